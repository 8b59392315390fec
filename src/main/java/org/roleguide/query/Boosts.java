package org.roleguide.query;

/**
 * How much a word found in each field weighs, and the constants of BM25. An index carries the
 * boosts it was made for; readers take them from there.
 */
public final class Boosts {
  /** Title, with its feminine and masculine forms. */
  public static final float TITLE = 4f;

  /** Alternative titles, hidden titles and names in other languages. */
  public static final float NAMES = 2f;

  /** Summary, headings, body, names of skills and tools. */
  public static final float TEXT = 1f;

  /** Exact codes. */
  public static final float CODES = 16f;

  /** BM25: how soon more of the same word stops counting. */
  public static final float K1 = 1.2f;

  /** BM25: how much a long field weighs less. */
  public static final float B = 0.75f;

  private Boosts() {}
}
