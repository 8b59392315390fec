package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of pages beside their titles, and those in other languages: read when a page has a word of
 * the query in nothing but its names ({@code x}).
 */
final class OtherNames {
  /** Consecutive pages of a file, as a power of two. */
  static final int SHIFT = 4;

  private final Bytes bytes = new Bytes();
  private final List<Integer> ends = new ArrayList<>();
  private int pages;

  /** Adds those of the next page. */
  Bytes next() {
    if (pages > 0 && pages % (1 << SHIFT) == 0) {
      ends.add(bytes.length());
    }
    pages++;
    return bytes;
  }

  List<byte[]> files(Packer packer) {
    if (pages > 0) {
      ends.add(bytes.length());
    }
    List<byte[]> files = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      files.add(packer.pack(bytes.array(), from, end - from));
      from = end;
    }
    return files;
  }
}
