package org.roleguide.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Every word as it is written, and in how many documents. Which ones nobody asks, so each entry is
 * a term of one document only, the last that has it, and its frequency there is that number.
 */
final class Dictionary {
  /** In how many documents each entry is, by its number, and the last of these, in turn. */
  private int[] documents = new int[1 << 13];

  private boolean isEmpty = true;

  boolean isEmpty() {
    return isEmpty;
  }

  /**
   * Adds an entry of a document.
   *
   * @param entry number of the term; may come more than once
   * @param document at least that of the entry before
   */
  void add(int entry, int document) {
    int at = 2 * entry;
    if (at >= documents.length) {
      documents = Arrays.copyOf(documents, 2 * at);
    }
    if (documents[at] == 0 || documents[at + 1] != document) {
      documents[at]++;
      documents[at + 1] = document;
      isEmpty = false;
    }
  }

  private int count(int entry) {
    return 2 * entry < documents.length ? documents[2 * entry] : 0;
  }

  /**
   * The entries.
   *
   * @param terms all terms of the index
   * @param sorted their numbers in order
   */
  Terms entries(TermNumbers terms, int[] sorted) {
    return new Entries(terms, sorted);
  }

  private final class Entries extends WrittenTerms {
    private final TermNumbers terms;
    private final int[] sorted;

    Entries(TermNumbers terms, int[] sorted) {
      this.terms = terms;
      this.sorted = sorted;
    }

    @Override
    public TermsEnum iterator() {
      return new EachEntry(terms, sorted);
    }

    @Override
    public boolean hasFreqs() {
      return true;
    }

    @Override
    public boolean hasPositions() {
      return false;
    }
  }

  private final class EachEntry extends WrittenTerms.Each {
    private final TermNumbers terms;
    private final int[] sorted;
    private final BytesRef term = new BytesRef();
    private final Only only = new Only();
    private int rank = -1;

    EachEntry(TermNumbers terms, int[] sorted) {
      this.terms = terms;
      this.sorted = sorted;
    }

    @Override
    public @Nullable BytesRef next() {
      do {
        rank++;
        if (rank == sorted.length) {
          return null;
        }
      } while (count(sorted[rank]) == 0);
      terms.get(sorted[rank], term);
      return term;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      only.reset(documents[2 * sorted[rank] + 1], count(sorted[rank]));
      return only;
    }
  }

  /** One document. */
  private static final class Only extends WrittenTerms.Documents {
    private int only;
    private int freq;
    private int document;

    void reset(int newOnly, int newFreq) {
      only = newOnly;
      freq = newFreq;
      document = -1;
    }

    @Override
    public int nextDoc() {
      document = document < 0 ? only : NO_MORE_DOCS;
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public long cost() {
      return 1;
    }

    @Override
    public int freq() {
      return freq;
    }

    @Override
    public int nextPosition() {
      return -1;
    }
  }
}
