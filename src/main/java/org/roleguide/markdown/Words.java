package org.roleguide.markdown;

/** Counts words: runs of characters between white space that hold at least one letter or digit. */
final class Words {
  /** U+1680, the first space that is not a control character or ASCII; U+00A0 joins words. */
  private static final char FIRST_WIDE_SPACE = '\u1680';

  private int count;
  private boolean counted;

  int count() {
    return count;
  }

  /** Adds text that continues the word at its beginning. */
  void add(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= FIRST_WIDE_SPACE && Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isHighSurrogate(c))) {
        counted = true;
        count++;
      }
    }
  }

  /** Ends a word. */
  void gap() {
    counted = false;
  }
}
