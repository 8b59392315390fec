package org.roleguide.diagnostic;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The text of one file as the program reads it: decoded, without a byte order mark, lines ended by
 * {@code \n}. Turns offsets into places.
 */
public final class SourceText {
  private final String file;
  private final String text;
  private int[] lineStarts = {};

  /**
   * Wraps a text.
   *
   * @param file path relative to the site folder
   * @param text normalised text
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The place of a range of UTF-16 units; a range that leaves its first line is cut there. */
  public SourceSpan span(int offset, int length) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    int kept = Math.max(1, Math.min(length, lineEnd - offset));
    return new SourceSpan(file, line + 1, offset - starts[line] + 1, kept);
  }

  /** The place of a line, and a column on it, both 1-based. */
  public SourceSpan at(int line, int column) {
    return new SourceSpan(file, line, column);
  }

  /** The file as a whole. */
  public SourceSpan whole() {
    return SourceSpan.wholeFile(file);
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      lineStarts =
          IntStream.concat(
                  IntStream.of(0),
                  IntStream.range(0, text.length())
                      .filter(i -> text.charAt(i) == '\n')
                      .map(i -> i + 1))
              .toArray();
    }
    return lineStarts;
  }
}
