package org.roleguide.diagnostic;

import java.util.Optional;
import org.roleguide.text.TerminalText;

/**
 * The line a finding points into, and the carets to print under it. Tabs are kept in the line and
 * copied into the line of carets, so both move alike whatever the width of a tab is.
 *
 * @param line the line as it is shown: harmless on a terminal, at most {@value #MAX_COLUMNS}
 *     columns
 * @param carets spaces, tabs and {@code ^}; empty when the finding is about the line as a whole
 */
record Excerpt(String line, String carets) {
  static final int MAX_COLUMNS = 120;

  /** How much of a long line stays before the finding. */
  private static final int COLUMNS_BEFORE = 40;

  private static final String CUT = "…";

  /** The excerpt for a place, or empty when the text has no such line. */
  static Optional<Excerpt> of(String text, SourceSpan span) {
    return line(text, span.line()).map(line -> of(line, span.column(), span.length()));
  }

  /** The 1-based line of a text, without its end. */
  private static Optional<String> line(String text, int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return Optional.empty();
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return number < 1 ? Optional.empty() : Optional.of(line);
  }

  private static Excerpt of(String line, int column, int length) {
    int from = Math.min(Math.max(0, column - 1), line.length());
    int first = 0;
    int last = line.length();
    if (shown(line).width() > MAX_COLUMNS) {
      first = back(line, from, COLUMNS_BEFORE);
      last = forth(line, first, MAX_COLUMNS - 2 * CUT.length());
    }
    String before = first > 0 ? CUT : "";
    String after = last < line.length() ? CUT : "";
    String shown = before + shown(line.substring(first, last)).text() + after;
    if (column == 0) {
      return new Excerpt(shown, "");
    }
    int to = Math.max(from, Math.min(last, from + length));
    int carets = Math.max(1, shown(line.substring(from, to)).width());
    return new Excerpt(
        shown,
        blank(before) + blank(shown(line.substring(first, from)).text()) + "^".repeat(carets));
  }

  /** The offset that lies the given number of columns before another. */
  private static int back(String line, int offset, int columns) {
    int at = offset;
    for (int left = columns; at > 0; ) {
      int point = line.codePointBefore(at);
      left -= columns(point);
      if (left < 0) {
        break;
      }
      at -= Character.charCount(point);
    }
    return at;
  }

  /** The offset that lies at most the given number of columns after another. */
  private static int forth(String line, int offset, int columns) {
    int at = offset;
    for (int left = columns; at < line.length(); ) {
      int point = line.codePointAt(at);
      left -= columns(point);
      if (left < 0) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static int columns(int point) {
    return point == '\t' ? 1 : TerminalText.width(TerminalText.visible(point));
  }

  private static Shown shown(String part) {
    StringBuilder text = new StringBuilder(part.length());
    int width = 0;
    for (int at = 0; at < part.length(); ) {
      int point = part.codePointAt(at);
      text.appendCodePoint(point == '\t' ? point : TerminalText.visible(point));
      width += columns(point);
      at += Character.charCount(point);
    }
    return new Shown(text.toString(), width);
  }

  private static String blank(String shown) {
    StringBuilder blank = new StringBuilder(shown.length());
    shown
        .codePoints()
        .forEach(point -> blank.append(point == '\t' ? "\t" : " ".repeat(columns(point))));
    return blank.toString();
  }

  private record Shown(String text, int width) {}
}
