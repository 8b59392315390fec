package org.roleguide.analysis;

/**
 * Questions about the characters around an offset, for Latin script only: the tables of Unicode's
 * categories would be a third of what the browser gets.
 */
final class Letters {
  private Letters() {}

  /** Whether this is a letter of Latin script up to U+024F. */
  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '\u00C0' && c <= '\u024F' && c != '×' && c != '÷');
  }

  /** Whether this is such a letter and has no other lower case. */
  static boolean isLowerCaseLetter(char c) {
    return isLetter(c) && LowerCase.of(c) == c;
  }

  /**
   * Whether a word ends before this offset: the text does, or what follows is no such letter,
   * digit, combining mark or underscore.
   */
  static boolean wordEndsAt(CharSequence text, int offset) {
    if (offset >= text.length()) {
      return true;
    }
    char c = text.charAt(offset);
    return !isLetter(c) && !(c >= '0' && c <= '9') && c != '_' && !(c >= '\u0300' && c <= '\u036F');
  }

  /** Whether the text has these characters at this offset. */
  static boolean stands(String wanted, CharSequence text, int offset) {
    if (offset < 0 || offset + wanted.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (text.charAt(offset + i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether at least this many lower-case letters stand before an offset, without a gap. */
  static boolean lowerCaseBefore(CharSequence text, int offset, int count) {
    if (offset < count) {
      return false;
    }
    for (int i = offset - count; i < offset; i++) {
      if (!isLowerCaseLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
