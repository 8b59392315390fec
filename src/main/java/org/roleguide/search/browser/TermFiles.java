package org.roleguide.search.browser;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms with their documents in files of about one size ({@code s}), and the positions of the same
 * terms ({@code p}). Which file a term is in depends on its {@linkplain BareLetters bare letters},
 * so that it is in one with what readers type instead of it.
 */
final class TermFiles {
  /** Bytes of a file of terms before it is deflated. */
  static final int TERMS = 4600;

  /** So much of it at least, and at most, to end where the key of the next file is short. */
  private static final int LEAST_PERCENT = 80;

  private static final int MOST_PERCENT = 125;

  /** Bytes of a file of positions before it is deflated. */
  private static final int POSITIONS = 64_000;

  /**
   * Terms of more documents do not say in which passages they are, unless a quarter of all
   * documents is more: they tell little of what a reader looks for, and would be most of a file.
   */
  private static final int FREQUENT = 500;

  /** The field whose documents say which passages they have a term in. */
  private static final int TEXT = 2;

  private final Packer packer;
  private final Passages passages;
  private final int target;
  private final TermsEnum[] terms = new TermsEnum[OpenedIndex.SCORED.size()];
  private final @Nullable PostingsEnum[] postings = new PostingsEnum[terms.length];
  private final List<SynonymEntry> synonyms;

  private final List<byte[]> termFiles = new ArrayList<>();
  private final List<BytesRef> firsts = new ArrayList<>();
  private final List<byte[]> positionParts = new ArrayList<>();

  /** Places in the bytes of all terms. */
  private record Place(int head, int documents, int masks, int positions) {}

  /** What files have of a term. */
  private record Written(BytesRef term, BytesRef bare, Place from, Place to) {
    int size() {
      return to.head - from.head + (to.documents - from.documents) + (to.masks - from.masks);
    }
  }

  private final List<Written> written = new ArrayList<>();

  /** Terms of synonyms that are nowhere: a file says so, and nobody has to look elsewhere. */
  private final Set<String> absent = new HashSet<>();

  private final Bytes heads = new Bytes();
  private final Bytes documents = new Bytes();
  private final Bytes masks = new Bytes();
  private final Bytes positions = new Bytes();

  private final Bytes itsPositions = new Bytes();

  /** Positions in a document. */
  private int[] at = new int[1 << 10];

  private final Bytes file = new Bytes();

  private TermFiles(Packer packer, Passages passages, int target, List<SynonymEntry> synonyms) {
    this.packer = packer;
    this.passages = passages;
    this.target = target;
    this.synonyms = synonyms;
  }

  /**
   * The files of an index.
   *
   * @param synonyms by the bare letters of their first term
   * @param target bytes of a file of terms before it is deflated
   */
  static TermFiles of(
      OpenedIndex index, Passages passages, List<SynonymEntry> synonyms, Packer packer, int target)
      throws IOException {
    TermFiles files = new TermFiles(packer, passages, target, synonyms);
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
    findAbsent();
    written.sort(comparing(Written::bare).thenComparing(Written::term));
    writeFiles();
  }

  /** Of the terms of synonyms those that are nowhere, as long as terms are in their own order. */
  private void findAbsent() {
    List<BytesRef> all = written.stream().map(Written::term).toList();
    for (SynonymEntry entry : synonyms) {
      for (String term : entry.terms()) {
        if (Collections.binarySearch(all, new BytesRef(term)) < 0) {
          absent.add(term);
        }
      }
    }
  }

  private Place here() {
    return new Place(heads.length(), documents.length(), masks.length(), positions.length());
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
    Place from = here();
    itsPositions.clear();
    int mask = 0;
    for (int field = 0; field < has.length; field++) {
      mask |= has[field] ? 1 << field : 0;
    }
    heads.octet(mask);
    for (int field = 0; field < has.length; field++) {
      if (has[field]) {
        writePostings(field);
        heads.vint(terms[field].docFreq());
      }
    }
    positions.vint(itsPositions.length()).raw(itsPositions);
    written.add(new Written(term, BareLetters.of(term), from, here()));
  }

