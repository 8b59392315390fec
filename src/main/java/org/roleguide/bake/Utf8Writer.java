package org.roleguide.bake;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects text as UTF-8 in one array that is used again for the next page. Much faster than
 * collecting characters and encoding them afterwards, because templates write many small pieces.
 * Half a surrogate pair becomes {@code ?}, as in {@link String#getBytes}.
 */
final class Utf8Writer extends Writer {
  private static final int MOST_BYTES_A_CHAR = 3;

  private byte[] bytes = new byte[1 << 16];
  private char[] chars = new char[1 << 12];
  private int length;
  private char high;

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

  @Override
  public void write(char[] text, int offset, int count) {
    reserve(count);
    byte[] out = bytes;
    int at = length;
    int end = offset + count;
    for (int i = offset; i < end; i++) {
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
    write(text, 0, text.length());
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
