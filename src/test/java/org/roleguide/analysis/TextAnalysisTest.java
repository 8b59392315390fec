package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.analysis.Stage.INDEX;
import static org.roleguide.analysis.Stage.QUERY;
import static org.roleguide.analysis.Stage.QUERY_PARTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TextAnalysisTest {
  private static final Lexicon PARTS =
      Lexicon.of(List.of("lön", "handläggare", "kund", "tjänst", "medarbetare"));

  private final TextAnalysis swedish =
      TextAnalysis.swedish(
          Set.of("och", "för"), Segmenter.swedish(PARTS), Segmenter.swedish(PARTS));

  @Test
  void stopWordsLeaveAGap() {
    assertThat(Tokens.of(swedish, "lön och kund för oss", QUERY))
        .containsExactly("lön+1", "lon+0", "kund+2", "oss+2");
  }

  @Test
  void stopWordsAreKnownWithoutTheirDiacritics() {
    assertThat(Tokens.of(swedish, "kund for oss", QUERY)).containsExactly("kund+1", "oss+2");
  }

  @Test
  void exactTermsComeBeforeFoldedOnesAndBeforeParts() {
    assertThat(Tokens.of(swedish, "Lönehandläggare", INDEX))
        .containsExactly(
            "lönehandlägg+1", "lonehandlagg+0", "lön+0", "lon+0", "handlägg+0", "handlagg+0");
  }

  @Test
  void onlyTheIndexAndTheSecondStageSplitCompounds() {
    assertThat(Tokens.terms(swedish, "kundtjänstmedarbetare", QUERY))
        .containsExactly("kundtjänstmedarb", "kundtjanstmedarb");
    assertThat(Tokens.terms(swedish, "kundtjänstmedarbetare", QUERY_PARTS))
        .isEqualTo(Tokens.terms(swedish, "kundtjänstmedarbetare", INDEX))
        .contains("kund", "tjänst", "medarb", "kundtjänst", "tjänstmedarb");
  }

  @Test
  void partsHaveTheOffsetsOfTheWhole() {
    assertThat(Tokens.covered(swedish, "En Lönehandläggare!", INDEX))
        .containsOnly("En", "Lönehandläggare");
  }

  @Test
  void aTermComesOncePerPosition() {
    TextAnalysis doubled =
        TextAnalysis.swedish(
            Set.of(), (word, parts) -> List.of("lön", "lönen").forEach(parts::part), (w, p) -> {});
    assertThat(Tokens.of(doubled, "löner", INDEX)).containsExactly("lön+1", "lon+0");
  }

  @Test
  void wordsAreLowerCaseAndNothingElse() {
    List<String> words = new ArrayList<>();
    swedish.words("IT:s Löner och för", (word, increment, start, end) -> words.add(word));
    assertThat(words).containsExactly("it", "löner", "och", "för");
  }

  @Test
  void aVeryLongWordIsCutIntoPieces() {
    assertThat(Tokens.covered(swedish, "x".repeat(600), QUERY))
        .extracting(String::length)
        .containsExactly(255, 255, 90);
  }

  @Test
  void textWithoutWordsHasNoTerms() {
    assertThat(Tokens.terms(swedish, "", INDEX)).isEmpty();
    assertThat(Tokens.terms(swedish, " – … ! §", QUERY)).isEmpty();
  }

  @Test
  @Tag("properties")
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Tokens.terms(swedish, "TITEL İ", QUERY)).containsExactly("titl", "i");
      assertThat(swedish.foldForPrefix("INKÖP")).isEqualTo("inkop");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void manyThreadsMayShareOne() throws Exception {
    String text = "Lönehandläggare och kundtjänstmedarbetare räknar ut löner. ".repeat(20);
    List<String> expected = Tokens.of(swedish, text, INDEX);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(() -> Tokens.of(swedish, text, INDEX));
      }
      for (Future<List<String>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theFormOfABeginningIsTheBeginningOfTheForm() {
    TextAnalysis german = TextAnalysis.german(Set.of(), Decompounder.NONE, Decompounder.NONE);
    for (String word : List.of("Büroleiter", "Steuerprüfer", "Außendienst", "Neueinstellung")) {
      String whole = german.foldForPrefix(word);
      for (int i = 1; i <= word.length(); i++) {
        assertThat(whole).startsWith(german.foldForPrefix(word.substring(0, i)));
      }
    }
    assertThat(german.foldForPrefix("Buero")).isEqualTo(german.foldForPrefix("büro"));
    assertThat(swedish.foldForPrefix("Löneh")).isEqualTo("loneh");
    assertThat(TextAnalysis.romanian(Set.of()).foldForPrefix("Vînz")).isEqualTo("vanz");
    assertThat(TextAnalysis.portuguese(Set.of()).foldForPrefix("Recepcion")).isEqualTo("rececion");
  }
}
