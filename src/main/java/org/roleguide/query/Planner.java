package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;
import org.roleguide.analysis.TextAnalysis;

/** Decides what to search for. Thread-safe. */
public final class Planner {
  private static final int LONGEST_QUERY = 500;

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
    String cut = query;
    if (query.length() > LONGEST_QUERY) {
      boolean inPair = Character.isHighSurrogate(query.charAt(LONGEST_QUERY - 1));
      cut = query.substring(0, inPair ? LONGEST_QUERY - 1 : LONGEST_QUERY);
    }
    List<Piece> pieces = new ArrayList<>(QueryParser.parse(cut));
    boolean unfinished = typing && cut.length() == query.length();
    return new Planning(analysis, longestSynonym, cut, vocabulary).plan(pieces, unfinished);
  }
}
