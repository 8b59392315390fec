package org.roleguide.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Refuses texts that would cost far more than their length, before they are parsed. The limits lie
 * a hundred times above what people write; they count generously, so that nothing slips through.
 */
final class Limits {
  /** The longest text, in UTF-16 units. */
  static final int MAX_LENGTH = 1_048_576;

  /** The most cells of all tables: each row is filled up to the width of its table's head. */
  static final int MAX_CELLS = 100_000;

  /**
   * The parser copies a paragraph's lines with each line that it adds: the sum of their squares.
   */
  private static final long MAX_LINE_COPIES = 100_000_000;

  /** The parser walks over all marks of emphasis before a link: the sum of their products. */
  private static final long MAX_MARK_VISITS = 50_000_000;

  /** The parser copies the text between two brackets: the sum of its length for each pair. */
  private static final long MAX_BRACKET_COPIES = 2_000_000_000;

  /** Too short to cost anything. */
  private static final int HARMLESS_LENGTH = 512;

  private Limits() {}

  /**
   * What a text has too much of; null when it may be parsed.
   *
   * @param signs what the text holds
   */
  static @Nullable String exceeded(String text, Signs signs) {
    if (text.length() <= HARMLESS_LENGTH) {
      return null;
    }
    if (text.length() > MAX_LENGTH) {
      return "more than " + MAX_LENGTH + " characters";
    }
    if (isFarBelow(signs, text.length())) {
      return null;
    }
    long cells = 0;
    long lineCopies = 0;
    long markVisits = 0;
    long bracketCopies = 0;
    // Of the lines since the last blank one:
    long lines = 0;
    long length = 0;
    long brackets = 0;
    long marks = 0;
    long width = 0;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      boolean blank = true;
      boolean delimiterRow = true;
      int pipes = 0;
      char before = ' ';
      for (; end < text.length() && !isLineEnd(text.charAt(end)); end++) {
        char c = text.charAt(end);
        boolean space = c == ' ' || c == '\t';
        blank &= space;
        delimiterRow &= space || c == '>' || c == '-' || c == ':' || c == '|';
        pipes += c == '|' ? 1 : 0;
        brackets += c == ']' ? 1 : 0;
        marks += (c == '*' || c == '_') && c != before ? 1 : 0;
        before = c;
      }
      length += end - start;
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      if (!blank) {
        lines++;
        if (delimiterRow && pipes > 0) {
          // The head came on the line before. In a table, such a line is a row like any other.
          width = Math.max(width, pipes + 1);
          cells += width;
        }
        cells += width;
      }
      if (blank || start >= text.length()) {
        lineCopies += lines * lines;
        markVisits += brackets * marks;
        bracketCopies += brackets * length;
        lines = 0;
        length = 0;
        brackets = 0;
        marks = 0;
        width = 0;
      }
    }
    if (cells > MAX_CELLS) {
      return "more than " + MAX_CELLS + " table cells";
    }
    if (lineCopies > MAX_LINE_COPIES) {
      return "too many lines without a blank line between";
    }
    if (markVisits > MAX_MARK_VISITS || bracketCopies > MAX_BRACKET_COPIES) {
      return "too many links and marks of emphasis in one paragraph";
    }
    return null;
  }

  /** Whether counting signs without regard to paragraphs already keeps below every limit. */
  private static boolean isFarBelow(Signs signs, long length) {
    return signs.lines() * (signs.pipes() + 2) <= MAX_CELLS
        && signs.lines() * signs.lines() <= MAX_LINE_COPIES
        && signs.brackets() * signs.marks() <= MAX_MARK_VISITS
        && signs.brackets() * length <= MAX_BRACKET_COPIES;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
