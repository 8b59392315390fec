package org.roleguide.diagnostic;

import java.util.Arrays;
import java.util.Optional;

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

  /**
   * A part of a line.
   *
   * @param before UTF-16 units of the line before it
   * @param after UTF-16 units of the line behind it
   */
  record Part(String text, int before, int after) {}

  /**
   * A line without its end, or as much of it as lies around a column; empty when the text has no
   * such line.
   *
   * @param number 1-based
   * @param column 1-based; 0 counts as 1
   * @param most UTF-16 units to keep on each side
   */
  Optional<Part> lineAround(int number, int column, int most) {
    int[] starts = lineStarts();
    if (number < 1 || number > starts.length) {
      return Optional.empty();
    }
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] - 1 : text.length();
    int at = Math.min(start + Math.max(0, column - 1), end);
    int from = Math.max(start, at - most);
    int to = Math.min(end, at + most);
    return Optional.of(new Part(text.substring(from, to), from - start, end - to));
  }

  /** The 1-based number of the line on which an offset stands; quick for one near the beginning. */
  public int line(int offset) {
    int line = 1;
    for (int end = text.indexOf('\n');
        end >= 0 && end < offset;
        end = text.indexOf('\n', end + 1)) {
      line++;
    }
    return line;
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
      int[] starts = new int[64];
      int lines = 1;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = end + 1;
      }
      lineStarts = Arrays.copyOf(starts, lines);
    }
    return lineStarts;
  }
}
