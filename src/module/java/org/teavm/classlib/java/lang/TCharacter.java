package org.teavm.classlib.java.lang;

import org.teavm.jso.JSBody;

/**
 * Replaces TeaVM's, without its tables of characters. Has what our classes, the stemmers and TeaVM's
 * strings use.
 */
public final class TCharacter {
  private TCharacter() {}

  public static boolean isHighSurrogate(char c) {
    return (c & 0xFC00) == 0xD800;
  }

  public static boolean isLowSurrogate(char c) {
    return (c & 0xFC00) == 0xDC00;
  }

  public static char highSurrogate(int codePoint) {
    return (char) (0xD7C0 + (codePoint >> 10));
  }

  public static char lowSurrogate(int codePoint) {
    return (char) (0xDC00 + (codePoint & 0x3FF));
  }

  public static int toCodePoint(char high, char low) {
    return (high << 10) + low - 0x35FDC00;
  }

  public static int charCount(int codePoint) {
    return codePoint < 0x10000 ? 1 : 2;
  }

  @JSBody(
      params = {"digit", "radix"},
      script = "return digit.toString(radix).charCodeAt(0);")
  public static native char forDigit(int digit, int radix);

  public static int codePointAt(CharSequence text, int index) {
    char c = text.charAt(index);
    return isHighSurrogate(c) && index + 1 < text.length() && isLowSurrogate(text.charAt(index + 1))
        ? toCodePoint(c, text.charAt(index + 1))
        : c;
  }

  /** Whether JavaScript takes it for a letter; where Java does not, no word has it. */
  @JSBody(
      params = "c",
      script = "return new RegExp('\\\\p{L}', 'u').test(String.fromCharCode(c));")
  public static native boolean isLetter(char c);
}
