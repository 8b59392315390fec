package org.roleguide.yaml;

import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

/**
 * Turns the parser's positions into places of the file. The parser counts code points from where
 * the YAML begins, and takes more characters for line ends than we do; so only its index is used.
 * Cheap as long as positions are asked for in rising order.
 */
final class Places {
  private final String file;
  private final String text;
  private final int from;
  private final int to;
  private final int firstLine;
  private final int firstLineStart;

  private int index;
  private int offset;
  private int line;
  private int lineStart;

  Places(SourceText source, int from, int to) {
    this.file = source.file();
    this.text = source.text();
    this.from = from;
    this.to = to;
    int before = 1;
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) {
      before++;
      start = at + 1;
    }
    this.firstLine = before;
    this.firstLineStart = start;
    rewind();
  }

  private void rewind() {
    index = 0;
    offset = from;
    line = firstLine;
    lineStart = firstLineStart;
  }

  /** Goes to a position of the parser and returns its offset in the text of the file. */
  int moveTo(int codePointIndex) {
    if (codePointIndex < index) {
      rewind();
    }
    while (index < codePointIndex && offset < to) {
      char c = text.charAt(offset++);
      index++;
      if (c == '\n') {
        line++;
        lineStart = offset;
      } else if (Character.isHighSurrogate(c)
          && offset < to
          && Character.isLowSurrogate(text.charAt(offset))) {
        offset++;
      }
    }
    return offset;
  }

  /** 1-based line of the position gone to last. */
  int line() {
    return line;
  }

  /** 1-based column of the position gone to last, in UTF-16 units. */
  int column() {
    return offset - lineStart + 1;
  }

  /** Offset at which the line of the position gone to last begins. */
  int lineStart() {
    return lineStart;
  }

  /** A place of one character at a position of the parser. */
  SourceSpan at(int codePointIndex) {
    moveTo(codePointIndex);
    return span(line, column(), 1);
  }

  /** The place of an offset in the text of the file, for the few that the parser did not give. */
  SourceSpan atOffset(int wanted, int length) {
    int before = text.lastIndexOf('\n', wanted - 1);
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at < wanted; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return span(lines, wanted - before, length);
  }

  SourceSpan span(int atLine, int atColumn, int length) {
    return new SourceSpan(file, atLine, atColumn, Math.max(1, length));
  }

  /**
   * Length of what lies between two offsets on the line of the first, without spaces at its end.
   */
  int lengthOnLine(int start, int end) {
    int last = start;
    // Not indexOf: on one long line it would look at the rest of the file every time.
    while (last < end && text.charAt(last) != '\n') {
      last++;
    }
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last - start;
  }

  String text() {
    return text;
  }

  int to() {
    return to;
  }
}
