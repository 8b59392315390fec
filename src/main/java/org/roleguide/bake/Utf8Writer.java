package org.roleguide.bake;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects text as UTF-8 in one array that is used again for the next page. Much faster than
 * collecting characters and encoding them afterwards, because templates write many small pieces.
 * Half a surrogate pair becomes {@code ?}, as in {@link String#getBytes}.
 */
final class Utf8Writer extends Writer {
  private static final int MOST_BYTES_A_CHAR = 3;
  private static final byte[] LT = ascii("&lt;");
  private static final byte[] GT = ascii("&gt;");
  private static final byte[] AMP = ascii("&amp;");
  private static final byte[] QUOT = ascii("&quot;");
  private static final byte[] APOS = ascii("&#39;");

  /** Small at first, because many writers hold only what {@link Once} keeps; it grows. */
  private byte[] bytes = new byte[1 << 9];

  private char[] chars = new char[0];
  private int length;
  private char high;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Begins an empty text. */
  void reset() {
    length = 0;
    high = 0;
  }

  /** The array that holds the text; the next write may change it. */
  byte[] bytes() {
    return bytes;
  }

  /** The number of bytes of the text. */
  int length() {
    return length;
  }

  /** A copy of the text. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void write(char[] text) {
    write(text, 0, text.length);
  }

  @Override
  public void write(char[] text, int offset, int count) {
    reserve(count);
    byte[] out = bytes;
    int at = length;
    int end = offset + count;
    int i = offset;
    if (high == 0) {
      for (; i < end && text[i] < 0x80; i++) {
        out[at++] = (byte) text[i];
      }
    }
    for (; i < end; i++) {
      char c = text[i];
      if (c < 0x80 && high == 0) {
        out[at++] = (byte) c;
      } else {
        at = wide(c, out, at);
      }
    }
    length = at;
  }

  private int wide(char c, byte[] out, int start) {
    int at = start;
    if (high != 0) {
      if (Character.isLowSurrogate(c)) {
        int point = Character.toCodePoint(high, c);
        high = 0;
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | point & 0x3F);
        return at;
      }
      out[at++] = '?';
      high = 0;
    }
    if (c < 0x80) {
      out[at++] = (byte) c;
    } else if (c < 0x800) {
      out[at++] = (byte) (0xC0 | c >> 6);
      out[at++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      out[at++] = '?';
    } else {
      out[at++] = (byte) (0xE0 | c >> 12);
      out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
      out[at++] = (byte) (0x80 | c & 0x3F);
    }
    return at;
  }

  private void reserve(int count) {
    long needed = length + (long) MOST_BYTES_A_CHAR * count + 4;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, 2L * bytes.length)));
    }
  }

  @Override
  public void write(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (isCut(text, utf8)) {
      write(text, 0, text.length());
    } else {
      reserve(utf8.length);
      append(utf8, 0, utf8.length);
    }
  }

  /** Writes text that is UTF-8 already. */
  void write(byte[] utf8) {
    reserve(utf8.length);
    if (high != 0) {
      bytes[length++] = '?';
      high = 0;
    }
    append(utf8, 0, utf8.length);
  }

  /** Writes plain text as HTML. */
  void writeEscaped(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (isCut(text, utf8)) {
      write(PageFormat.INSTANCE.escapePlainText(text));
      return;
    }
    reserve(2 * utf8.length);
    int done = 0;
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      if (b <= '>' && b >= '"' && isMarkup(b)) {
        append(utf8, done, i);
        byte[] reference = reference(b);
        append(reference, 0, reference.length);
        done = i + 1;
      }
    }
    append(utf8, done, utf8.length);
  }

  /** Adds a stretch of bytes, for which there is room. */
  private void append(byte[] utf8, int start, int end) {
    System.arraycopy(utf8, start, bytes, length, end - start);
    length += end - start;
  }

  private static boolean isMarkup(byte b) {
    return b == '<' || b == '>' || b == '&' || b == '"' || b == '\'';
  }

  private static byte[] reference(byte b) {
    return switch (b) {
      case '<' -> LT;
      case '>' -> GT;
      case '&' -> AMP;
      case '"' -> QUOT;
      default -> APOS;
    };
  }

  /** Whether a surrogate pair began in an earlier text, or begins at the end of this one. */
  private boolean isCut(String text, byte[] utf8) {
    return high != 0
        || utf8.length > 0
            && utf8[utf8.length - 1] == '?'
            && Character.isHighSurrogate(text.charAt(text.length() - 1));
  }

  @Override
  public void write(String text, int offset, int count) {
    if (count > chars.length) {
      chars = new char[count];
    }
    text.getChars(offset, offset + count, chars, 0);
    write(chars, 0, count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
