package org.roleguide.analysis;

import java.util.Collection;

/** The analysis of each language, as the program uses it; the browser has only its own part. */
public final class Analyses {
  private Analyses() {}

  /**
   * The analysis of a language: made for it in Swedish, German, Romanian and Portuguese; with
   * Lucene's stemmer and stop words where it has them; otherwise words in lower case, with and
   * without diacritics.
   *
   * @param languageTag such as {@code pt-BR}; only the language counts
   * @param compounds parts of compounds that content is indexed by, such as those of the termbase;
   *     used in Swedish and German
   * @param queryCompounds parts that what readers type is split into when nothing else has found
   *     anything; the same lexicon that the browser gets
   */
  public static TextAnalysis forLanguage(
      String languageTag, Lexicon compounds, Lexicon queryCompounds) {
    String language = primary(languageTag);
    var stopWords = StopWords.of(language);
    return switch (language) {
      case "sv" ->
          TextAnalysis.swedish(
              stopWords,
              new RememberedParts(Segmenter.swedish(compounds)),
              Segmenter.swedish(queryCompounds));
      case "de" ->
          TextAnalysis.german(
              stopWords,
              new RememberedParts(new GermanCompounds(compounds)),
              Segmenter.german(queryCompounds));
      case "ro" -> TextAnalysis.romanian(stopWords);
      case "pt" -> TextAnalysis.portuguese(stopWords);
      default -> TextAnalysis.further(language, stopWords);
    };
  }

  /**
   * The JavaScript module with which the browser analyses a language exactly as {@link
   * #forLanguage} does: {@code <name>.js} in {@code org/roleguide/bundled/search} of the jar.
   *
   * @param languageTag such as {@code pt-BR}; only the language counts
   */
  public static String module(String languageTag) {
    String language = primary(languageTag);
    return switch (language) {
      case "sv", "de", "ro", "pt" -> language;
      default -> FurtherLanguages.knows(language) ? "further" : "plain";
    };
  }

  /**
   * The same as {@link #forLanguage} for what readers type, as the browser has it, and quicker to
   * make: compounds stay whole, unless a lexicon is {@linkplain TextAnalysis#withQueryParts given}.
   *
   * @param stopWords those that the index leaves out
   */
  public static TextAnalysis forQueries(String languageTag, Collection<String> stopWords) {
    String language = primary(languageTag);
    return switch (language) {
      case "sv" -> TextAnalysis.swedish(stopWords, Decompounder.NONE, Decompounder.NONE);
      case "de" -> TextAnalysis.german(stopWords, Decompounder.NONE, Decompounder.NONE);
      case "ro" -> TextAnalysis.romanian(stopWords);
      case "pt" -> TextAnalysis.portuguese(stopWords);
      default -> TextAnalysis.further(language, stopWords);
    };
  }

  /** The language of a tag: {@code pt} of {@code pt-BR}. */
  static String primary(String languageTag) {
    int end = languageTag.indexOf('-');
    return end < 0 ? languageTag : languageTag.substring(0, end);
  }
}
