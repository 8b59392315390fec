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

  static final String FIXED = "fixed";
  static final String FUZZY = "fuzzy";
  static final String UNKNOWN = "unknown";

  /** The kind, as its line in {@link Plan#write} begins: enums are dear in the browser. */
  final String what;

  private final int from;
  private final int to;
  private final String written;
  private final String word;

  Finding(String what, int from, int to, String written, String word) {
    this.what = what;
    this.from = from;
    this.to = to;
    this.written = written;
    this.word = word;
  }

  public Kind kind() {
    if (what.equals(FIXED)) {
      return Kind.FIXED;
    }
    return what.equals(FUZZY) ? Kind.FUZZY : Kind.UNKNOWN;
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