  private void writePostings(int field) throws IOException {
    boolean hasPositions = field < OpenedIndex.WITH_POSITIONS;
    PostingsEnum each =
        terms[field].postings(
            postings[field], hasPositions ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
    postings[field] = each;
    int before = -1;
    boolean isMasked =
        field == TEXT && terms[field].docFreq() <= Math.max(FREQUENT, passages.starts.length / 4);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      long gap = doc - before - 1L;
      before = doc;
      int frequency = each.freq();
      if (frequency == 1) {
        documents.vint(gap << 1 | 1);
      } else {
        documents.vint(gap << 1).vint(frequency - 2L);
      }
      if (hasPositions) {
        if (at.length < frequency) {
          at = new int[2 * frequency];
        }
        for (int i = 0; i < frequency; i++) {
          at[i] = each.nextPosition();
        }
        itsPositions.differences(at, frequency);
        int[] starts = passages.starts[doc];
        if (isMasked && starts.length > 1) {
          masks.vint(mask(at, frequency, starts));
        }
      }
    }
  }

  /** A bit for each passage that one of so many positions is in. */
  private static int mask(int[] positions, int count, int[] starts) {
    int mask = 0;
    int passage = 0;
    for (int i = 0; i < count; i++) {
      while (passage + 1 < starts.length && starts[passage + 1] <= positions[i]) {
        passage++;
      }
      mask |= 1 << passage;
    }
    return mask;
  }

  private void writeFiles() {
    int synonym = 0;
    firsts.add(new BytesRef());
    for (int from = 0; from < written.size() || termFiles.isEmpty(); ) {
      int to = end(from);
      int lastSynonym = synonyms.size();
      if (to < written.size()) {
        BytesRef next = Blocks.between(written.get(to - 1).bare(), written.get(to).bare());
        firsts.add(next);
        lastSynonym = synonym;
        while (lastSynonym < synonyms.size()
            && synonyms.get(lastSynonym).bare().compareTo(next) < 0) {
          lastSynonym++;
        }
      }
      writeFile(from, to, synonyms.subList(synonym, lastSynonym));
      synonym = lastSynonym;
      from = to;
    }
  }

  /** Where to end a file: about where it is large enough, but where the key is short. */
  private int end(int from) {
    int size = 0;
    int end = written.size();
    int shortest = Integer.MAX_VALUE;
    for (int i = from; i < written.size(); i++) {
      boolean isCut = i > from && !written.get(i).bare().equals(written.get(i - 1).bare());
      if (isCut && size > target * LEAST_PERCENT / 100) {
        int length = Blocks.between(written.get(i - 1).bare(), written.get(i).bare()).length;
        if (length < shortest) {
          shortest = length;
          end = i;
        }
      }
      size += size(i);
      if (size > target * MOST_PERCENT / 100 && isCut) {
        return shortest < Integer.MAX_VALUE ? end : i;
      }
    }
    return written.size();
  }

  private int size(int i) {
    Written it = written.get(i);
    int shared = i == 0 ? 0 : Bytes.shared(written.get(i - 1).bare(), it.bare());
    return it.size() + it.term().length - shared + 2;
  }

  private void writeFile(int from, int to, List<SynonymEntry> some) {
    List<Written> its = new ArrayList<>(written.subList(from, to));
    its.sort(comparing(Written::term));
    file.clear();
    file.vint(its.size());
    Bytes itsDocuments = new Bytes();
    Bytes itsMasks = new Bytes();
    Bytes itsPositions = new Bytes();
    BytesRef before = new BytesRef();
    for (Written each : its) {
      Place start = each.from();
      Place end = each.to();
      file.front(before, each.term());
      file.raw(heads.array(), start.head(), end.head() - start.head());
      itsDocuments.raw(documents.array(), start.documents(), end.documents() - start.documents());
      itsMasks.raw(masks.array(), start.masks(), end.masks() - start.masks());
      itsPositions.raw(positions.array(), start.positions(), end.positions() - start.positions());
      before = each.term();
    }
    file.vint(some.size());
    for (SynonymEntry entry : some) {
      file.string(entry.key()).vint(entry.alternatives().size());
      entry.alternatives().forEach(file::string);
    }
    Set<String> itsAbsent = new TreeSet<>();
    some.forEach(entry -> itsAbsent.addAll(entry.terms()));
    itsAbsent.retainAll(absent);
    file.vint(itsAbsent.size());
    itsAbsent.forEach(file::string);
    termFiles.add(packer.packNumbers(List.of(file, itsDocuments, itsMasks)));
    positionParts.add(itsPositions.copy());
  }

  List<byte[]> terms() {
    return termFiles;
  }

  /** For each file of terms bare letters not after its first, but after the last before it. */
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
      files.add(packer.packNumbers(file));
    }
    return files;
  }
}
