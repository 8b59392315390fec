package org.roleguide.search.lucene;

import java.util.List;

/** Names of the fields of an index and of what its commit holds; docs/search.md explains them. */
public final class IndexFields {
  /** Version of the layout of the index. */
  public static final String FORMAT = "1";

  // ---- searched

  public static final String TITLE = "title";
  public static final String NAMES = "names";
  public static final String TEXT = "text";
  public static final String CODES = "codes";

  /** The fields that score, in the order of their numbers. */
  public static final List<String> SCORED = List.of(TITLE, NAMES, TEXT, CODES);

  /**
   * The dictionary: {@code folded}, or {@code folded TAB word} when the word differs. The total
   * frequency of a term is the number of documents that have the word.
   */
  public static final String SURFACE = "surface";

  /** Positions between two values of a field, so that no phrase runs from one into the next. */
  public static final int POSITION_GAP = 10;

  // ---- stored; kind and family are also indexed, for filters; title is stored in its own field

  public static final String URL = "url";
  public static final String KIND = "kind";
  public static final String FAMILY = "family";
  public static final String ID = "id";
  public static final String NAME = "name";
  public static final String HIDDEN = "hidden";
  public static final String FOREIGN = "foreign";
  public static final String SUMMARY = "summary";
  public static final String SECTION = "section";
  public static final String TRANSLATION = "translation";

  // ---- commit data

  public static final String COMMIT_FORMAT = "format";
  public static final String COMMIT_LANGUAGE = "language";
  public static final String COMMIT_ANALYSIS = "analysis";
  public static final String COMMIT_BOOSTS = "boosts";
  public static final String COMMIT_SYNONYMS = "synonyms";
  public static final String COMMIT_LONGEST_SYNONYM = "longestSynonym";
  public static final String COMMIT_LEXICON = "lexicon";
  public static final String COMMIT_COMPOUNDS = "compounds";
  public static final String COMMIT_FAMILIES = "families";
  public static final String COMMIT_STOP_WORDS = "stopWords";

  private IndexFields() {}
}
