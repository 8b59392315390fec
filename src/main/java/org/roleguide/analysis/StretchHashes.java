package org.roleguide.analysis;

/** The hashes of all stretches of a word, as {@link String#hashCode} has them, without copies. */
final class StretchHashes {
  /** Of the letters before each. */
  private final int[] hash;

  /** 31 to the power of each number of letters. */
  private final int[] power;

  StretchHashes(String word) {
    int length = word.length();
    hash = new int[length + 1];
    power = new int[length + 1];
    power[0] = 1;
    for (int i = 0; i < length; i++) {
      hash[i + 1] = 31 * hash[i] + word.charAt(i);
      power[i + 1] = 31 * power[i];
    }
  }

  /** The hash of the letters from one place to another. */
  int of(int start, int end) {
    return hash[end] - hash[start] * power[end - start];
  }
}
