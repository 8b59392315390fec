package org.roleguide.text;

import java.util.PrimitiveIterator;

/**
 * Foreign text on a terminal: what is shown for characters that would move the cursor, change
 * colours or turn the reading direction, and how many columns a character takes.
 */
public final class TerminalText {
  private TerminalText() {}

  /**
   * The text with every character that a terminal would obey replaced by one that it only shows:
   * control characters by their picture ({@code ␛}), the others by {@code �}. A line of text stays
   * one line, and its length in code points stays the same.
   */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(TerminalText::isObeyed)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(TerminalText::visible).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** The character that is shown for a code point; itself when it is harmless. */
  public static int visible(int codePoint) {
    if (!isObeyed(codePoint)) {
      return codePoint;
    }
    if (codePoint < 0x20) {
      return 0x2400 + codePoint;
    }
    return codePoint == 0x7f ? 0x2421 : 0xfffd;
  }

  /**
   * Whether a terminal or an editor would act on the character instead of showing it: control
   * characters, line separators, marks that change the reading direction (see Unicode Technical
   * Report 36, section 2.10), unpaired surrogates.
   */
  public static boolean isObeyed(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint == 0x061c
        || (codePoint >= 0x200e && codePoint <= 0x200f)
        || (codePoint >= 0x2028 && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= 0xd800 && codePoint <= 0xdfff);
  }

  /** The columns that a text without tabs takes on a terminal. */
  public static int width(String text) {
    int width = 0;
    for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
      width += width(points.nextInt());
    }
    return width;
  }

  /**
   * The columns that a character takes on a terminal: 0 for marks that join the character before
   * them, 2 for East Asian wide characters and emoji (Unicode Standard Annex 11), otherwise 1.
   */
  public static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && codePoint != 0xad)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115f
            || (codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint != 0x303f)
            || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
            || (codePoint >= 0xf900 && codePoint <= 0xfaff)
            || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
            || (codePoint >= 0xff01 && codePoint <= 0xff60)
            || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
            || (codePoint >= 0x1f300 && codePoint <= 0x1f64f)
            || (codePoint >= 0x1f680 && codePoint <= 0x1f6ff)
            || (codePoint >= 0x1f900 && codePoint <= 0x1faff)
            || (codePoint >= 0x20000 && codePoint <= 0x3fffd));
  }
}
