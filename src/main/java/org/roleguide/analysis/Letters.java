package org.roleguide.analysis;

/** Questions about the characters around an offset. */
final class Letters {
  private Letters() {}

  /**
   * Whether a word ends before this offset: the text does, or what follows is no letter, digit,
   * mark or underscore.
   */
  static boolean wordEndsAt(CharSequence text, int offset) {
    if (offset >= text.length()) {
      return true;
    }
    int c = Character.codePointAt(text, offset);
    if (Character.isLetterOrDigit(c) || c == '_') {
      return false;
    }
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.ENCLOSING_MARK;
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

  /** How many lower-case letters stand before this offset, without a gap; at most {@code most}. */
  static int lowerCaseBefore(CharSequence text, int offset, int most) {
    int count = 0;
    while (count < most
        && count < offset
        && Character.isLowerCase(text.charAt(offset - 1 - count))) {
      count++;
    }
    return count;
  }
}
