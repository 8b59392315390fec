package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;

/** Which words of the dictionary a misspelt one may have been meant as. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int MOST_WORDS = 8;
  private static final int LONG_BEGINNING = 3;

  /** Three rows of keys, each of eleven; what touches one is so far from it. */
  private static final String KEYS = "qwertyuiop.asdfghjkl..zxcvbnm";

  private static final int[] TOUCHING = {-1, 1, -11, 11, -10, 10};

  private final String folded;

  Spelling(String folded) {
    this.folded = folded;
  }

  /** Short words are like too many others. */
  boolean isPossible() {
    return folded.length() >= SHORTEST;
  }

  /** What all candidates begin with. */
  String beginning() {
    return folded.substring(0, Character.isHighSurrogate(folded.charAt(0)) ? 2 : 1);
  }

  /** What candidates begin with that differ further on only. */
  String longBeginning() {
    return folded.substring(0, LONG_BEGINNING);
  }

  /**
   * What a word may begin with instead, if its first letter is one too many, has changed places
   * with the second, or stands beside the right one on the keyboard.
   */
  List<String> otherBeginnings() {
    List<String> beginnings = new ArrayList<>();
    if (folded.length() > SHORTEST) {
      String second = folded.substring(1, LONG_BEGINNING);
      beginnings.add(folded.substring(1, LONG_BEGINNING + 1));
      beginnings.add(folded.substring(1, 2) + folded.charAt(0) + folded.charAt(2));
      int key = KEYS.indexOf(folded.charAt(0));
      for (int i = 0; key >= 0 && i < TOUCHING.length; i++) {
        int other = key + TOUCHING[i];
        if (other >= 0 && other < KEYS.length() && KEYS.charAt(other) != '.') {
          beginnings.add(KEYS.charAt(other) + second);
        }
      }
    }
    return beginnings;
  }

  /** Whether a word at this distance is the one that was meant. */
  boolean isCorrection(int distance) {
    return distance <= (folded.length() < 6 ? 1 : folded.length() < 12 ? 2 : 3);
  }

  private int mostDistant() {
    return folded.length() < 6 ? 1 : folded.length() < 9 ? 2 : 3;
  }

  /** The most likely words. */
  Best best(String dictionary) {
    Best best = new Best(MOST_WORDS);
    Distance distance = new Distance();
    int most = mostDistant();
    for (DictionaryLines entry = new DictionaryLines(dictionary); entry.next(); ) {
      int edits = distance.between(folded, entry.folded, most);
      if (edits <= most) {
        best.offer(edits, entry);
      }
    }
    return best;
  }
}
