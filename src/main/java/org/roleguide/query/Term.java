package org.roleguide.query;

/** A term of the fields title, names and text, or a code of the field codes. Immutable. */
public final class Term {
  private final String text;
  private final boolean code;

  Term(String text, boolean code) {
    this.text = text;
    this.code = code;
  }

  /** The term or code as it stands in the index. */
  public String text() {
    return text;
  }

  /** Whether it is looked up in the field codes, and only there. */
  public boolean isCode() {
    return code;
  }

  /** {@code t:term} or {@code c:code}. */
  @Override
  public String toString() {
    return (code ? "c:" : "t:") + text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
