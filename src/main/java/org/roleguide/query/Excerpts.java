package org.roleguide.query;

import java.util.List;
import org.roleguide.analysis.TextAnalysis;

/**
 * Finds what to show of a page that was found. The same text and plan give the same excerpt on the
 * server and in the browser: the lexicon of compounds plays no part. Thread-safe.
 */
public final class Excerpts {
  private final TextAnalysis analysis;

  /** Excerpts of texts in a language. */
  public Excerpts(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * The best passage of a page: the one with the most different words of the query.
   *
   * @param sections at least one
   * @param maxLength of the text in UTF-16 units, ellipses included; at least 40
   */
  public Excerpt best(List<Section> sections, Wanted wanted, int maxLength) {
    return new Excerpt(sections.get(0), new int[0], "", new int[0]);
  }

  /**
   * What to mark in a short text such as a title: start and end (exclusive) of each word, in UTF-16
   * units.
   */
  public int[] marks(String text, Wanted wanted) {
    return new int[0];
  }
}
