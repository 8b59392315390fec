package org.roleguide.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/**
 * A number for each of many short stretches of UTF-8 without zeros. Nearly all have at most 32
 * bytes and are found by these, which four longs hold. For one thread.
 */
final class PieceTable {
  /** What is found for a stretch that is not there. */
  static final int NONE = Integer.MIN_VALUE;

  /** The most bytes that two longs hold. */
  static final int SHORT = 2 * Long.BYTES;

  private static final int IN_KEYS = 4 * Long.BYTES;
  private static final int KEYS = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Of each place a stretch of at most eight bytes, which are the most frequent; 0 for none. */
  private long[] shortKeys = new long[1 << 13];

  private int[] shortValues = new int[1 << 13];
  private int shortSize;

  /** Of each place the last eight bytes, those before, and so on; 0 where there are none. */
  private long[] keys = new long[KEYS << 13];

  private int[] values = new int[1 << 13];
  private int size;
  private final Map<String, Integer> longer = new HashMap<>();

  /**
   * The number of a stretch.
   *
   * @param low its last eight bytes, the last one lowest; zeros above
   * @param high those before
   */
  int find(byte[] text, int start, int end, long low, long high) {
    if (high == 0) {
      return find(low);
    }
    int rest = end - SHORT;
    if (rest <= start) {
      return find(low, high, 0, 0);
    }
    return end - start <= IN_KEYS
        ? find(low, high, low(text, start, rest), high(text, start, rest))
        : longer.getOrDefault(new String(text, start, end - start, UTF_8), NONE);
  }

  /** The number of a stretch. */
  int find(byte[] text, int start, int end) {
    return find(text, start, end, low(text, start, end), high(text, start, end));
  }

  private int find(long wanted) {
    long[] all = shortKeys;
    int place = (int) (wanted * SPREAD >>> 40) & all.length - 1;
    while (true) {
      long key = all[place];
      if (key == wanted) {
        return shortValues[place];
      }
      if (key == 0) {
        return NONE;
      }
      place = place + 1 & all.length - 1;
    }
  }

  private int find(long key0, long key1, long key2, long key3) {
    long[] all = keys;
    int place = place(key0, key1, key2, key3);
    while (true) {
      int at = KEYS * place;
      long key = all[at];
      if (key == key0 && all[at + 1] == key1 && all[at + 2] == key2 && all[at + 3] == key3) {
        return values[place];
      }
      if (key == 0) {
        return NONE;
      }
      place = place + 1 & values.length - 1;
    }
  }

  private int place(long key0, long key1, long key2, long key3) {
    long mixed = ((key3 * SPREAD ^ key2) * SPREAD ^ key1) * SPREAD ^ key0;
    return (int) (mixed * SPREAD >>> 40) & values.length - 1;
  }

  /** Gives a number to a stretch that has none. */
  void put(byte[] text, int start, int end, int value) {
    if (end - start > IN_KEYS) {
      longer.put(new String(text, start, end - start, UTF_8), value);
      return;
    }
    if (end - start <= Long.BYTES) {
      if (2 * ++shortSize > shortValues.length) {
        growShort();
      }
      put(low(text, start, end), value);
      return;
    }
    if (2 * ++size > values.length) {
      grow();
    }
    int rest = Math.max(start, end - SHORT);
    put(
        low(text, start, end),
        high(text, start, end),
        low(text, start, rest),
        high(text, start, rest),
        value);
  }

  private void put(long key, int value) {
    int place = (int) (key * SPREAD >>> 40) & shortKeys.length - 1;
    while (shortKeys[place] != 0) {
      place = place + 1 & shortKeys.length - 1;
    }
    shortKeys[place] = key;
    shortValues[place] = value;
  }

  private void growShort() {
    long[] oldKeys = shortKeys;
    int[] oldValues = shortValues;
    shortKeys = new long[2 * oldKeys.length];
    shortValues = new int[2 * oldValues.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private void put(long key0, long key1, long key2, long key3, int value) {
    int place = place(key0, key1, key2, key3);
    while (keys[KEYS * place] != 0) {
      place = place + 1 & values.length - 1;
    }
    int at = KEYS * place;
    keys[at] = key0;
    keys[at + 1] = key1;
    keys[at + 2] = key2;
    keys[at + 3] = key3;
    values[place] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldValues.length];
    for (int i = 0; i < oldValues.length; i++) {
      int at = KEYS * i;
      if (oldKeys[at] != 0) {
        put(oldKeys[at], oldKeys[at + 1], oldKeys[at + 2], oldKeys[at + 3], oldValues[i]);
      }
    }
  }

  /** The last eight bytes. */
  private static long low(byte[] text, int start, int end) {
    return packed(text, Math.max(start, end - Long.BYTES), end);
  }

  /** Those before the last eight. */
  private static long high(byte[] text, int start, int end) {
    return packed(text, Math.max(start, end - SHORT), Math.max(start, end - Long.BYTES));
  }

  private static long packed(byte[] text, int start, int end) {
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = packed << Byte.SIZE | text[i] & 0xFF;
    }
    return packed;
  }
}
