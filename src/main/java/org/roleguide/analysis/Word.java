package org.roleguide.analysis;

/**
 * A word that rules shorten and rewrite in place. For one thread.
 *
 * <p>The buffer is larger than the word, so a rule may lengthen it a little.
 */
final class Word {
  private char[] chars = new char[64];
  private char[] spare = new char[64];
  private int length;

  void set(String text) {
    length = text.length();
    if (chars.length < 2 * length) {
      chars = new char[3 * length];
    }
    for (int i = 0; i < length; i++) {
      chars[i] = text.charAt(i);
    }
  }

  /** The buffer; only the first {@link #length()} characters are the word. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return chars[index];
  }

  /** Keeps the first characters only. */
  void shortenTo(int newLength) {
    length = newLength;
  }

  /** Removes one character. */
  void delete(int index) {
    length--;
    for (int i = index; i < length; i++) {
      chars[i] = chars[i + 1];
    }
  }

  boolean endsWith(String suffix) {
    return endsWith(suffix, length);
  }

  /** Whether the characters before {@code end} are a suffix. */
  boolean endsWith(String suffix, int end) {
    int start = end - suffix.length();
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (chars[start + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Cuts the end off and puts another one there, at most as long. */
  void replaceEnd(int keep, String end) {
    for (int i = 0; i < end.length(); i++) {
      chars[keep + i] = end.charAt(i);
    }
    length = keep + end.length();
  }

  /**
   * Replaces letters with diacritics and other variants of ASCII characters by these.
   *
   * @return whether the word has changed
   */
  boolean fold() {
    int i = 0;
    while (i < length && chars[i] < '\u0080') {
      i++;
    }
    if (i == length) {
      return false;
    }
    if (spare.length < Folding.LONGEST * length) {
      spare = new char[Folding.LONGEST * length];
    }
    int folded = Folding.fold(chars, length, spare);
    boolean changed = folded != length;
    for (int k = i; k < length && !changed; k++) {
      changed = spare[k] != chars[k];
    }
    if (changed) {
      swap(folded);
    }
    return changed;
  }

  /** A second buffer with room for twice the word, for {@link #swap}. */
  char[] spare() {
    if (spare.length < 2 * length) {
      spare = new char[4 * length];
    }
    return spare;
  }

  /** Makes the second buffer the word. */
  void swap(int newLength) {
    char[] old = chars;
    chars = spare;
    spare = old;
    length = newLength;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
