package org.roleguide.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words that stand in one field in this order, at these distances. */
public final class Phrase {
  private final boolean excluded;
  private final List<Integer> positions = new ArrayList<>();
  private final List<List<String>> alternatives = new ArrayList<>();

  Phrase(boolean excluded) {
    this.excluded = excluded;
  }

  void add(int position, List<String> terms) {
    positions.add(position);
    alternatives.add(terms);
  }

  /** Whether documents with it are left out; otherwise those without. */
  public boolean isExcluded() {
    return excluded;
  }

  /** How many words there are; at least 2. */
  public int size() {
    return positions.size();
  }

  /** Where a word stands behind the first one, which is at 0. */
  public int position(int index) {
    return positions.get(index) - positions.get(0);
  }

  /** The terms of which one stands at that place; never empty, all in the index. */
  public List<String> alternatives(int index) {
    return Collections.unmodifiableList(alternatives.get(index));
  }
}
