package org.roleguide.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.search.lucene.RememberedWords.WordList;

/** Texts in pieces have the terms and positions of the whole. */
class RememberedWordsTest {
  private static final long SEED = 20261121;
  private static final int TEXTS = 20_000;

  private static final String[] PIECES = {
    "lön",
    "Löner",
    "LÖNER",
    "İzmir",
    "Țară",
    "Ⱥb",
    "lönerna",
    "och",
    "und",
    "de",
    "löneavtal",
    "Mitarbeiter",
    "Lehrer",
    "innen",
    "in",
    "e",
    "IT:s",
    "4.5",
    "1,000",
    "can't",
    "can’t",
    "l’éla",
    "s.r.l",
    "C#",
    "C++",
    "node.js",
    "și",
    "SI",
    "ß",
    "Straße",
    "Î",
    "Ångström",
    "x_y",
    "ação",
    "O*NET",
    "e-mail",
    "2024",
    "Angestellte",
    "r",
    "§5",
    "1ª",
    "ɐb",
    "ɏb",
    "Țesut",
    "Ÿ",
    "vertragsrecht",
    "Vertragsrechtlich",
    "Überführungsgebühren",
    "Krankenversicherungsfachangestellten"
  };
  private static final String[] JOINTS = {
    " ", " ", " ", "  ", "\n", "\t", "\u00A0", ", ", ". ", "-", " - ", "/", "/-", ":", "*", "_",
    "·", ".", ",", "'", "’", "“", "”", " „", "(", ")", ") ", "…", "–", " — ", "!", "?", "\"", "\" ",
    "«", "» ", ";", "&", "@", "\u00AD", "\u0301", "\u200D", "😀", "中", "\u2028", "\u200B", "א"
  };

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt", "fr", "xx"})
  void textsInPiecesHaveTheTermsOfTheWhole(String language) {
    Lexicon lexicon = Lexicon.of(List.of("lön", "avtal"));
    TextAnalysis analysis = Analyses.forLanguage(language, lexicon, lexicon);
    TermNumbers numbers = new TermNumbers();
    RememberedWords remembered = new RememberedWords(analysis, lexicon, numbers);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(remembered(remembered, numbers, text))
          .as(text)
          .isEqualTo(analysed(analysis, text));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101, 254, 255, 256, 600})
  void soHaveLongWords(int length) {
    soHaveLongWords("en " + "x".repeat(length) + " lön");
    soHaveLongWords("en " + "Ö".repeat(length) + " lön");
    soHaveLongWords("en " + "Ö".repeat(length / 2) + "\n\tlön 😀");
  }

  private static void soHaveLongWords(String text) {
    TextAnalysis analysis = Analyses.forLanguage("sv", Lexicon.EMPTY, Lexicon.EMPTY);
    TermNumbers numbers = new TermNumbers();
    RememberedWords remembered = new RememberedWords(analysis, Lexicon.EMPTY, numbers);
    assertThat(remembered(remembered, numbers, text)).isEqualTo(analysed(analysis, text));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(4) == 0) {
        text.append(JOINTS[random.nextInt(JOINTS.length)]);
      }
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(JOINTS[random.nextInt(JOINTS.length)]);
    }
    return text.toString();
  }

  /** Terms with their positions. */
  private static List<String> analysed(TextAnalysis analysis, String text) {
    List<String> terms = new ArrayList<>();
    int[] position = {-1};
    analysis.analyze(
        text,
        Stage.INDEX,
        (term, increment, start, end) -> {
          position[0] += increment;
          terms.add(position[0] + " " + term);
        });
    return terms;
  }

  private static List<String> remembered(
      RememberedWords remembered, TermNumbers numbers, String text) {
    WordList words = new WordList();
    remembered.addWords(text, words);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int word = words.word(i);
      int end = remembered.termStarts()[word + 1];
      for (int k = remembered.termStarts()[word]; k < end; k++) {
        BytesRef term = new BytesRef();
        numbers.get(remembered.terms()[k], term);
        terms.add(i + " " + term.utf8ToString());
      }
      assertThat(words.isStopWord(i)).isEqualTo(remembered.termStarts()[word] == end);
    }
    return terms;
  }
}
