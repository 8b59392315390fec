package org.roleguide.search.browser;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Deflates files one after another: raw, without a header. For one thread. */
final class Packer implements AutoCloseable {
  /** Level 5 takes a third longer and spares 2 %, higher ones next to nothing more. */
  private static final int LEVEL = 4;

  /** The same of passages. */
  private static final int LEVEL_OF_PASSAGES = 6;

  /**
   * The same of passages when there are many, whose dictionary has most of what they repeat: level
   * 6 takes 70 % longer and spares 3 % of their bytes. Level 4 spares less than 3.
   */
  private static final int LEVEL_OF_MANY = 3;

  /** Passages of a language that are many: fewer do not take long, and lose more. */
  private static final int MANY = 1000;

  /**
   * The same of files of numbers, where a repetition is short and seldom: level 4 takes half as
   * long again and spares 2 to 3 %, higher ones next to nothing more.
   */
  private static final int LEVEL_OF_NUMBERS = 1;

  private final Deflater ofTexts = new Deflater(LEVEL, true);
  private final Deflater ofPassages = new Deflater(LEVEL_OF_PASSAGES, true);
  private final Deflater ofManyPassages = new Deflater(LEVEL_OF_MANY, true);
  private final Deflater ofNumbers = new Deflater(LEVEL_OF_NUMBERS, true);
  private byte[] buffer = new byte[1 << 15];

  byte[] pack(Bytes file) {
    return pack(file.array(), 0, file.length());
  }

  /** Deflates a file that is mostly numbers. */
  byte[] packNumbers(Bytes file) {
    return pack(ofNumbers, file.array(), 0, file.length(), new byte[0]);
  }

  byte[] pack(byte[] bytes, int start, int length) {
    return pack(ofTexts, bytes, start, length, new byte[0]);
  }

  /**
   * Deflates a passage.
   *
   * @param dictionary what it may refer back to; may be empty
   */
  byte[] pack(Passages passages, int passage, byte[] dictionary) {
    Deflater deflater = passages.count() < MANY ? ofPassages : ofManyPassages;
    int start = passages.start(passage);
    return pack(deflater, passages.bytes.array(), start, passages.end(passage) - start, dictionary);
  }

  private byte[] pack(Deflater deflater, byte[] bytes, int start, int length, byte[] dictionary) {
    deflater.reset();
    if (dictionary.length > 0) {
      deflater.setDictionary(dictionary);
    }
    deflater.setInput(bytes, start, length);
    return finished(deflater, 0);
  }

  /**
   * Deflates a file of parts that have little in common, so that each has a code of its own.
   *
   * @return the same as for all of them in a row, once inflated
   */
  byte[] pack(List<Bytes> parts) {
    return pack(ofTexts, parts);
  }

  /** The same of parts that are mostly numbers. */
  byte[] packNumbers(List<Bytes> parts) {
    return pack(ofNumbers, parts);
  }

  private byte[] pack(Deflater deflater, List<Bytes> parts) {
    deflater.reset();
    int size = 0;
    for (Bytes part : parts) {
      if (part.length() == 0) {
        continue;
      }
      deflater.setInput(part.array(), 0, part.length());
      int more;
      do {
        if (buffer.length - size < buffer.length / 2) {
          buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        more = deflater.deflate(buffer, size, buffer.length - size, Deflater.SYNC_FLUSH);
        size += more;
      } while (size == buffer.length || !deflater.needsInput());
    }
    return finished(deflater, size);
  }

  /** What was deflated, of which so many bytes are in the buffer, and what is still to come. */
  private byte[] finished(Deflater deflater, int deflated) {
    deflater.finish();
    int size = deflated;
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
    ofTexts.end();
    ofPassages.end();
    ofManyPassages.end();
    ofNumbers.end();
  }
}
