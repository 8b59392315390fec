package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.List;

/** What is shown of each page, a page a file but for the smallest ({@code f}). */
final class FragmentFiles {
  /**
   * Bytes before deflating that neighbours share a file up to. Whoever needs one page loads all of
   * its file, so only pages that are hardly larger than a request share one.
   */
  static final int SHARED = 1500;

  final byte[] dictionary;

  /** How many pages are in each file. */
  final List<Integer> counts = new ArrayList<>();

  final List<byte[]> files = new ArrayList<>();

  private FragmentFiles(byte[] dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The files of all pages.
   *
   * @param shared bytes before deflating that pages share a file up to
   */
  static FragmentFiles of(Pages pages, Packer packer, int shared) {
    FragmentFiles fragments = new FragmentFiles(PresetDictionary.of(pages, packer));
    int[] starts = pages.starts;
    for (int from = 0; from < starts.length - 1; ) {
      int to = from + 1;
      while (to < starts.length - 1 && starts[to + 1] - starts[from] <= shared) {
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
