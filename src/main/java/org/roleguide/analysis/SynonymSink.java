package org.roleguide.analysis;

/** Takes other ways to say what stands in a text. */
@FunctionalInterface
public interface SynonymSink {
  /**
   * One other way to say a stretch of the text.
   *
   * @param startOffset where the stretch begins, in UTF-16 units
   * @param endOffset where it ends, exclusive
   * @param alternative a word or several, as written in the termbase
   */
  void synonym(int startOffset, int endOffset, String alternative);
}
