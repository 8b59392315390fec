package org.roleguide.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Words that stand in one field in this order, at these distances. */
public final class Phrase {
  private final boolean excluded;
  private int[] positions = new int[4];
  final List<List<String>> alternatives = new ArrayList<>();

  Phrase(boolean excluded) {
    this.excluded = excluded;
  }

  void add(int position, List<String> terms) {
    int size = size();
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
    }
    positions[size] = position;
    alternatives.add(terms);
  }

  /** Whether documents with it are left out; otherwise those without. */
  public boolean isExcluded() {
    return excluded;
  }

  /** How many words there are; at least 2. */
  public int size() {
    return alternatives.size();
  }

  /** Where a word stands behind the first one, which is at 0. */
  public int position(int index) {
    return positions[index] - positions[0];
  }

  /** The terms of which one stands at that place; never empty, all in the index. */
  public List<String> alternatives(int index) {
    return Collections.unmodifiableList(alternatives.get(index));
  }
}
