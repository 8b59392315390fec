package org.roleguide.search.lucene;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.roleguide.search.lucene.RememberedWords.Word;
import org.roleguide.search.lucene.RememberedWords.WordList;

/** The terms of one field of a document, which are known already. Has no offsets. */
final class WordStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private BytesRef[] terms = new BytesRef[1 << 10];
  private int[] increments = new int[1 << 10];
  private int size;
  private int next;

  /** Whether the field of this document has a value already, be it one without terms. */
  private boolean hasValues;

  /** Positions that the next word skips. */
  private int skipped;

  /** Begins another document. */
  void clear() {
    size = 0;
    skipped = 0;
    hasValues = false;
  }

  /** Whether the document has no terms in this field. */
  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a value of the field. */
  void addValue(WordList words) {
    if (hasValues) {
      skipped += IndexFields.POSITION_GAP;
    }
    hasValues = true;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int step = skipped + 1;
      for (BytesRef each : word.terms) {
        add(each, step);
        step = 0;
      }
      skipped = word.isStopWord() ? skipped + 1 : 0;
    }
  }

  /** Adds a term at the next position. */
  void add(BytesRef bytes) {
    add(bytes, 1);
  }

  private void add(BytesRef bytes, int step) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      increments = Arrays.copyOf(increments, 2 * size);
    }
    terms[size] = bytes;
    increments[size] = step;
    size++;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    term.setBytesRef(terms[next]);
    increment.setPositionIncrement(increments[next]);
    next++;
    return true;
  }
}
