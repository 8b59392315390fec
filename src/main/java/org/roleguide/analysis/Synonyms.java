package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words and phrases that mean the same. They are compared by their terms without diacritics, so
 * {@code loner} is found where the termbase says {@code lön}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Synonyms {
  private final TextAnalysis analysis;

  /** From the terms of a phrase, with a space after each, to what else it may be called. */
  private final Map<String, List<String>> alternatives = new HashMap<>();

  private final int longest;

  private Synonyms(List<List<String>> groups, TextAnalysis analysis) {
    this.analysis = analysis;
    int most = 0;
    for (List<String> group : groups) {
      List<String> keys = new ArrayList<>();
      for (String phrase : group) {
        List<String> terms = terms(phrase);
        most = Math.max(most, terms.size());
        keys.add(key(terms));
      }
      for (int i = 0; i < keys.size(); i++) {
        addOthers(keys, i, group);
      }
    }
    longest = most;
  }

  /**
   * Synonyms by group.
   *
   * @param groups phrases that may stand for each other; one phrase may be in several groups
   * @param analysis of the language they are in
   */
  public static Synonyms of(List<List<String>> groups, TextAnalysis analysis) {
    return new Synonyms(groups, analysis);
  }

  /** How many words the longest phrase has; 0 when there is none. */
  public int longest() {
    return longest;
  }

  /** What else a phrase may be called, as written; empty when there is nothing. */
  public List<String> alternatives(String key) {
    List<String> others = alternatives.get(key);
    return others == null ? Collections.emptyList() : Collections.unmodifiableList(others);
  }

  /**
   * The form in which phrases are compared: the last term of each word, which is the one without
   * diacritics, and a space after each.
   */
  public String key(String phrase) {
    return key(terms(phrase));
  }

  private void addOthers(List<String> keys, int of, List<String> group) {
    String key = keys.get(of);
    if (key.isEmpty()) {
      return;
    }
    List<String> others = alternatives.computeIfAbsent(key, k -> new ArrayList<>());
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(key) && !others.contains(group.get(i))) {
        others.add(group.get(i));
      }
    }
  }

  /** What each phrase may also be called, by its key: its terms, with a space after each. */
  public SortedMap<String, List<String>> entries() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(alternatives));
  }

  private static String key(List<String> terms) {
    StringBuilder key = new StringBuilder();
    for (String term : terms) {
      key.append(term).append(' ');
    }
    return key.toString();
  }

  /** The last term of each word. */
  private List<String> terms(String phrase) {
    List<String> terms = new ArrayList<>();
    analysis.analyze(
        phrase,
        Stage.QUERY,
        (term, increment, start, end) -> {
          if (increment == 0) {
            // Terms without diacritics come last.
            terms.remove(terms.size() - 1);
          }
          terms.add(term);
        });
    return terms;
  }
}
