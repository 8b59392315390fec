package org.roleguide.module;

import java.util.ArrayList;
import java.util.List;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Segmenter;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.query.Excerpt;
import org.roleguide.query.Excerpts;
import org.roleguide.query.ForeignNames;
import org.roleguide.query.Planner;
import org.roleguide.query.Section;
import org.roleguide.query.Vocabulary;
import org.roleguide.query.Wanted;

/** One language's functions, with texts as they come from JavaScript and go there. */
final class Engine {
  private final TextAnalysis analysis;
  private final Planner planner;
  private final Excerpts excerpts;
  private final ForeignNames foreignNames;
  private String plan = "";
  private Wanted wanted;

  private Engine(TextAnalysis analysis, int longestSynonym) {
    this.analysis = analysis;
    planner = new Planner(analysis, longestSynonym);
    excerpts = new Excerpts(analysis);
    foreignNames = new ForeignNames(analysis);
  }

  /** How a module makes the analysis of its language. */
  interface Maker {
    TextAnalysis analysis(Config config);
  }

  /**
   * What the index says of itself: four lines that end in LF. Language tag; words of the longest
   * phrase that has synonyms; stop words, parted by spaces; the lexicon of compounds as of {@link
   * Lexicon#write}, which is only needed by {@link #analyze}. What follows is the lexicon.
   */
  static Engine open(String config, Maker maker) {
    Config read = new Config(config);
    return new Engine(maker.analysis(read), read.longestSynonym);
  }

  String plan(String query, boolean typing, JsVocabulary vocabulary) {
    return planner.plan(query, typing, new LoadedVocabulary(vocabulary)).write();
  }

  String excerpt(String sections, String writtenPlan, int maxLength) {
    return excerpts.best(Section.read(sections), wanted(writtenPlan), maxLength).write();
  }

  String marks(String text, String writtenPlan) {
    return Excerpt.writeMarks(excerpts.marks(text, wanted(writtenPlan)));
  }

  int foreign(String names, String shown, String writtenPlan) {
    return foreignNames.foundBy(lines(names, '\n'), lines(shown, '\n'), wanted(writtenPlan));
  }

  String fold(String text) {
    StringBuilder folded = new StringBuilder();
    analysis.words(
        text,
        (word, increment, start, end) -> {
          if (folded.length() > 0) {
            folded.append(' ');
          }
          folded.append(analysis.foldForPrefix(word));
        });
    return folded.toString();
  }

  String analyze(String text, int stage) {
    StringBuilder tokens = new StringBuilder();
    analysis.analyze(
        text,
        stage == 0 ? Stage.INDEX : stage == 1 ? Stage.QUERY : Stage.QUERY_PARTS,
        (term, increment, start, end) ->
            tokens
                .append(term)
                .append('\t')
                .append(increment)
                .append('\t')
                .append(start)
                .append('\t')
                .append(end)
                .append('\n'));
    return tokens.toString();
  }

  private Wanted wanted(String writtenPlan) {
    if (wanted == null || !plan.equals(writtenPlan)) {
      wanted = Wanted.read(writtenPlan);
      plan = writtenPlan;
    }
    return wanted;
  }

  private static List<String> lines(String text, char end) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int stop = text.indexOf(end, start);
      if (stop < 0) {
        stop = text.length();
      }
      lines.add(text.substring(start, stop));
      start = stop + 1;
    }
    return lines;
  }

  /** What {@link #open} is told. */
  static final class Config {
    final String language;
    final List<String> stopWords;
    private final int longestSynonym;
    private final String lexicon;

    private Config(String config) {
      int first = config.indexOf('\n');
      int second = config.indexOf('\n', first + 1);
      int third = config.indexOf('\n', second + 1);
      language = config.substring(0, first);
      longestSynonym = number(config, first + 1, second);
      stopWords = lines(config.substring(second + 1, third), ' ');
      lexicon = config.substring(third + 1);
    }

    private static int number(String text, int start, int end) {
      int number = 0;
      for (int i = start; i < end; i++) {
        number = 10 * number + text.charAt(i) - '0';
      }
      return number;
    }

    Segmenter swedish() {
      return Segmenter.swedish(Lexicon.read(lexicon));
    }

    Segmenter german() {
      return Segmenter.german(Lexicon.read(lexicon));
    }
  }

  /** The vocabulary as the planner wants it. */
  private static final class LoadedVocabulary implements Vocabulary {
    private final JsVocabulary vocabulary;

    LoadedVocabulary(JsVocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    @Override
    public int hasTerm(String term) {
      return vocabulary.hasTerm(term);
    }

    @Override
    public int hasCode(String code) {
      return vocabulary.hasCode(code);
    }

    @Override
    public List<String> synonyms(String key) {
      String synonyms = vocabulary.synonyms(key);
      return synonyms == null ? null : lines(synonyms, '\n');
    }

    @Override
    public String words(String foldedPrefix) {
      return vocabulary.words(foldedPrefix);
    }

    @Override
    public Lexicon lexicon() {
      String lexicon = vocabulary.lexicon();
      return lexicon == null ? null : Lexicon.read(lexicon);
    }
  }
}
