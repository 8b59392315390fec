package org.roleguide.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words an author may have meant: spelling distance to what is allowed. */
public final class Nearest {
  private static final int MOST = 3;

  /** UTF-16 units; who writes longer words than this did not misspell one of ours. */
  private static final int LONGEST = 200;

  /** After so many findings of one kind nobody reads the hints, and they would take long. */
  private static final int MOST_HINTS = 50;

  private Nearest() {}

  private record Near(String word, int distance) {}

  /**
   * The candidates that look like a word, the nearest first, at most three.
   *
   * <p>Distance is that of Damerau and Levenshtein (a swap of neighbours counts once), without
   * regard to case. Near is a third of the word's length, at least two, and one for words of up to
   * three letters. Equally near candidates keep their order.
   *
   * @param word what was written
   * @param candidates what is allowed; a candidate that is the word itself is left out
   */
  public static List<String> of(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = wanted.length() <= 3 ? 1 : Math.max(2, wanted.length() / 3);
    List<Near> near = new ArrayList<>();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) <= limit && !candidate.equals(word)) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
        if (distance <= limit) {
          near.add(new Near(candidate, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance));
    return near.stream().limit(MOST).map(Near::word).toList();
  }

  /**
   * The same, unless there are so many findings already that another hint is not worth its time.
   *
   * @param findings how many there are
   */
  public static List<String> of(String word, Collection<String> candidates, int findings) {
    return findings < MOST_HINTS ? of(word, candidates) : List.of();
  }

  /**
   * Whether two words are the same but for some slips, without regard to case.
   *
   * @param most how many slips; a swap of neighbours counts once
   */
  public static boolean isWithin(String a, String b, int most) {
    return Math.abs(a.length() - b.length()) <= most
        && distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT), most) <= most;
  }

  /** Optimal string alignment distance, or anything above the limit once it is out of reach. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        smallest = Math.min(smallest, cost);
      }
      if (smallest > limit) {
        return smallest;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
