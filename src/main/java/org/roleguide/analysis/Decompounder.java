package org.roleguide.analysis;

/** Takes compounds apart. Implementations are thread-safe. */
@FunctionalInterface
public interface Decompounder {
  /** Leaves every word whole. */
  Decompounder NONE = (word, parts) -> {};

  /**
   * Hands over the parts of a word.
   *
   * @param lowerCaseWord any word
   * @param parts called for each part; not at all when the word is no compound that is known
   */
  void split(String lowerCaseWord, PartSink parts);
}
