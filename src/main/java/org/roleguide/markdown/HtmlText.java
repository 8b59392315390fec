package org.roleguide.markdown;

/** Text in HTML. {@link TextOfHtml} is the way back. */
final class HtmlText {
  private HtmlText() {}

  /** Writes text so that it is safe in element content and in double-quoted attributes. */
  static void escape(String text, StringBuilder out) {
    int done = 0;
    for (int i = nextSpecial(text, 0); i < text.length(); i = nextSpecial(text, done)) {
      out.append(text, done, i).append(entity(text.charAt(i)));
      done = i + 1;
    }
    out.append(text, done, text.length());
  }

  /** The offset of the next character that is escaped, or the text's length. */
  private static int nextSpecial(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c <= '>' && isSpecial(c)) {
        return i;
      }
    }
    return length;
  }

  /** Whether a character is escaped. */
  static boolean isSpecial(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  /** The text, safe in element content and in double-quoted attributes. */
  static String escape(String text) {
    if (nextSpecial(text, 0) == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  /**
   * Replaces what HTML does not allow as a character (controls, noncharacters, halves of surrogate
   * pairs) by U+FFFD. Entities such as {@code &#1;} bring them into any text.
   */
  static String clean(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var cleaned = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      cleaned.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
      i += Character.charCount(c);
    }
    return cleaned.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c == '\n' || c == '\t';
  }

  /** Whether a character is allowed, and neither white space nor half of a pair. */
  static boolean isAllowedAlone(char c) {
    return c > ' ' && c < 0x7F
        || c >= 0xA0 && c < Words.FIRST_WIDE_SPACE
        || c >= Words.FIRST_WIDE_SPACE && c < 0xD800 && !Character.isWhitespace(c);
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    boolean halfPair = c >= 0xD800 && c <= 0xDFFF;
    return !control && !noncharacter && !halfPair;
  }

  /** Whether HTML that this package wrote is a line of text as it is: no tags, no entities. */
  static boolean isPlainLine(String html) {
    char before = ' ';
    int length = html.length();
    // No array of it, because it mostly ends at the first tag.
    for (int i = 0; i < length; i++) {
      char c = html.charAt(i);
      if (c <= '<' && (c == '<' || c == '&' || isSpace(c) && (c != ' ' || before == ' '))) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
