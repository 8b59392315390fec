package org.roleguide.markdown;

/** Counts words: runs of characters between white space that hold at least one letter or digit. */
final class Words {
  /** U+1680, the first space that is not a control character or ASCII; U+00A0 joins words. */
  static final char FIRST_WIDE_SPACE = '\u1680';

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

  /**
   * Adds text like {@link #add}, unless some of it must be {@linkplain HtmlText#clean cleaned} or
   * {@linkplain HtmlText#escape(String) escaped}; then adds nothing. Most text needs neither, and
   * is looked through once instead of three times.
   *
   * @return whether the text was added
   */
  boolean addPlain(String text) {
    int countBefore = count;
    boolean countedBefore = counted;
    // An array, because a character of a string takes several times as long to get at.
    for (char c : text.toCharArray()) {
      if (c > '>' && c < 0x7F) {
        if (!counted && isAsciiLetter(c)) {
          counted = true;
          count++;
        }
      } else if (c == ' ') {
        counted = false;
      } else if (c < 0xA0 && (c < ' ' || c >= 0x7F || HtmlText.isSpecial(c))
          || c >= FIRST_WIDE_SPACE) {
        count = countBefore;
        counted = countedBefore;
        return false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        count++;
      }
    }
    return true;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Ends a word. */
  void gap() {
    counted = false;
  }
}
