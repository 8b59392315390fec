package org.roleguide.query;

import java.util.Arrays;

/** Words of a text that a reader looked for, in its order. */
final class Hits {
  /** The word itself, perhaps inflected. */
  static final int SAME = 0;

  /** A compound that surely has it as a part. */
  static final int COMPOUND = 1;

  /** A word that may be such a compound; counts only where nothing better is. */
  static final int PERHAPS = 2;

  private static final int FIELDS = 4;

  private int[] numbers = new int[2 * FIELDS];
  private int size;

  void add(int start, int end, int term, int kind) {
    if (FIELDS * (size + 1) > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    int at = FIELDS * size++;
    numbers[at] = start;
    numbers[at + 1] = end;
    numbers[at + 2] = term;
    numbers[at + 3] = kind;
  }

  /** Adds one in the place of those that begin with it or in it, unless it is within another. */
  void addOver(int start, int end, int term, int kind) {
    while (size > 0 && start(size - 1) >= start) {
      size--;
    }
    if (size == 0 || end(size - 1) <= start) {
      add(start, end, term, kind);
    }
  }

  void addAll(Hits others, int offset) {
    for (int i = 0; i < others.size; i++) {
      add(others.start(i) + offset, others.end(i) + offset, others.term(i), others.kind(i));
    }
  }

  /** Leaves out those that are only perhaps compounds where the word of the query has better. */
  Hits without(boolean[] foundWords, Wanted wanted) {
    Hits sure = new Hits();
    for (int i = 0; i < size; i++) {
      if (kind(i) != PERHAPS || !foundWords[wanted.word(term(i))]) {
        sure.add(start(i), end(i), term(i), kind(i));
      }
    }
    return sure;
  }

  /** Notes the words of the query that are here for sure. */
  void noteFound(boolean[] foundWords, Wanted wanted) {
    for (int i = 0; i < size; i++) {
      if (kind(i) != PERHAPS) {
        foundWords[wanted.word(term(i))] = true;
      }
    }
  }

  int size() {
    return size;
  }

  int start(int index) {
    return numbers[FIELDS * index];
  }

  int end(int index) {
    return numbers[FIELDS * index + 1];
  }

  /** The index of the term in {@link Wanted}. */
  int term(int index) {
    return numbers[FIELDS * index + 2];
  }

  int kind(int index) {
    return numbers[FIELDS * index + 3];
  }

  /** Start and end of those between two offsets, counted from an offset. */
  int[] marks(int from, int to, int origin) {
    int[] marks = new int[2 * size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (start(i) >= from && end(i) <= to) {
        marks[count++] = start(i) - origin;
        marks[count++] = end(i) - origin;
      }
    }
    return Arrays.copyOf(marks, count);
  }
}
