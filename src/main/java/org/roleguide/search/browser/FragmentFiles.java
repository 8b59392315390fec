package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.List;

/** What is shown of each page, a few pages a file ({@code f}). */
final class FragmentFiles {
  /** Bytes of a file of several pages before it is deflated. */
  static final int TARGET = 6000;

  final byte[] dictionary;

  /** How many pages are in each file. */
  final List<Integer> counts = new ArrayList<>();

  final List<byte[]> files = new ArrayList<>();

  private FragmentFiles(byte[] dictionary) {
    this.dictionary = dictionary;
  }

  static FragmentFiles of(Pages pages, Packer packer, int target) {
    FragmentFiles fragments = new FragmentFiles(PresetDictionary.of(pages, packer));
    int[] starts = pages.starts;
    int pageCount = starts.length - 1;
    for (int from = 0; from < pageCount; ) {
      int to = from + 1;
      while (to < pageCount && starts[to + 1] - starts[from] <= target) {
        to++;
      }
      fragments.counts.add(to - from);
      fragments.files.add(
          packer.pack(
              pages.fragments.array(),
              starts[from],
              starts[to] - starts[from],
              fragments.dictionary));
      from = to;
    }
    return fragments;
  }
}
