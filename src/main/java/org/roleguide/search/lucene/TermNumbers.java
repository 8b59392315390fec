package org.roleguide.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;

/** The different terms of an index, whatever their fields, numbered from 0 as they come. */
final class TermNumbers {
  /** All terms in UTF-8, one behind another. */
  private byte[] bytes = new byte[1 << 16];

  /** Where each term begins, and where the last one ends. */
  private int[] starts = new int[1 << 12];

  private int size;

  /** A hash and a number plus 1 for each place, in turn; the number is 0 where there is none. */
  private int[] table = new int[2 << 13];

  /** The number of a term, a new one for one that is new. */
  int of(String term) {
    byte[] utf8 = term.getBytes(UTF_8);
    int hash = Arrays.hashCode(utf8);
    int place = place(hash);
    while (table[place + 1] != 0) {
      int number = table[place + 1] - 1;
      if (table[place] == hash && isAt(number, utf8)) {
        return number;
      }
      place = place + 2 & table.length - 1;
    }
    table[place] = hash;
    table[place + 1] = ++size;
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    int start = starts[size - 1];
    if (bytes.length - start < utf8.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + utf8.length);
    }
    System.arraycopy(utf8, 0, bytes, start, utf8.length);
    starts[size] = start + utf8.length;
    if (4 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private boolean isAt(int number, byte[] utf8) {
    return Arrays.equals(bytes, starts[number], starts[number + 1], utf8, 0, utf8.length);
  }

  private void grow() {
    int[] old = table;
    table = new int[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int place = place(old[i]);
        while (table[place + 1] != 0) {
          place = place + 2 & table.length - 1;
        }
        table[place] = old[i];
        table[place + 1] = old[i + 1];
      }
    }
  }

  private int place(int hash) {
    return 2 * (hash ^ hash >>> 15) & table.length - 1;
  }

  int size() {
    return size;
  }

  /** Makes bytes those of a term, in UTF-8; they are not to be changed. */
  void get(int number, BytesRef term) {
    term.bytes = bytes;
    term.offset = starts[number];
    term.length = starts[number + 1] - term.offset;
  }

  /** All numbers in the order of an index, which is that of the terms' bytes. */
  int[] sorted() {
    int[] sorted = new int[size];
    int longest = 0;
    for (int i = 0; i < size; i++) {
      sorted[i] = i;
      longest = Math.max(longest, starts[i + 1] - starts[i]);
    }
    byte[] all = bytes;
    int[] begins = starts;
    new MSBRadixSorter(longest) {
      @Override
      protected int byteAt(int i, int k) {
        int at = begins[sorted[i]] + k;
        return at < begins[sorted[i] + 1] ? all[at] & 0xFF : -1;
      }

      @Override
      protected void swap(int i, int j) {
        int first = sorted[i];
        sorted[i] = sorted[j];
        sorted[j] = first;
      }
    }.sort(0, size);
    return sorted;
  }
}
