package org.roleguide.query;

/** A word or quoted phrase of a query. Immutable. */
final class Piece {
  /** Before what documents must have. */
  static final char REQUIRED = '+';

  /** Before what documents must not have. */
  static final char EXCLUDED = '-';

  static final char PLAIN = ' ';

  /** One of the three. */
  final char sign;

  /** Whether it stands between quotation marks. */
  final boolean quoted;

  /** Where it begins in the query, without sign and quotation mark. */
  final int from;

  /** Where it ends, exclusive. */
  final int to;

  Piece(char sign, boolean quoted, int from, int to) {
    this.sign = sign;
    this.quoted = quoted;
    this.from = from;
    this.to = to;
  }
}
