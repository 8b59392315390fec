package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Bytes that many fragments hold, which each may then refer to instead of holding them. Chosen as
 * in the COVER method: stretches of sample pages whose short runs of bytes are in the most pages,
 * each run counting once. The best come last, where references to them are shortest.
 */
final class PresetDictionary {
  private static final int[] SIZES = {1024, 2048, 3072, 4096, 6144, 8192, 12288, 16384};
  private static final int LARGEST = SIZES[SIZES.length - 1];

  /** Bytes of a stretch. */
  private static final int STRETCH = 32;

  /** Bytes of a run. */
  private static final int RUN = 6;

  private static final int BITS = 17;

  /** Passages that the dictionary is made of. */
  private static final int SAMPLE = 400;

  /** Passages that its worth is measured by. */
  private static final int TRIALS = 24;

  /** Results of a first search: what the dictionary must save its own size with on small sites. */
  private static final int FEW_RESULTS = 10;

  /** On large ones it may save it with more, as it spares a tenth of what all files take. */
  private static final int MANY_RESULTS = 100;

  /** Passages of a site for each result. */
  private static final int PASSAGES = 20;

  private PresetDictionary() {}

  /**
   * The dictionary with which readers load least.
   *
   * @return empty when it costs more than it saves
   */
  static byte[] of(Passages passages, Packer packer) {
    byte[] all = trained(passages);
    byte[] best = new byte[0];
    long least = cost(passages, best, packer);
    for (int size : SIZES) {
      byte[] some = Arrays.copyOfRange(all, Math.max(0, all.length - size), all.length);
      long cost = cost(passages, some, packer);
      if (cost < least) {
        least = cost;
        best = some;
      }
      if (all.length <= size || cost > least) {
        break;
      }
    }
    return best;
  }

  /** Bytes of so many visits as there are trials. */
  private static long cost(Passages passages, byte[] dictionary, Packer packer) {
    int count = passages.count();
    int trials = Math.min(count, TRIALS);
    long fragments = 0;
    for (int i = 0; i < trials; i++) {
      // Not the passages it was made of, where there are others.
      int passage = (int) (((2L * i + 1) * count) / (2L * trials));
      int start = passages.start(passage);
      fragments +=
          packer.pack(passages.bytes.array(), start, passages.end(passage) - start, dictionary)
              .length;
    }
    byte[] none = new byte[0];
    long own =
        dictionary.length == 0 ? 0 : packer.pack(dictionary, 0, dictionary.length, none).length;
    int results = Math.max(FEW_RESULTS, Math.min(MANY_RESULTS, count / PASSAGES));
    return own * trials + fragments * results;
  }

  private record Stretch(int start, int length, long score) {}

  private static byte[] trained(Passages passages) {
    int count = passages.count();
    int sample = Math.min(count, SAMPLE);
    Bytes text = new Bytes();
    int[] pagesWith = new int[1 << BITS];
    int[] lastPage = new int[1 << BITS];
    for (int i = 0; i < sample; i++) {
      int passage = (int) ((long) i * count / sample);
      int from = text.length();
      text.raw(
          passages.bytes.array(),
          passages.start(passage),
          passages.end(passage) - passages.start(passage));
      for (int at = from; at + RUN <= text.length(); at++) {
        int run = run(text.array(), at);
        if (lastPage[run] != i + 1) {
          lastPage[run] = i + 1;
          pagesWith[run]++;
        }
      }
    }
    return assembled(text, chosen(text, pagesWith));
  }

  private static List<Stretch> chosen(Bytes text, int[] pagesWith) {
    int stretches = LARGEST / STRETCH;
    List<Stretch> chosen = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) text.length() * i / stretches);
      int to = (int) ((long) text.length() * (i + 1) / stretches);
      Stretch best = best(text.array(), from, to, pagesWith);
      if (best.score() > 0) {
        chosen.add(best);
        for (int at = best.start(); at + RUN <= best.start() + best.length(); at++) {
          pagesWith[run(text.array(), at)] = 0;
        }
      }
    }
    return chosen;
  }

  /** The stretch between two places whose runs are in the most pages. */
  private static Stretch best(byte[] text, int from, int to, int[] pagesWith) {
    int runs = STRETCH - RUN + 1;
    long score = 0;
    long most = 0;
    int start = from;
    for (int at = from; at + RUN <= to; at++) {
      score += worth(pagesWith[run(text, at)]);
      if (at - from >= runs) {
        score -= worth(pagesWith[run(text, at - runs)]);
      }
      if (score > most) {
        most = score;
        start = Math.max(from, at - runs + 1);
      }
    }
    return new Stretch(start, Math.min(STRETCH, to - start), most);
  }

  /** A run of one page alone saves nothing. */
  private static int worth(int pages) {
    return pages > 1 ? pages : 0;
  }

  private static byte[] assembled(Bytes text, List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingLong(Stretch::score).thenComparingInt(Stretch::start));
    Bytes dictionary = new Bytes();
    for (Stretch stretch : sorted) {
      dictionary.raw(text.array(), stretch.start(), stretch.length());
    }
    return dictionary.copy();
  }

  private static int run(byte[] text, int at) {
    long bytes = 0;
    for (int i = 0; i < RUN; i++) {
      bytes = bytes << 8 | text[at + i] & 0xFF;
    }
    return (int) (bytes * 0x9E3779B97F4A7C15L >>> 64 - BITS);
  }
}
