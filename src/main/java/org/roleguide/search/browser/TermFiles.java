package org.roleguide.search.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms with their documents in files of about one size ({@code s}), and the positions of the same
 * terms ({@code p}).
 */
final class TermFiles {
  /** Bytes of a file of terms before it is deflated. */
  static final int TERMS = 5000;

  /** Bytes of a file of positions before it is deflated. */
  private static final int POSITIONS = 64_000;

  private final Packer packer;
  private final int target;
  private final TermsEnum[] terms = new TermsEnum[OpenedIndex.SCORED.size()];
  private final @Nullable PostingsEnum[] postings = new PostingsEnum[terms.length];
  private final Iterator<SynonymEntry> synonyms;
  private @Nullable SynonymEntry synonym;

  private final List<byte[]> termFiles = new ArrayList<>();
  private final List<BytesRef> firsts = new ArrayList<>();
  private final List<byte[]> positionParts = new ArrayList<>();

  // The file that is being written.
  private int count;
  private BytesRef last = new BytesRef();
  private final Bytes heads = new Bytes();
  private final Bytes documents = new Bytes();
  private final Bytes positions = new Bytes();

  // The term that is being written.
  private final Bytes head = new Bytes();
  private final Bytes itsDocuments = new Bytes();
  private final Bytes itsPositions = new Bytes();

  private final Bytes file = new Bytes();

  private TermFiles(Packer packer, int target, List<SynonymEntry> synonyms) {
    this.packer = packer;
    this.target = target;
    this.synonyms = synonyms.iterator();
    this.synonym = next();
  }

  private @Nullable SynonymEntry next() {
    return synonyms.hasNext() ? synonyms.next() : null;
  }

  /**
   * The files of an index.
   *
   * @param synonyms by the bytes of their first term
   * @param target bytes of a file of terms before it is deflated
   */
  static TermFiles of(OpenedIndex index, List<SynonymEntry> synonyms, Packer packer, int target)
      throws IOException {
    TermFiles files = new TermFiles(packer, target, synonyms);
    files.write(index);
    return files;
  }

  private void write(OpenedIndex index) throws IOException {
    @Nullable BytesRef[] current = new BytesRef[terms.length];
    for (int field = 0; field < terms.length; field++) {
      Terms all = index.reader.terms(OpenedIndex.SCORED.get(field));
      terms[field] = all == null ? TermsEnum.EMPTY : all.iterator();
      current[field] = terms[field].next();
    }
    for (BytesRef least = least(current); least != null; least = least(current)) {
      BytesRef term = BytesRef.deepCopyOf(least);
      boolean[] has = new boolean[terms.length];
      for (int field = 0; field < terms.length; field++) {
        has[field] = term.equals(current[field]);
      }
      write(term, has);
      for (int field = 0; field < terms.length; field++) {
        if (has[field]) {
          current[field] = terms[field].next();
        }
      }
    }
    cut(null);
  }

  private static @Nullable BytesRef least(@Nullable BytesRef[] current) {
    BytesRef least = null;
    for (BytesRef term : current) {
      if (term != null && (least == null || term.compareTo(least) < 0)) {
        least = term;
      }
    }
    return least;
  }

  private void write(BytesRef term, boolean[] has) throws IOException {
    head.clear();
    itsDocuments.clear();
    itsPositions.clear();
    int mask = 0;
    for (int field = 0; field < has.length; field++) {
      mask |= has[field] ? 1 << field : 0;
    }
    head.octet(mask);
    for (int field = 0; field < has.length; field++) {
      if (has[field]) {
        int start = itsDocuments.length();
        writePostings(field);
        head.vint(terms[field].docFreq()).vint(itsDocuments.length() - start);
      }
    }
    int size = term.length + head.length() + itsDocuments.length() + 2;
    if (count == 0) {
      firsts.add(new BytesRef());
    } else if (heads.length() + documents.length() + size > target) {
      BytesRef first = Blocks.between(last, term);
      cut(first);
      firsts.add(first);
    }
    heads.front(count == 0 ? new BytesRef() : last, term).raw(head);
    documents.raw(itsDocuments);
    positions.vint(itsPositions.length()).raw(itsPositions);
    count++;
    last = term;
  }

  private void writePostings(int field) throws IOException {
    boolean hasPositions = field < OpenedIndex.WITH_POSITIONS;
    PostingsEnum each =
        terms[field].postings(
            postings[field], hasPositions ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
    postings[field] = each;
    int before = -1;
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      long gap = doc - before - 1L;
      before = doc;
      int frequency = each.freq();
      if (frequency == 1) {
        itsDocuments.vint(gap << 1 | 1);
      } else {
        itsDocuments.vint(gap << 1).vint(frequency - 2L);
      }
      if (hasPositions) {
        int at = 0;
        for (int i = 0; i < frequency; i++) {
          int position = each.nextPosition();
          itsPositions.vint(position - at);
          at = position;
        }
      }
    }
  }

  /**
   * Ends a file.
   *
   * @param nextFirst where the next file begins, or null when there is none
   */
  private void cut(@Nullable BytesRef nextFirst) {
    if (count == 0 && termFiles.isEmpty()) {
      firsts.add(new BytesRef());
    }
    file.clear();
    file.vint(count).raw(heads);
    List<SynonymEntry> here = new ArrayList<>();
    while (synonym != null && (nextFirst == null || synonym.firstTerm().compareTo(nextFirst) < 0)) {
      here.add(synonym);
      synonym = next();
    }
    file.vint(here.size());
    for (SynonymEntry entry : here) {
      file.string(entry.key()).vint(entry.alternatives().size());
      entry.alternatives().forEach(file::string);
    }
    termFiles.add(packer.pack(file.raw(documents)));
    positionParts.add(positions.copy());
    count = 0;
    heads.clear();
    documents.clear();
    positions.clear();
  }

  List<byte[]> terms() {
    return termFiles;
  }

  /** For each file of terms a key that is not after its first, but after the last before it. */
  List<BytesRef> firsts() {
    return firsts;
  }

  /** For the positions of how many files of terms there is one file of positions. */
  int grouping() {
    long all = 0;
    for (byte[] part : positionParts) {
      all += part.length;
    }
    return (int)
        Math.max(
            1,
            Math.min(
                positionParts.size(), (long) POSITIONS * positionParts.size() / Math.max(1, all)));
  }

  List<byte[]> positions() {
    List<byte[]> files = new ArrayList<>();
    int grouping = grouping();
    for (int from = 0; from < positionParts.size(); from += grouping) {
      List<byte[]> parts =
          positionParts.subList(from, Math.min(positionParts.size(), from + grouping));
      file.clear();
      for (byte[] part : parts) {
        file.vint(part.length);
      }
      parts.forEach(file::raw);
      files.add(packer.pack(file));
    }
    return files;
  }
}
