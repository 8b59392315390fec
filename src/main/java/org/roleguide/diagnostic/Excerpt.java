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

  /** UTF-16 units; a longer line is cut without measuring all of it for each finding. */
  private static final int LONGEST_MEASURED = 4 * MAX_COLUMNS;

  /** UTF-16 units on both sides of a finding that are looked at. */
  private static final int WINDOW = 2 * LONGEST_MEASURED;

  private static final String CUT = "…";

  /** The excerpt for a place, or empty when the text has no such line. */
  static Optional<Excerpt> of(String text, SourceSpan span) {
    return of(new SourceText(span.file(), text), span);
  }

  /** The excerpt for a place in a text that many places are looked up in. */
  static Optional<Excerpt> of(SourceText text, SourceSpan span) {
    return text.lineAround(span.line(), span.column(), WINDOW)
        .map(
            part ->
                of(
                    part.text(),
                    span.column() == 0 ? 0 : span.column() - part.before(),
                    span,
                    part));
  }

  private static Excerpt of(String line, int column, SourceSpan span, SourceText.Part part) {
    int length = span.length();
    int from = Math.min(Math.max(0, column - 1), line.length());
    int first = 0;
    int last = line.length();
    if (line.length() > LONGEST_MEASURED || shown(line).width() > MAX_COLUMNS) {
      first = back(line, from, COLUMNS_BEFORE);
      last = forth(line, first, MAX_COLUMNS - 2 * CUT.length());
    }
    String before = first > 0 || part.before() > 0 ? CUT : "";
    String after = last < line.length() || part.after() > 0 ? CUT : "";
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
    int end = Math.max(0, offset - LONGEST_MEASURED);
    for (int left = columns; at > end; ) {
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
    // Marks take no column; there may be any number of them.
    int end = Math.min(line.length(), offset + LONGEST_MEASURED);
    for (int left = columns; at < end; ) {
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
