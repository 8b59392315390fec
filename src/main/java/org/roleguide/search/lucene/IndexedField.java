package org.roleguide.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Version;

/**
 * One field of all documents, in memory: what stands in each document, in order, from which {@link
 * InvertedTerms} finds where each term stands. Takes four bytes a word.
 *
 * <p>A field either has terms ({@link #addTerm}), of which the index only says in which documents
 * they are, or words ({@link #addValue}) with frequencies, positions and norms.
 */
final class IndexedField {
  /** Stands between two values. */
  static final int GAP = -1;

  private static final Similarity SIMILARITY = new BM25Similarity();

  private final String name;
  private final IndexOptions options;
  private final RememberedWords words;
  private int[] entries = new int[1 << 10];
  private int size;
  private int[] ends = new int[1 << 8];
  private byte[] norms = new byte[1 << 8];
  private int documents;

  /** Words of the document so far that have terms. */
  private int length;

  /** What the words of the document so far, and the gaps between values, take. */
  private int positions;

  private boolean hasValues;
  private boolean isUsed;
  private boolean hasTerms;

  private IndexedField(String name, IndexOptions options, RememberedWords words) {
    this.name = name;
    this.options = options;
    this.words = words;
  }

  static IndexedField ofWords(String name, RememberedWords words) {
    return new IndexedField(name, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, words);
  }

  static IndexedField ofTerms(String name, RememberedWords words) {
    return new IndexedField(name, IndexOptions.DOCS, words);
  }

  String name() {
    return name;
  }

  IndexOptions options() {
    return options;
  }

  boolean hasWords() {
    return options != IndexOptions.DOCS;
  }

  /** Whether some document has it. */
  boolean isUsed() {
    return isUsed;
  }

  /** Whether it has terms in some document. */
  boolean hasTerms() {
    return hasTerms;
  }

  // ---- collecting

  /** Adds to the document that is being made; a term may come more than once. */
  void addTerm(int term) {
    append(term);
    length++;
  }

  /** Adds a value to the document that is being made. */
  void addValue(RememberedWords.WordList value) {
    positions = nextPosition() + value.size();
    if (hasValues) {
      append(GAP);
    }
    hasValues = true;
    int count = value.size();
    if (size + count > entries.length) {
      entries = Arrays.copyOf(entries, 2 * (size + count));
    }
    int[] to = entries;
    int at = size;
    int indexed = 0;
    for (int i = 0; i < count; i++) {
      to[at++] = value.word(i);
      if (!value.isStopWord(i)) {
        indexed++;
      }
    }
    size = at;
    length += indexed;
  }

  /** The position of the first word of the next value. */
  int nextPosition() {
    return hasValues ? positions + IndexFields.POSITION_GAP : positions;
  }

  private void append(int entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = entry;
  }

  /**
   * Ends the document.
   *
   * @param hasField whether it has the field even if that has no terms
   */
  void endDocument(boolean hasField) {
    if (documents == ends.length) {
      ends = Arrays.copyOf(ends, 2 * documents);
      norms = Arrays.copyOf(norms, 2 * documents);
    }
    ends[documents] = size;
    norms[documents] = norm();
    hasTerms |= length > 0;
    isUsed |= hasField || hasTerms;
    documents++;
    length = 0;
    positions = 0;
    hasValues = false;
  }

  private byte norm() {
    // Lucene's scores take 0 for a field without terms; its norms of lengths are never 0.
    return length == 0 || !hasWords()
        ? 0
        : (byte)
            SIMILARITY.computeNorm(
                new FieldInvertState(
                    Version.LATEST.major, name, options, length, length, 0, 0, 0, 0));
  }

  // ---- reading

  int documents() {
    return documents;
  }

  /** Where the entries of a document begin; those of the last end where the next one's begin. */
  int start(int document) {
    return document == 0 ? 0 : ends[document - 1];
  }

  /** {@link #GAP}, or the number of a term or word. */
  int entry(int index) {
    return entries[index];
  }

  /** The words whose numbers the entries are, unless it is a field of terms. */
  RememberedWords words() {
    return words;
  }

  /**
   * The norms.
   *
   * @param ofAll also of documents without terms, which is 0
   */
  NumericDocValues norms(boolean ofAll) {
    return new Norms(ofAll);
  }

  private final class Norms extends NumericDocValues {
    private final boolean ofAll;
    private int document = -1;

    Norms(boolean ofAll) {
      this.ofAll = ofAll;
    }

    @Override
    public long longValue() {
      return norms[document];
    }

    @Override
    public boolean advanceExact(int target) {
      document = target;
      return ofAll || norms[target] != 0;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      document = target;
      while (document < documents && !(ofAll || norms[document] != 0)) {
        document++;
      }
      if (document >= documents) {
        document = NO_MORE_DOCS;
      }
      return document;
    }

    @Override
    public long cost() {
      return documents;
    }
  }
}
