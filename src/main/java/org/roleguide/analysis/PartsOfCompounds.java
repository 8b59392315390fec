package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the words that the compounds of a site are made of. From short to long each word is either
 * covered by shorter ones, and is a compound or a form of them, or it is not, and may be a part of
 * longer ones; of those that may be, the ones that are in some compound stay. Not for the browser,
 * which gets the result.
 */
final class PartsOfCompounds {
  /** Shorter words of a site occur in others by accident. */
  static final int SHORTEST_OF_SITE = 5;

  private static final int SHORTEST_OF_DICTIONARY = 4;

  /** Longer ones are compounds themselves. */
  private static final int LONGEST = 16;

  private static final int SHORTEST_REST = 3;

  private final Function<Lexicon, Segmenter> segmenters;
  private final Set<String> siteWords;
  private final Set<String> candidates = new TreeSet<>();

  /**
   * @param segmenters takes compounds apart by a lexicon
   * @param siteWords all words of the site, in lower case
   */
  PartsOfCompounds(Function<Lexicon, Segmenter> segmenters, Set<String> siteWords) {
    this.segmenters = segmenters;
    this.siteWords = siteWords;
  }

  /** Lets words of the site be parts of its compounds. */
  void useSiteWords(Collection<String> butNot) {
    for (String word : siteWords) {
      if (word.length() >= SHORTEST_OF_SITE && word.length() <= LONGEST) {
        candidates.add(word);
      }
    }
    candidates.removeAll(butNot);
  }

  /** Lets words of a dictionary be parts: those that occur in longer words of the site. */
  void useDictionary(Set<String> dictionary) {
    if (dictionary.isEmpty()) {
      return;
    }
    for (String word : siteWords) {
      int length = word.length();
      for (int start = 0; start <= length - SHORTEST_OF_DICTIONARY; start++) {
        if (start > 0 && start < SHORTEST_REST) {
          continue;
        }
        int most = Math.min(length, start + LONGEST);
        for (int end = start + SHORTEST_OF_DICTIONARY; end <= most; end++) {
          if (end - start < length) {
            addIfIn(dictionary, word.substring(start, end));
          }
        }
      }
    }
  }

  private void addIfIn(Set<String> dictionary, String stretch) {
    if (dictionary.contains(stretch)) {
      candidates.add(stretch);
    }
    // A first part may have lost its ending: skol(a)lärare.
    for (String lost : List.of("a", "e", "en")) {
      if (dictionary.contains(stretch + lost)) {
        candidates.add(stretch + lost);
      }
    }
  }

  /** The parts that are known anyway, and those that compounds of the site have besides. */
  Lexicon find(Lexicon known) {
    if (candidates.isEmpty()) {
      return known;
    }
    Segmenter segmenter = segmenters.apply(simpleWords(known));
    Set<String> parts = new TreeSet<>(known.words());
    for (String word : siteWords) {
      segmenter.words(
          word,
          part -> {
            if (candidates.contains(part)) {
              parts.add(part);
            }
          });
    }
    return Lexicon.of(parts);
  }

  /** Known words and candidates that shorter ones do not cover. */
  private Lexicon simpleWords(Lexicon known) {
    SortedMap<Integer, List<String>> byLength = new TreeMap<>();
    for (String word : candidates) {
      byLength.computeIfAbsent(word.length(), length -> new ArrayList<>()).add(word);
    }
    Set<String> simple = new HashSet<>(known.words());
    Lexicon lexicon = known;
    for (List<String> sameLength : byLength.values()) {
      Segmenter segmenter = segmenters.apply(lexicon);
      int before = simple.size();
      for (String word : sameLength) {
        if (!segmenter.covers(word)) {
          simple.add(word);
        }
      }
      if (simple.size() > before) {
        lexicon = Lexicon.of(simple);
      }
    }
    candidates.retainAll(simple);
    return lexicon;
  }
}
