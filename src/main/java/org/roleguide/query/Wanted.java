package org.roleguide.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms that pages were found by, for what is shown of them. Remembers the words of the pages
 * it was used for, so use one for all hits of a search, in one thread.
 */
public final class Wanted {
  private final List<String> terms = new ArrayList<>();

  /** Of each term: its index, the number of its word in the query, its weight in thousandths. */
  private final Map<String, int[]> origins = new HashMap<>();

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

  /**
   * What a plan scores some of its words by, without codes.
   *
   * @param words numbers of words of the query
   */
  public static Wanted of(Plan plan, Set<Integer> words) {
    Wanted wanted = new Wanted();
    for (Clause clause : plan.clauses()) {
      if (!clause.term().isCode() && words.contains(clause.word())) {
        wanted.add(clause.term().text(), clause.word(), clause.thousandths());
      }
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
    if (!origins.containsKey(term)) {
      origins.put(term, new int[] {terms.size(), word, thousandths});
      terms.add(term);
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
    int[] origin = origins.get(term);
    return origin == null ? -1 : origin[0];
  }

  /** The number of the word of the query that a term belongs to. */
  int word(int index) {
    return origins.get(term(index))[1];
  }

  /** The weight of a term in thousandths. */
  int weight(int index) {
    return origins.get(term(index))[2];
  }
}
