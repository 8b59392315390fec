package org.roleguide.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a field in order, each with the places where it stands.
 *
 * <p>Places are found by counting: how often each term occurs says where its places begin in a long
 * list of places, which is filled in one walk through the documents. A field with more places than
 * such a list may hold is walked through several times, for some of the terms each.
 */
final class InvertedTerms extends WrittenTerms {
  /** Of a list, unless one term alone has more: 32 MB. */
  private static final int MOST_PLACES = 1 << 22;

  private static final int OTHER_TERM = -1;

  private final IndexedField field;
  private final TermNumbers terms;
  private final int[] sorted;
  private final int mostPlaces;

  /** How often each term occurs in the field, by its number. */
  private final int[] counts;

  /**
   * Prepares to find them.
   *
   * @param sorted all terms of the index, in order
   */
  InvertedTerms(IndexedField field, TermNumbers terms, int[] sorted) {
    this(field, terms, sorted, MOST_PLACES);
  }

  InvertedTerms(IndexedField field, TermNumbers terms, int[] sorted, int mostPlaces) {
    this.field = field;
    this.terms = terms;
    this.sorted = sorted;
    this.mostPlaces = mostPlaces;
    this.counts = counts();
  }

  private int[] counts() {
    int[] found = new int[sorted.length];
    int end = field.start(field.documents());
    if (!field.hasWords()) {
      for (int i = 0; i < end; i++) {
        found[field.entry(i)]++;
      }
      return found;
    }
    int[] words = new int[field.words().size()];
    for (int i = 0; i < end; i++) {
      int word = field.entry(i);
      if (word != IndexedField.GAP) {
        words[word]++;
      }
    }
    int[] ofWords = field.words().terms();
    int[] starts = field.words().termStarts();
    for (int word = 0; word < words.length; word++) {
      for (int k = starts[word]; k < starts[word + 1]; k++) {
        found[ofWords[k]] += words[word];
      }
    }
    return found;
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public boolean hasFreqs() {
    return field.hasWords();
  }

  @Override
  public boolean hasPositions() {
    return field.hasWords();
  }

  /** Goes from term to term. */
  private final class Each extends WrittenTerms.Each {
    /** The document in the upper half and the position in the lower; terms in order. */
    private long[] places = {};

    /** Where in the list the next place of a term goes, by its number. */
    private final int[] next = new int[sorted.length];

    private final BytesRef term = new BytesRef();

    private int rank = -1;

    /** The first rank whose places are not in the list. */
    private int filledTo;

    /** Where the places of the term end in the list. */
    private int end;

    @Override
    public @Nullable BytesRef next() {
      do {
        rank++;
        if (rank == sorted.length) {
          return null;
        }
      } while (counts[sorted[rank]] == 0);
      if (rank >= filledTo) {
        fill();
        end = 0;
      }
      end += counts[sorted[rank]];
      terms.get(sorted[rank], term);
      return term;
    }

    private void fill() {
      Arrays.fill(next, OTHER_TERM);
      int size = 0;
      int to = rank;
      for (; to < sorted.length; to++) {
        int count = counts[sorted[to]];
        if (size > 0 && size + (long) count > mostPlaces) {
          break;
        }
        if (count > 0) {
          next[sorted[to]] = size;
          size += count;
        }
      }
      filledTo = to;
      if (places.length < size) {
        places = new long[size];
      }
      if (field.hasWords()) {
        fillFromWords();
      } else {
        fillFromTerms();
      }
    }

    private void fillFromTerms() {
      for (int document = 0; document < field.documents(); document++) {
        int stop = field.start(document + 1);
        for (int i = field.start(document); i < stop; i++) {
          int term = field.entry(i);
          int place = next[term];
          if (place != OTHER_TERM) {
            places[place] = (long) document << 32;
            next[term] = place + 1;
          }
        }
      }
    }

    private void fillFromWords() {
      int[] ofWords = field.words().terms();
      int[] starts = field.words().termStarts();
      for (int document = 0; document < field.documents(); document++) {
        long at = (long) document << 32;
        int stop = field.start(document + 1);
        for (int i = field.start(document); i < stop; i++) {
          int word = field.entry(i);
          if (word == IndexedField.GAP) {
            at += IndexFields.POSITION_GAP;
            continue;
          }
          for (int k = starts[word]; k < starts[word + 1]; k++) {
            int term = ofWords[k];
            int place = next[term];
            if (place != OTHER_TERM) {
              places[place] = at;
              next[term] = place + 1;
            }
          }
          at++;
        }
      }
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      Places found = reuse instanceof Places old ? old : new Places();
      found.reset(places, end - counts[sorted[rank]], end);
      return found;
    }
  }

  /** The documents and positions of one term. */
  private static final class Places extends Documents {
    private long[] places = {};
    private int next;
    private int end;
    private int document = -1;
    private int freq;
    private int nextPosition;

    void reset(long[] all, int from, int to) {
      places = all;
      next = from;
      end = to;
      document = -1;
    }

    @Override
    public int nextDoc() {
      if (next == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      nextPosition = next;
      document = (int) (places[next] >>> 32);
      do {
        next++;
      } while (next < end && (int) (places[next] >>> 32) == document);
      freq = next - nextPosition;
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public long cost() {
      return end - next;
    }

    @Override
    public int freq() {
      return freq;
    }

    @Override
    public int nextPosition() {
      return (int) places[nextPosition++];
    }
  }
}
