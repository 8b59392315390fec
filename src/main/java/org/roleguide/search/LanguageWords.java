package org.roleguide.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param synonyms groups of words and phrases that mean the same
 * @param compounds parts of compounds that the index is made with
 * @param queryCompounds parts that what readers type is split into
 * @param families names of the families by id, in the order of the site
 */
public record LanguageWords(
    LanguageTag language,
    SortedSet<String> stopWords,
    List<List<String>> synonyms,
    Lexicon compounds,
    Lexicon queryCompounds,
    Map<String, String> families) {

  /** The words of a language of the site. */
  public static LanguageWords of(SitePlan plan, LanguageTag language) {
    Termbase termbase = plan.catalog().termbases().getOrDefault(language, Termbase.EMPTY);
    Lexicon compounds = Lexicon.of(termbase.compounds());
    Map<String, String> families = new LinkedHashMap<>();
    for (Term family : plan.catalog().families()) {
      families.put(family.id(), plan.term(family, language).value().name());
    }
    return new LanguageWords(
        language,
        new TreeSet<>(StopWords.of(language.tag())),
        groups(termbase),
        compounds,
        compounds,
        families);
  }

  private static List<List<String>> groups(Termbase termbase) {
    return new ArrayList<>(termbase.synonyms());
  }

  /** The language's way from text to terms; it takes a while to make. */
  public TextAnalysis analysis() {
    return Analyses.forLanguage(language.tag(), compounds, queryCompounds);
  }
}
