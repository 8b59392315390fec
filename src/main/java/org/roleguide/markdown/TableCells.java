package org.roleguide.markdown;

/**
 * Counts table cells before a text is parsed. Each row of a table is filled up to the width of its
 * head, so a few kilobytes could ask for millions of cells.
 */
final class TableCells {
  /** The most cells in one text. */
  static final int MAX = 100_000;

  private TableCells() {}

  /** Whether a text may have more than {@link #MAX} cells; never wrongly says no. */
  static boolean areTooMany(String text) {
    if (text.length() <= 512) {
      return false;
    }
    long cells = 0;
    int width = 0;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      boolean blank = true;
      boolean delimiter = true;
      int pipes = 0;
      for (; end < text.length() && !isLineEnd(text.charAt(end)); end++) {
        char c = text.charAt(end);
        boolean space = c == ' ' || c == '\t';
        blank &= space;
        delimiter &= space || c == '>' || c == '-' || c == ':' || c == '|';
        pipes += c == '|' ? 1 : 0;
      }
      if (blank) {
        width = 0;
      } else if (delimiter && pipes > 0) {
        // The head came on the line before. In a table, such a line is a row like any other.
        width = Math.max(width, pipes + 1);
        cells += width;
      }
      cells += width;
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return cells > MAX;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
