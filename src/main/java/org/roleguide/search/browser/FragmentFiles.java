package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is shown of each page, one or two pages a file ({@code f}). */
final class FragmentFiles {
  /**
   * How many files there may be for so many pages: so few that there are fewer files in all than a
   * page each, which is what other search engines for static sites need.
   */
  static final double SHARE = 0.81;

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
   * @param share the most files there may be for so many pages, as a share; at least a half
   */
  static FragmentFiles of(Pages pages, Packer packer, double share) {
    FragmentFiles fragments = new FragmentFiles(PresetDictionary.of(pages, packer));
    int[] starts = pages.starts;
    boolean[] withNext = withNext(starts, share);
    for (int from = 0; from < withNext.length; ) {
      int to = withNext[from] ? from + 2 : from + 1;
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

  /**
   * Which pages share a file with the next. Whoever needs one of them loads both, so no file should
   * get larger than those of the largest pages; and shorter pages are found more often, so among
   * the others the largest share first.
   */
  private static boolean[] withNext(int[] starts, double share) {
    int pages = starts.length - 1;
    boolean[] withNext = new boolean[pages];
    int large = large(starts);
    List<Integer> order = new ArrayList<>();
    for (int page = 0; page + 1 < pages; page++) {
      order.add(page);
    }
    order.sort(
        Comparator.comparingInt(
                (Integer page) -> {
                  int size = starts[page + 2] - starts[page];
                  return size <= large ? -size : size;
                })
            .thenComparing(Comparator.naturalOrder()));
    int files = pages;
    for (int page : order) {
      if (files <= pages * share) {
        break;
      }
      boolean isTaken = withNext[page] || withNext[page + 1] || (page > 0 && withNext[page - 1]);
      if (!isTaken) {
        withNext[page] = true;
        files--;
      }
    }
    return withNext;
  }

  /** What one page in twenty is larger than. */
  private static int large(int[] starts) {
    int[] sizes = new int[starts.length - 1];
    for (int page = 0; page < sizes.length; page++) {
      sizes[page] = starts[page + 1] - starts[page];
    }
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : sizes[sizes.length * 19 / 20];
  }
}
