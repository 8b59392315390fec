package org.roleguide.markdown;

/** Counts words: runs of characters between white space that hold at least one letter or digit. */
final class Words {
  private int count;
  private boolean counted;

  int count() {
    return count;
  }

  /** Adds text that continues the word at its beginning. */
  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
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
