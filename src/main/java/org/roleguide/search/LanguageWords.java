package org.roleguide.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.StopWords;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Term;
import org.roleguide.model.Termbase;
import org.roleguide.plan.SitePlan;

/**
 * What search in one language knows beside the pages.
 *
 * @param analysisName the language whose analysis is used, or {@link Analyses#PLAIN}
 * @param synonyms groups of words and phrases that mean the same
 * @param compounds parts of compounds that the index is made with
 * @param queryCompounds parts that what readers type is split into
 * @param families names of the families by id, in the order of the site
 */
public record LanguageWords(
    LanguageTag language,
    String analysisName,
    SortedSet<String> stopWords,
    List<List<String>> synonyms,
    Lexicon compounds,
    Lexicon queryCompounds,
    Map<String, String> families) {

  /** The words of a language of the site. */
  public static LanguageWords of(SitePlan plan, LanguageTag language) {
    return of(plan, language, SearchDocuments.of(plan, language));
  }

  /**
   * The words of a language of the site.
   *
   * @param documents the pages in this language; not needed when its compounds stay whole
   */
  public static LanguageWords of(
      SitePlan plan, LanguageTag language, Collection<SearchDocument> documents) {
    String analysis = plan.catalog().settings().analysis(language);
    Termbase termbase = plan.catalog().termbases().getOrDefault(language, Termbase.EMPTY);
    Lexicon known = Lexicon.of(termbase.compounds());
    Lexicon compounds = known;
    Lexicon queryCompounds = known;
    if (Analyses.splitsCompounds(analysis)) {
      boolean nounsHaveCapitals = analysis.equals("de");
      SiteWords site = new SiteWords(nounsHaveCapitals);
      site.addAll(documents);
      Set<String> words = site.words();
      Set<String> dictionary = dictionary(termbase, nounsHaveCapitals);
      compounds = Analyses.compounds(analysis, words, dictionary, known);
      queryCompounds = Analyses.queryCompounds(analysis, words, dictionary, known, compounds);
    }
    Map<String, String> families = new LinkedHashMap<>();
    for (Term family : plan.catalog().families()) {
      families.put(family.id(), plan.term(family, language).value().name());
    }
    return new LanguageWords(
        language,
        analysis,
        new TreeSet<>(StopWords.of(analysis)),
        groups(termbase),
        compounds,
        queryCompounds,
        families);
  }

  /** Where only names are written with a capital, they are no parts of compounds. */
  private static Set<String> dictionary(Termbase termbase, boolean nounsHaveCapitals) {
    Set<String> dictionary = new HashSet<>();
    for (String word : termbase.dictionary()) {
      if (nounsHaveCapitals || !Character.isUpperCase(word.codePointAt(0))) {
        dictionary.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return dictionary;
  }

  private static List<List<String>> groups(Termbase termbase) {
    return new ArrayList<>(termbase.synonyms());
  }

  /** The language's way from text to terms; it takes a while to make. */
  public TextAnalysis analysis() {
    return Analyses.forLanguage(analysisName, compounds, queryCompounds);
  }
}
