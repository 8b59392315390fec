package org.roleguide.query;

/** Which words of the dictionary a misspelt one may have been meant as. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int MOST_WORDS = 8;

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
