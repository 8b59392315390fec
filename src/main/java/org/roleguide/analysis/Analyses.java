package org.roleguide.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The analysis of each language, as the program uses it; the browser has only its own part. */
public final class Analyses {
  /** The analysis of a language that nothing is known of: words in lower case. */
  public static final String PLAIN = "plain";

  private static final List<String> MADE_FOR_IT = List.of("de", "pt", "ro", "sv");

  private Analyses() {}

  /**
   * The analyses that there are, sorted: a language each, and {@link #PLAIN}. Any of them goes
   * where a language tag is asked for here and in {@link StopWords}.
   */
  public static List<String> names() {
    Set<String> names = new TreeSet<>(FurtherLanguages.codes());
    names.addAll(MADE_FOR_IT);
    names.add(PLAIN);
    return List.copyOf(names);
  }

  /** Whether compounds of a language are taken apart. */
  public static boolean splitsCompounds(String languageTag) {
    String language = primary(languageTag);
    return language.equals("sv") || language.equals("de");
  }

  /**
   * The parts that compounds of a site's content are taken apart by: those known, those of the
   * dictionary that the site needs, and in Swedish the site's own words.
   *
   * @param siteWords in lower case
   * @param dictionary in lower case
   */
  public static Lexicon compounds(
      String languageTag, Set<String> siteWords, Set<String> dictionary, Lexicon known) {
    return parts(languageTag, siteWords, dictionary, known, primary(languageTag).equals("sv"));
  }

  /**
   * The parts that what readers type is taken apart by: in German the site's own words, too.
   *
   * @param compounds those found for the same words by {@link #compounds}
   */
  public static Lexicon queryCompounds(
      String languageTag,
      Set<String> siteWords,
      Set<String> dictionary,
      Lexicon known,
      Lexicon compounds) {
    return primary(languageTag).equals("de")
        ? parts(languageTag, siteWords, dictionary, known, true)
        : compounds;
  }

  private static Lexicon parts(
      String languageTag,
      Set<String> siteWords,
      Set<String> dictionary,
      Lexicon known,
      boolean usesSiteWords) {
    if (!splitsCompounds(languageTag)) {
      return known;
    }
    PartsOfCompounds parts =
        new PartsOfCompounds(
            primary(languageTag).equals("sv") ? Segmenter::swedish : Segmenter::german, siteWords);
    parts.useDictionary(dictionary);
    if (usesSiteWords) {
      parts.useSiteWords(new HashSet<>(StopWords.of(languageTag)));
    }
    return parts.find(known);
  }

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
              stopWords, Segmenter.swedish(compounds), Segmenter.swedish(queryCompounds));
      case "de" ->
          TextAnalysis.german(
              stopWords, new GermanCompounds(compounds), Segmenter.german(queryCompounds));
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
