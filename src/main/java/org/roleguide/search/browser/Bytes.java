package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Bytes being written, in the primitives of the format. */
final class Bytes {
  private byte[] bytes;
  private int length;

  Bytes() {
    this(1024);
  }

  /**
   * None yet.
   *
   * @param expected how many there may be; more take a little longer
   */
  Bytes(int expected) {
    bytes = new byte[expected];
  }

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  void clear() {
    length = 0;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  Bytes octet(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** A whole number in base 128, lowest digits first; the highest bit says that more follow. */
  Bytes vint(long value) {
    if (value >= 0 && value < 128 && length < bytes.length) {
      bytes[length++] = (byte) value;
      return this;
    }
    if (value < 0) {
      throw new IllegalArgumentException("not a size: " + value);
    }
    reserve(9);
    long rest = value;
    while (rest > 127) {
      bytes[length++] = (byte) (rest & 127 | 128);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** Differences of whole numbers that do not fall, each from the one before; the first from 0. */
  Bytes differences(int[] numbers, int count) {
    reserve(5 * count);
    byte[] to = bytes;
    int at = length;
    int before = 0;
    for (int i = 0; i < count; i++) {
      int number = numbers[i];
      int rest = number - before;
      before = number;
      if (rest < 0) {
        throw new IllegalArgumentException("not after the one before: " + number);
      }
      while (rest > 127) {
        to[at++] = (byte) (rest & 127 | 128);
        rest >>>= 7;
      }
      to[at++] = (byte) rest;
    }
    length = at;
    return this;
  }

  Bytes float32(float value) {
    int bits = Float.floatToIntBits(value);
    return octet(bits).octet(bits >>> 8).octet(bits >>> 16).octet(bits >>> 24);
  }

  Bytes raw(byte[] from, int start, int count) {
    reserve(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
    return this;
  }

  Bytes raw(byte[] from) {
    return raw(from, 0, from.length);
  }

  Bytes raw(Bytes from) {
    return raw(from.bytes, 0, from.length);
  }

  /** A text: how many bytes it has in UTF-8, and these. */
  Bytes string(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    return vint(utf8.length).raw(utf8);
  }

  /** A text without its length. */
  Bytes utf8(String text) {
    return raw(text.getBytes(UTF_8));
  }

  /** A key by how much of it the one before has, and its rest. */
  Bytes front(BytesRef before, BytesRef key) {
    int shared = shared(before, key);
    int rest = key.length - shared;
    return vint(shared).vint(rest).raw(key.bytes, key.offset + shared, rest);
  }

  /** How many there are, and each by the one before it. */
  Bytes fronts(List<BytesRef> keys) {
    vint(keys.size());
    BytesRef before = new BytesRef();
    for (BytesRef key : keys) {
      front(before, key);
      before = key;
    }
    return this;
  }

  static int shared(BytesRef a, BytesRef b) {
    int most = Math.min(a.length, b.length);
    int shared =
        Arrays.mismatch(a.bytes, a.offset, a.offset + most, b.bytes, b.offset, b.offset + most);
    return shared < 0 ? most : shared;
  }
}
