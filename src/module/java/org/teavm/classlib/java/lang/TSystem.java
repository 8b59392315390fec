package org.teavm.classlib.java.lang;

/** Replaces TeaVM's, which compares classes of arrays: the stemmers copy characters only. */
public final class TSystem {
  private TSystem() {}

  public static void arraycopy(Object source, int from, Object target, int to, int length) {
    fastArraycopy(source, from, target, to, length);
  }

  /** What TeaVM calls when it knows that the classes are the same. */
  static void fastArraycopy(Object source, int from, Object target, int to, int length) {
    char[] read = (char[]) source;
    char[] written = (char[]) target;
    if (from < to) {
      for (int i = length - 1; i >= 0; i--) {
        written[to + i] = read[from + i];
      }
    } else {
      for (int i = 0; i < length; i++) {
        written[to + i] = read[from + i];
      }
    }
  }
}
