package org.roleguide.search.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;

/** Lengths of fields, as the index holds them, in root or in files of their own ({@code n}). */
final class Norms {
  /** Documents of an index whose norms are all in root. */
  static final int LARGEST_IN_ROOT = 50_000;

  private static final int BLOCK_BITS = 13;
  private static final int NONE = 0;
  private static final int IN_ROOT = 1;
  private static final int IN_FILES = 2;

  private final List<byte[]> files = new ArrayList<>();

  private Norms() {}

  /**
   * Writes what scores are made of but the postings: of each field its name, weight and lengths.
   *
   * @param root takes them
   */
  static Norms write(OpenedIndex index, int largestInRoot, Bytes root, Packer packer)
      throws IOException {
    Norms norms = new Norms();
    int maxDoc = index.reader.maxDoc();
    List<byte[]> apart = new ArrayList<>();
    root.vint(OpenedIndex.SCORED.size());
    for (int field = 0; field < OpenedIndex.SCORED.size(); field++) {
      String name = OpenedIndex.SCORED.get(field);
      Terms terms = index.reader.terms(name);
      long sum = terms == null ? 0 : terms.getSumTotalTermFreq();
      root.string(name).float32(index.boosts[field]);
      root.vint(terms == null ? 0 : terms.getDocCount()).vint(sum);
      byte[] bytes = bytes(index, name);
      if (bytes.length == 0) {
        root.vint(NONE);
      } else if (maxDoc <= largestInRoot) {
        root.vint(IN_ROOT).raw(bytes);
      } else {
        root.vint(IN_FILES);
        apart.add(bytes);
      }
    }
    norms.cut(apart, maxDoc, packer);
    return norms;
  }

  private static byte[] bytes(OpenedIndex index, String name) throws IOException {
    FieldInfo field = index.reader.getFieldInfos().fieldInfo(name);
    if (field == null || !field.hasNorms()) {
      return new byte[0];
    }
    byte[] bytes = new byte[index.reader.maxDoc()];
    NumericDocValues values = index.reader.getNormValues(name);
    if (values != null) {
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        long value = values.longValue();
        if (value != (byte) value) {
          throw OpenedIndex.refused("the norm " + value + " in " + name);
        }
        bytes[doc] = (byte) value;
      }
    }
    return bytes;
  }

  private void cut(List<byte[]> fields, int maxDoc, Packer packer) {
    if (fields.isEmpty()) {
      return;
    }
    Bytes file = new Bytes();
    for (int from = 0; from < maxDoc; from += 1 << BLOCK_BITS) {
      file.clear();
      for (byte[] field : fields) {
        file.raw(field, from, Math.min(maxDoc - from, 1 << BLOCK_BITS));
      }
      files.add(packer.pack(file));
    }
  }

  List<byte[]> files() {
    return files;
  }
}
