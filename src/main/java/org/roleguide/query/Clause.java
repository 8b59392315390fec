package org.roleguide.query;

/** A term that documents score by. Immutable. */
public final class Clause {
  private final Term term;
  private final int thousandths;
  private final int word;

  Clause(Term term, int thousandths, int word) {
    this.term = term;
    this.thousandths = thousandths;
    this.word = word;
  }

  /** What is scored: in title, names and text, or as a code. */
  public Term term() {
    return term;
  }

  /** What the boost of each field is multiplied with: above 0, at most 1. */
  public float weight() {
    return (float) (thousandths / 1000.0);
  }

  int thousandths() {
    return thousandths;
  }

  /** The number of the word of the query that it belongs to, from 0. */
  public int word() {
    return word;
  }
}
