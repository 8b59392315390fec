package org.roleguide.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;
import org.roleguide.query.Plan;

/**
 * What was found.
 *
 * @param total number of all pages that match
 * @param hits the best of them, best first
 * @param kinds number of matching pages by kind, those without any left out; a filter by kind does
 *     not count here
 * @param families the same by id of the family; a filter by family does not count here
 * @param corrections words that are on no page, and what was searched for in their place
 * @param similar words that are on no page, and for which all words like them were searched
 * @param unknown words that nothing was found for
 * @param empty why there is nothing to search for
 * @param correctedQuery the query with its corrections, or null when there are none
 */
public record SearchResult(
    int total,
    List<Hit> hits,
    Map<String, Integer> kinds,
    Map<String, Integer> families,
    List<Correction> corrections,
    List<String> similar,
    List<String> unknown,
    Plan.Empty empty,
    @Nullable String correctedQuery) {

  /**
   * A page that was found.
   *
   * @param document number of the document in the index
   * @param kind {@code role}, {@code guide}, {@code skill} or {@code page}
   * @param id such as {@code role:payroll-clerk}
   * @param family id of the family, empty for what is no role
   * @param url path on the site without the base path and without an anchor
   * @param foreign the name of another language that the page was found by, or null when its own
   *     words explain it
   * @param translations the page in other languages
   */
  public record Hit(
      int document,
      float score,
      String kind,
      String id,
      String family,
      String url,
      Marked title,
      Excerpt excerpt,
      @Nullable ForeignMatch foreign,
      List<SearchDocument.Translation> translations) {}

  /**
   * A text and the stretches of it to mark.
   *
   * @param marks start and end of each stretch in UTF-16 units, ends exclusive, in order
   */
  public record Marked(String text, List<Integer> marks) {
    public Marked {
      marks = List.copyOf(marks);
    }
  }

  /**
   * The passage that explains a hit best.
   *
   * @param anchor id of its section on the page, or empty
   * @param heading of the section, may be empty
   */
  public record Excerpt(String anchor, Marked heading, Marked text) {}

  /** A name in another language. */
  public record ForeignMatch(LanguageTag language, String name) {}

  /**
   * A word that was replaced.
   *
   * @param from where it begins in the query, in UTF-16 units
   * @param to where it ends, exclusive
   */
  public record Correction(int from, int to, String written, String word) {}
}
