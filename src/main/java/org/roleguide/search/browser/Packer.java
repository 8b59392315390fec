package org.roleguide.search.browser;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Deflates files one after another: raw, without a header. For one thread. */
final class Packer implements AutoCloseable {
  /** Higher ones save next to nothing on files of a few thousand bytes. */
  private static final int LEVEL = 6;

  private final Deflater deflater;
  private byte[] buffer = new byte[1 << 15];

  Packer() {
    deflater = new Deflater(LEVEL, true);
  }

  byte[] pack(Bytes file) {
    return pack(file.array(), 0, file.length(), new byte[0]);
  }

  /**
   * Deflates a file.
   *
   * @param dictionary what the file may refer back to; may be empty
   */
  byte[] pack(byte[] bytes, int start, int length, byte[] dictionary) {
    deflater.reset();
    if (dictionary.length > 0) {
      deflater.setDictionary(dictionary);
    }
    deflater.setInput(bytes, start, length);
    deflater.finish();
    int size = 0;
    while (true) {
      size += deflater.deflate(buffer, size, buffer.length - size);
      if (deflater.finished()) {
        return Arrays.copyOf(buffer, size);
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
