package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;

/** A word of a query on its way into a plan. */
final class QueryWord {
  final int number;
  final Piece piece;

  /** Where it stands in the query. */
  final int from;

  final int to;

  /** Lower-case, as the tokenizer sees it. */
  final String text;

  /** Its place among the words of its piece, stop words counted. */
  final int position;

  /** Terms as of {@link org.roleguide.analysis.Stage#QUERY}; none for a stop word. */
  final List<String> terms = new ArrayList<>();

  /** What it may be as a code: itself, or all of its piece. */
  final List<String> codes = new ArrayList<>();

  /** Any of which stands for it. */
  final List<Term> group = new ArrayList<>();

  /** Whether it, its parts or words like it are in the index. */
  boolean found;

  /** Whether another name for it is in the index. */
  boolean named;

  /** Whether answers are missing. */
  boolean waits;

  QueryWord(int number, Piece piece, int from, int to, String text, int position) {
    this.number = number;
    this.piece = piece;
    this.from = from;
    this.to = to;
    this.text = text;
    this.position = position;
  }

  boolean isStopWord() {
    return terms.isEmpty();
  }

  void add(Term term) {
    addName(term);
    found = true;
  }

  void addName(Term term) {
    if (!group.contains(term)) {
      group.add(term);
    }
  }
}
