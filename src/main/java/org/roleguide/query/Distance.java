package org.roleguide.query;

/**
 * How many letters were left out, put in, replaced or swapped with their neighbour between two
 * words (optimal string alignment). For one thread; keeps its tables.
 */
public final class Distance {
  private int[] before = new int[32];
  private int[] previous = new int[32];
  private int[] current = new int[32];

  /** The distance, or any number above {@code most} when it is larger than that. */
  public int between(String a, String b, int most) {
    int width = b.length();
    if (Math.abs(a.length() - width) > most) {
      return most + 1;
    }
    if (current.length <= width) {
      before = new int[2 * width];
      previous = new int[2 * width];
      current = new int[2 * width];
    }
    for (int j = 0; j <= width; j++) {
      current[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = before;
      before = previous;
      previous = current;
      current = free;
      int smallest = row(a, b, i);
      if (smallest > most) {
        return smallest;
      }
    }
    return current[width];
  }

  private int row(String a, String b, int i) {
    current[0] = i;
    int smallest = i;
    char c = a.charAt(i - 1);
    for (int j = 1; j <= b.length(); j++) {
      char d = b.charAt(j - 1);
      int cost = previous[j - 1] + (c == d ? 0 : 1);
      cost = Math.min(cost, Math.min(previous[j], current[j - 1]) + 1);
      if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      current[j] = cost;
      smallest = Math.min(smallest, cost);
    }
    return smallest;
  }
}
