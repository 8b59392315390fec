package org.roleguide.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of the trade in one language: {@code i18n/<language>/terms.yaml} of the site, or else
 * the one that the program brings.
 *
 * @param terms in the order of the file
 * @param keep names and abbreviations that are not translated
 * @param compounds lower-case words that compounds are made of
 * @param dictionary words of the language as the site's own dictionaries write them, which
 *     compounds may be made of too
 */
public record Termbase(
    List<Term> terms, List<String> keep, List<String> compounds, List<String> dictionary) {
  /** No words at all. */
  public static final Termbase EMPTY = new Termbase(List.of(), List.of(), List.of(), List.of());

  public Termbase {
    terms = List.copyOf(terms);
    keep = List.copyOf(keep);
    compounds = List.copyOf(compounds);
    dictionary = List.copyOf(dictionary);
  }

  /**
   * A meaning, and the words for it.
   *
   * @param id the same in all languages
   * @param preferred the word to use in texts
   * @param admitted other words that may be used
   * @param forbidden words not to be used in this meaning; search does not take them for the same
   * @param synonyms what readers type when they mean this
   * @param note for translators, or null
   */
  public record Term(
      String id,
      String preferred,
      List<String> admitted,
      List<String> forbidden,
      List<String> synonyms,
      @Nullable String note) {
    public Term {
      admitted = List.copyOf(admitted);
      forbidden = List.copyOf(forbidden);
      synonyms = List.copyOf(synonyms);
    }

    /** The words that search takes for the same: preferred, admitted, synonyms. */
    public List<String> same() {
      List<String> same = new ArrayList<>();
      same.add(preferred);
      same.addAll(admitted);
      same.addAll(synonyms);
      return same;
    }
  }

  /** Groups of words that search takes for the same, in the order of the file. */
  public List<List<String>> synonyms() {
    List<List<String>> groups = new ArrayList<>();
    for (Term term : terms) {
      List<String> same = term.same();
      if (same.size() > 1) {
        groups.add(same);
      }
    }
    return groups;
  }
}
