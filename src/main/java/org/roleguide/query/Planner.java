package org.roleguide.query;

import org.roleguide.analysis.TextAnalysis;

/** Decides what to search for. Thread-safe. */
public final class Planner {
  private final TextAnalysis analysis;
  private final int longestSynonym;

  /**
   * A planner for an index.
   *
   * @param analysis of its language; how it takes queries apart does not matter, that comes with
   *     the vocabulary
   * @param longestSynonym words of the longest phrase that has synonyms, see {@link
   *     org.roleguide.analysis.Synonyms#longest}
   */
  public Planner(TextAnalysis analysis, int longestSynonym) {
    this.analysis = analysis;
    this.longestSynonym = longestSynonym;
  }

  /**
   * Plans as far as the vocabulary allows. While the plan {@linkplain Plan#needs needs} something,
   * only that list is of use: load it and plan again.
   *
   * @param query in normalisation form C; only its first 500 characters and 32 words count
   * @param typing whether the reader is still writing; then the last word, if nothing stands behind
   *     it, may be the beginning of one
   */
  public Plan plan(String query, boolean typing, Vocabulary vocabulary) {
    return new Plan();
  }
}
