package org.roleguide.analysis;

import java.util.Arrays;

/** A text from which characters were left out, and where those that stayed came from. */
final class Rewriting {
  private final String text;
  private final int[] removedAt;
  private final int removed;

  private Rewriting(String text, int[] removedAt, int removed) {
    this.text = text;
    this.removedAt = removedAt;
    this.removed = removed;
  }

  static Rewriting unchanged(CharSequence original) {
    return new Rewriting(original.toString(), new int[0], 0);
  }

  String text() {
    return text;
  }

  /**
   * Where an offset in {@link #text} lies in the original: behind what was left out there.
   *
   * @param offset in UTF-16 units
   */
  int original(int offset) {
    // removedAt[k] - k is where, in the text, the k-th removed character would have stood.
    int low = 0;
    int high = removed;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (removedAt[middle] - middle <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset + low;
  }

  /** Leaves characters out of a text, from its beginning to its end. */
  static final class Cutter {
    private final CharSequence original;
    private final StringBuilder text = new StringBuilder();
    private int[] removedAt = new int[8];
    private int removed;
    private int done;

    Cutter(CharSequence original) {
      this.original = original;
    }

    /** Leaves out a range that begins where the last one ended, or later. */
    void leaveOut(int start, int end) {
      text.append(original, done, start);
      done = end;
      for (int i = start; i < end; i++) {
        if (removed == removedAt.length) {
          removedAt = Arrays.copyOf(removedAt, 2 * removed);
        }
        removedAt[removed++] = i;
      }
    }

    Rewriting finish() {
      if (removed == 0) {
        return unchanged(original);
      }
      text.append(original, done, original.length());
      return new Rewriting(text.toString(), removedAt, removed);
    }
  }
}
