package org.roleguide.diagnostic;

import java.util.Comparator;

/**
 * A place in a file of the site folder.
 *
 * @param file path relative to the site folder, with {@code /} between its parts on every system
 * @param line 1-based; 0 means the file as a whole
 * @param column 1-based, in UTF-16 units of the normalised text; 0 means the line as a whole
 * @param length number of UTF-16 units that belong to the finding on that line, at least 1
 */
public record SourceSpan(String file, int line, int column, int length)
    implements Comparable<SourceSpan> {
  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing(SourceSpan::file)
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column);

  public SourceSpan {
    if (line < 0 || column < 0 || length < 1) {
      throw new IllegalArgumentException(
          "not a place: " + file + ":" + line + ":" + column + "+" + length);
    }
  }

  /** A place of one character. */
  public SourceSpan(String file, int line, int column) {
    this(file, line, column, 1);
  }

  /** The whole file. */
  public static SourceSpan wholeFile(String file) {
    return new SourceSpan(file, 0, 0, 1);
  }

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }
}
