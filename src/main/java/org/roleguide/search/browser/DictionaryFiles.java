package org.roleguide.search.browser;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Every word as readers write it, by its folded form: for prefixes and spelling ({@code d}). */
final class DictionaryFiles {
  /** Bytes of a file before it is deflated. */
  static final int TARGET = 16_000;

  private DictionaryFiles() {}

  static Blocks of(OpenedIndex index, Packer packer) throws IOException {
    Blocks blocks = new Blocks(TARGET, packer);
    Terms all = index.reader.terms(OpenedIndex.SURFACE);
    if (all == null) {
      return blocks;
    }
    Bytes entry = new Bytes();
    TermsEnum terms = all.iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      BytesRef copy = BytesRef.deepCopyOf(term);
      int tab = 0;
      while (tab < copy.length && copy.bytes[tab] != '\t') {
        tab++;
      }
      int start = Math.min(copy.length, tab + 1);
      entry.clear();
      entry.vint(copy.length - start).raw(copy.bytes, start, copy.length - start);
      blocks.add(new BytesRef(copy.bytes, 0, tab), entry.vint((int) terms.totalTermFreq()));
    }
    return blocks;
  }
}
