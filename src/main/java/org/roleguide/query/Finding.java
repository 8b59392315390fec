package org.roleguide.query;

/** Something to tell the reader about a word of the query. Immutable. */
public final class Finding {
  /** What was done about a word that is in no document. */
  public enum Kind {
    /** Another word was searched instead. */
    FIXED,
    /** Several words like it were searched. */
    FUZZY,
    /** Nothing was found for it. */
    UNKNOWN
  }

  private final Kind kind;
  private final int from;
  private final int to;
  private final String written;
  private final String word;

  Finding(Kind kind, int from, int to, String written, String word) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.written = written;
    this.word = word;
  }

  public Kind kind() {
    return kind;
  }

  /** Where the word begins in the query, in UTF-16 units. */
  public int from() {
    return from;
  }

  /** Where it ends, exclusive. */
  public int to() {
    return to;
  }

  /** The word as it stands in the query. */
  public String written() {
    return written;
  }

  /** What was searched instead, when it is {@link Kind#FIXED}; otherwise empty. */
  public String word() {
    return word;
  }
}
