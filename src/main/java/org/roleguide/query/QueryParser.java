package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of queries: pieces parted by white space, each a word or a {@code "phrase"}, with a
 * plus (must be there) or a minus (must not) directly before it. A sign before nothing and a
 * quotation mark without its partner mean nothing, so every text is a query.
 */
final class QueryParser {
  private final String query;
  private final List<Piece> pieces = new ArrayList<>();

  private QueryParser(String query) {
    this.query = query;
  }

  /** The pieces of a query in its order; none is empty. */
  static List<Piece> parse(String query) {
    QueryParser parser = new QueryParser(query);
    for (int at = 0; at < query.length(); ) {
      at = isSpace(query.charAt(at)) ? at + 1 : parser.piece(at);
    }
    return parser.pieces;
  }

  /** Reads a piece and returns where to go on. */
  private int piece(int start) {
    char sign = Piece.PLAIN;
    int from = start;
    for (; from < query.length(); from++) {
      char c = query.charAt(from);
      boolean minus = c == '-' || c == '−';
      if (sign == Piece.PLAIN && (minus || c == '+')) {
        sign = minus ? Piece.EXCLUDED : Piece.REQUIRED;
      } else if (isQuote(c)) {
        int end = from + 1;
        while (end < query.length() && !isQuote(query.charAt(end))) {
          end++;
        }
        if (end < query.length()) {
          add(sign, true, from + 1, end);
          return end + 1;
        }
      } else if (!minus && c != '+') {
        break;
      }
    }
    int to = from;
    while (to < query.length() && !isSpace(query.charAt(to)) && !isQuote(query.charAt(to))) {
      to++;
    }
    add(sign, false, from, to);
    return to;
  }

  private void add(char sign, boolean quoted, int from, int to) {
    if (to > from) {
      pieces.add(new Piece(sign, quoted, from, to));
    }
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || (c >= '\u007F' && c <= '\u00A0')
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '«' || c == '»' || (c >= '\u201C' && c <= '\u201F') || c == '\uFF02';
  }
}
