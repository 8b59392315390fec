package org.roleguide.analysis;

/** Takes terms in the order of the text. */
@FunctionalInterface
public interface TokenSink {
  /**
   * One term.
   *
   * @param term never empty
   * @param positionIncrement 1 for the next word, more after words that were left out, 0 for
   *     another term of the same word; a term comes once per position
   * @param startOffset where the word begins in the original text, in UTF-16 units
   * @param endOffset where it ends, exclusive; a part of a compound has the offsets of the whole
   */
  void token(String term, int positionIncrement, int startOffset, int endOffset);
}
