package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Entries in the order of their keys, in files of about one size: the number of entries, then each
 * with its key by the one before it. Entries of one key are never in two files.
 */
final class Blocks {
  private final int target;
  private final Packer packer;
  private final List<byte[]> files = new ArrayList<>();
  private final List<BytesRef> firsts = new ArrayList<>();
  private final Bytes block = new Bytes();
  private final Bytes file = new Bytes();
  private int count;
  private BytesRef last = new BytesRef();

  /**
   * Files of entries.
   *
   * @param target bytes of a file before it is deflated; a file of one key may be larger
   */
  Blocks(int target, Packer packer) {
    this.target = target;
    this.packer = packer;
  }

  /**
   * Adds an entry.
   *
   * @param key not before that of the entry before; kept
   * @param entry what follows the key
   */
  void add(BytesRef key, Bytes entry) {
    int size = entry.length() + key.length - Bytes.shared(last, key) + 2;
    if (count == 0) {
      firsts.add(new BytesRef());
    } else if (block.length() + size > target && !key.equals(last)) {
      cut();
      firsts.add(between(last, key));
    }
    block.front(count == 0 ? new BytesRef() : last, key).raw(entry);
    count++;
    last = key;
  }

  private void cut() {
    file.clear();
    files.add(packer.pack(file.vint(count).raw(block)));
    block.clear();
    count = 0;
  }

  /** The deflated files; no more entries may be added. */
  List<byte[]> files() {
    if (count > 0) {
      cut();
    }
    return files;
  }

  /** For each file a key that is not after its first, but after the last of the file before it. */
  List<BytesRef> firsts() {
    return firsts;
  }

  /** The shortest beginning of a key, cut between characters, that is after another key. */
  static BytesRef between(BytesRef before, BytesRef key) {
    int length = Bytes.shared(before, key) + 1;
    while (length < key.length && (key.bytes[key.offset + length] & 0xC0) == 0x80) {
      length++;
    }
    return BytesRef.deepCopyOf(new BytesRef(key.bytes, key.offset, length));
  }
}
