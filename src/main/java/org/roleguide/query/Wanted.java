package org.roleguide.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that pages were found by, for what is shown of them. Remembers the words of the pages
 * it was used for, so use one for all hits of a search, in one thread.
 */
public final class Wanted {
  private final List<String> terms = new ArrayList<>();

  /** Of each term: the number of its word in the query, and its weight in thousandths. */
  private final List<int[]> origins = new ArrayList<>();

  private final Map<String, Integer> indexes = new HashMap<>();

  /** What {@link Excerpts} knows of texts between white space. */
  final Map<String, Hits> seen = new HashMap<>();

  /** Prepared by {@link Excerpts}: each term without diacritics. */
  String[] folded = new String[0];

  private Wanted() {}

  /** What a plan scores by. */
  public static Wanted of(Plan plan) {
    Wanted wanted = new Wanted();
    for (Clause clause : plan.clauses()) {
      wanted.add(clause.term().text(), clause.word(), clause.thousandths());
    }
    return wanted;
  }

  /** The same from {@link Plan#write}. */
  public static Wanted read(String plan) {
    Wanted wanted = new Wanted();
    for (int start = 0; start < plan.length(); start = plan.indexOf('\n', start) + 1) {
      if (plan.startsWith("term\t", start) || plan.startsWith("code\t", start)) {
        int weight = plan.indexOf('\t', start + 5) + 1;
        int word = plan.indexOf('\t', weight) + 1;
        wanted.add(
            plan.substring(start + 5, weight - 1),
            number(plan, word),
            thousandths(plan, weight, word - 1));
      }
    }
    return wanted;
  }

  private static int number(String text, int from) {
    int number = 0;
    for (int i = from; text.charAt(i) != '\n'; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static int thousandths(String text, int from, int to) {
    int thousandths = 0;
    int unit = 1000;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '.') {
        thousandths += unit * (text.charAt(i) - '0');
        unit /= 10;
      }
    }
    return thousandths;
  }

  private void add(String term, int word, int thousandths) {
    if (!indexes.containsKey(term)) {
      indexes.put(term, terms.size());
      terms.add(term);
      origins.add(new int[] {word, thousandths});
    }
  }

  int size() {
    return terms.size();
  }

  String term(int index) {
    return terms.get(index);
  }

  /** The number of a term, or -1. */
  int indexOf(String term) {
    Integer index = indexes.get(term);
    return index == null ? -1 : index;
  }

  /** The number of the word of the query that a term belongs to. */
  int word(int index) {
    return origins.get(index)[0];
  }

  /** The weight of a term in thousandths. */
  int weight(int index) {
    return origins.get(index)[1];
  }
}
