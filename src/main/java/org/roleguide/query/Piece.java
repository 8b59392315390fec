package org.roleguide.query;

/** A word or quoted phrase of a query. Immutable. */
final class Piece {
  /** Whether documents must have it, must not, or may. */
  enum Sign {
    PLAIN,
    REQUIRED,
    EXCLUDED
  }

  final Sign sign;

  /** Whether it stands between quotation marks. */
  final boolean quoted;

  /** Where it begins in the query, without sign and quotation mark. */
  final int from;

  /** Where it ends, exclusive. */
  final int to;

  Piece(Sign sign, boolean quoted, int from, int to) {
    this.sign = sign;
    this.quoted = quoted;
    this.from = from;
    this.to = to;
  }
}
