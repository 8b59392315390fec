package org.roleguide.markdown;

import org.roleguide.diagnostic.SourceSpan;

/** Where a Markdown text comes from: turns a place inside it into a place in the author's file. */
@FunctionalInterface
public interface Origin {
  /**
   * The place in the file.
   *
   * @param line 0-based, inside the Markdown text
   * @param column 0-based, in UTF-16 units
   * @param length in UTF-16 units, at least 1
   */
  SourceSpan span(int line, int column, int length);
}
