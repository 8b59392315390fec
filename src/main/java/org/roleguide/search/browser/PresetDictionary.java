package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Bytes that many fragments hold, which each may then refer to instead of holding them. Chosen as
 * in the COVER method: stretches of sample passages whose short runs of bytes are in the most
 * passages, each run counting once. The best come last, where references to them are shortest.
 */
final class PresetDictionary {
  private static final int[] SIZES = {1024, 2048, 3072, 4096, 6144, 8192, 12288, 16384};
  private static final int LARGEST = SIZES[SIZES.length - 1];

  /** Bytes of a stretch at most. With 32 files are 2 % larger, with 64 bytes 0.7 %. */
  private static final int STRETCH = 96;

  /** Bytes of a run. */
  private static final int RUN = 6;

  /** Runs of a stretch. */
  private static final int RUNS = STRETCH - RUN + 1;

  private static final int BITS = 17;

  /** Passages that the dictionary is made of. With four times as many, files are 0.4 % smaller. */
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
    long least = Long.MAX_VALUE;
    // From the largest, which large sites take: they have few to try, and small ones try fast.
    for (int i = SIZES.length - 1; i >= 0; i--) {
      if (i > 0 && all.length <= SIZES[i - 1]) {
        continue;
      }
      byte[] some = Arrays.copyOfRange(all, Math.max(0, all.length - SIZES[i]), all.length);
      long cost = cost(passages, some, packer);
      if (cost > least) {
        break;
      }
      least = cost;
      best = some;
    }
    byte[] none = new byte[0];
    return cost(passages, none, packer) <= least ? none : best;
  }

  /** Bytes of so many visits as there are trials. */
  private static long cost(Passages passages, byte[] dictionary, Packer packer) {
    int count = passages.count();
    int trials = Math.min(count, TRIALS);
    long fragments = 0;
    for (int i = 0; i < trials; i++) {
      // Not the passages it was made of, where there are others.
      int passage = (int) (((2L * i + 1) * count) / (2L * trials));
      fragments += packer.pack(passages, passage, dictionary).length;
    }
    long own = dictionary.length == 0 ? 0 : packer.pack(dictionary, 0, dictionary.length).length;
    int results = Math.max(FEW_RESULTS, Math.min(MANY_RESULTS, count / PASSAGES));
    return own * trials + fragments * results;
  }

  private record Stretch(int start, int length, int score) {}

  private static byte[] trained(Passages passages) {
    int count = passages.count();
    int sample = Math.min(count, SAMPLE);
    Bytes text = new Bytes();
    int[] ends = new int[sample];
    for (int i = 0; i < sample; i++) {
      int passage = (int) ((long) i * count / sample);
      int start = passages.start(passage);
      text.raw(passages.bytes.array(), start, passages.end(passage) - start);
      ends[i] = text.length();
    }
    int[] runs = runs(text);
    return assembled(text, chosen(text.length(), runs, worths(runs, ends)));
  }

  /** The run that begins at each place, as a number of so many bits. */
  private static int[] runs(Bytes text) {
    byte[] bytes = text.array();
    int[] runs = new int[Math.max(0, text.length() - RUN + 1)];
    long last = 0;
    for (int at = 0; at < text.length(); at++) {
      last = (last << 8 | bytes[at] & 0xFF) & (1L << 8 * RUN) - 1;
      if (at >= RUN - 1) {
        runs[at - RUN + 1] = (int) (last * 0x9E3779B97F4A7C15L >>> 64 - BITS);
      }
    }
    return runs;
  }

  /**
   * What each run is worth: four times the square root of the number of passages that have it. With
   * that number itself, runs that nearly all have would win over several that many have, and files
   * would be 0.5 % larger. A run of one passage alone saves nothing.
   *
   * @param ends where each passage ends
   */
  private static byte[] worths(int[] runs, int[] ends) {
    int[] passagesWith = new int[1 << BITS];
    int[] lastPassage = new int[1 << BITS];
    int at = 0;
    for (int passage = 1; passage <= ends.length; passage++) {
      for (; at + RUN <= ends[passage - 1]; at++) {
        int run = runs[at];
        if (lastPassage[run] != passage) {
          lastPassage[run] = passage;
          passagesWith[run]++;
        }
      }
      at = ends[passage - 1];
    }
    byte[] worths = new byte[1 << BITS];
    for (int run = 0; run < worths.length; run++) {
      int with = passagesWith[run];
      worths[run] = (byte) (with > 1 ? Math.sqrt(16 * with) : 0);
    }
    return worths;
  }

  /** The best stretch of each of as many equal parts of the text as fill a dictionary. */
  private static List<Stretch> chosen(int length, int[] runs, byte[] worths) {
    int parts = LARGEST / STRETCH;
    List<Stretch> chosen = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) length * i / parts);
      int to = (int) ((long) length * (i + 1) / parts);
      Stretch best = best(runs, from, to, worths);
      if (best.score() > 0) {
        chosen.add(best);
        for (int at = best.start(); at + RUN <= best.start() + best.length(); at++) {
          worths[runs[at]] = 0;
        }
      }
    }
    return chosen;
  }

  /**
   * The stretch between two places whose runs are worth most, without what is worth nothing at its
   * ends.
   */
  private static Stretch best(int[] runs, int from, int to, byte[] worths) {
    int most = 0;
    int best = from;
    int score = 0;
    for (int at = from; at + RUN <= to; at++) {
      score += worths[runs[at]];
      if (at - from >= RUNS) {
        score -= worths[runs[at - RUNS]];
      }
      if (score > most) {
        most = score;
        best = at;
      }
    }
    // Up to the run that made it the best, which is worth something.
    int start = Math.max(from, best - RUNS + 1);
    while (start < best && worths[runs[start]] == 0) {
      start++;
    }
    return new Stretch(start, best + RUN - start, most);
  }

  private static byte[] assembled(Bytes text, List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingInt(Stretch::score).thenComparingInt(Stretch::start));
    Bytes dictionary = new Bytes();
    for (Stretch stretch : sorted) {
      dictionary.raw(text.array(), stretch.start(), stretch.length());
    }
    return dictionary.copy();
  }
}
