package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.analysis.TokenSink;

/** Names of pages by every word, and part of a compound, that a reader may begin with. */
final class Names {
  /** Kinds of names, the best first. */
  static final int TITLE = 0;

  static final int SHOWN = 1;

  /** Not shown, or of another language. */
  static final int OTHER = 2;

  private static final int WHOLE = 0;
  private static final int WORD = 1;
  private static final int PART = 2;

  /** Words of a name that one may begin with. */
  private static final int MOST_WORDS = 8;

  /** Bytes of a key; nobody types more before choosing. */
  private static final int LONGEST_KEY = 60;

  /** Bytes of a file before it is deflated. */
  static final int TARGET = 30_000;

  /** Files that are read for what a reader has typed; when there would be more, one of the best. */
  static final int MOST_FILES = 2;

  private static final int BEST = 8;

  private final TextAnalysis analysis;
  private final Set<String> stopWords;
  private final List<Page> pages = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> foldedWords = new ArrayList<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, int[]> partStarts = new HashMap<>();

  // Made once, as they are needed for each name and each word.
  private final TokenSink addWord = (word, increment, start, end) -> add(word);
  private final Function<String, String> foldWord;
  private final Function<String, int[]> findPartStarts = this::findPartStarts;

  /**
   * A page.
   *
   * @param place title and url, as strings
   * @param facets kind and family
   */
  private record Page(String title, int kind, byte[] place, byte[] facets) {}

  /**
   * A name.
   *
   * @param start what {@link #start} says of the key
   */
  private record Entry(
      BytesRef key, long start, int page, String shown, String language, int rank) {}

  /**
   * Names of a language.
   *
   * @param stopWords nobody begins with one, unless it is the first of a name
   */
  Names(TextAnalysis analysis, Collection<String> stopWords) {
    this.analysis = analysis;
    this.stopWords = new HashSet<>(stopWords);
    foldWord = analysis::foldForPrefix;
  }

  /** Adds a page and says its number. */
  int page(String title, String url, int kind, int family) {
    byte[] place = new Bytes(64).string(title).string(url).copy();
    pages.add(new Page(title, kind, place, new Bytes(8).vint(kind).vint(family).copy()));
    return pages.size() - 1;
  }

  /**
   * Adds a name of a page.
   *
   * @param shown empty when the title alone is shown
   * @param language empty when it is the language of the page
   */
  void add(int page, String name, String shown, String language, int kindOfName) {
    words.clear();
    foldedWords.clear();
    analysis.words(name, addWord);
    for (int from = 0; from < Math.min(words.size(), MOST_WORDS); from++) {
      String word = words.get(from);
      if (from > 0 && (!language.isEmpty() || stopWords.contains(word))) {
        continue;
      }
      String rest = rest(from + 1);
      entry(
          page,
          foldedWords.get(from) + rest,
          shown,
          language,
          kindOfName,
          from == 0 ? WHOLE : WORD);
      if (language.isEmpty()) {
        for (int start : partStarts(word)) {
          entry(page, fold(word.substring(start)) + rest, shown, language, kindOfName, PART);
        }
      }
    }
  }

  /** The words from one on, as they stand behind another in a key. */
  private String rest(int from) {
    StringBuilder rest = new StringBuilder();
    for (int i = from; i < words.size() && rest.length() < LONGEST_KEY; i++) {
      rest.append(' ').append(foldedWords.get(i));
    }
    return rest.toString();
  }

  private void entry(
      int page, String key, String shown, String language, int kindOfName, int place) {
    byte[] bytes = key.getBytes(UTF_8);
    int length = Math.min(bytes.length, LONGEST_KEY);
    while (length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    int rank = 9 * pages.get(page).kind() + 3 * place + kindOfName;
    long start = start(bytes, length);
    entries.add(new Entry(new BytesRef(bytes, 0, length), start, page, shown, language, rank));
  }

  /** The first eight bytes of a key, so that unequal ones are in the order of the keys. */
  private static long start(byte[] key, int length) {
    long start = 0;
    for (int i = 0; i < 8; i++) {
      start = start << 8 | (i < length ? key[i] & 0xFF : 0);
    }
    return start + Long.MIN_VALUE; // as signed numbers are compared
  }

  private void add(String word) {
    words.add(word);
    foldedWords.add(fold(word));
  }

  private String fold(String word) {
    return folded.computeIfAbsent(word, foldWord);
  }

  /** Where the parts of a compound begin, but the first. */
  private int[] partStarts(String word) {
    return partStarts.computeIfAbsent(word, findPartStarts);
  }

  private int[] findPartStarts(String word) {
    Set<Integer> starts = new TreeSet<>();
    analysis.parts(
        word,
        part -> {
          if (word.endsWith(part) && part.length() < word.length()) {
            starts.add(word.length() - part.length());
          }
        });
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The names by their keys ({@code t}), and for beginnings that very many names have, the best of
   * these ({@code q}).
   */
  record Files(Blocks names, Blocks best) {}

  Files files(Packer packer) {
    List<Entry> sorted = sorted();
    Blocks names = new Blocks(TARGET, packer);
    Bytes bytes = new Bytes();
    for (Entry entry : sorted) {
      bytes.clear();
      write(entry, bytes);
      names.add(entry.key(), bytes);
    }
    names.files();
    return new Files(names, best(sorted, names.firsts(), packer));
  }

  /** By key, then the best first; one key once a page. */
  private List<Entry> sorted() {
    Entry[] sorted = entries.toArray(new Entry[0]);
    Arrays.sort(sorted, this::compare);
    List<Entry> once = new ArrayList<>();
    int[] lastKey = new int[pages.size()];
    int keys = 0;
    BytesRef key = new BytesRef();
    for (Entry entry : sorted) {
      if (keys == 0 || !entry.key().equals(key)) {
        keys++;
        key = entry.key();
      }
      if (lastKey[entry.page()] != keys) {
        lastKey[entry.page()] = keys;
        once.add(entry);
      }
    }
    return once;
  }

  private int compare(Entry a, Entry b) {
    if (a.start() != b.start()) {
      return a.start() < b.start() ? -1 : 1;
    }
    int order = a.key().compareTo(b.key());
    if (order == 0) {
      order = Integer.compare(a.rank(), b.rank());
    }
    if (order == 0) {
      order = pages.get(a.page()).title().compareTo(pages.get(b.page()).title());
    }
    if (order == 0) {
      order = Integer.compare(a.page(), b.page());
    }
    if (order == 0) {
      order = a.shown().compareTo(b.shown());
    }
    return order == 0 ? a.language().compareTo(b.language()) : order;
  }

  private void write(Entry entry, Bytes bytes) {
    Page page = pages.get(entry.page());
    bytes
        .string(entry.shown())
        .raw(page.place())
        .string(entry.language())
        .raw(page.facets())
        .vint(entry.rank());
  }

  private Blocks best(List<Entry> sorted, List<BytesRef> firsts, Packer packer) {
    Blocks best = new Blocks(TARGET, packer);
    Bytes bytes = new Bytes();
    int next = 0;
    for (BytesRef prefix : crowded(firsts)) {
      while (next < sorted.size() && sorted.get(next).key().compareTo(prefix) < 0) {
        next++;
      }
      List<Entry> of = best(sorted, next, prefix);
      bytes.clear();
      bytes.vint(of.size());
      for (Entry entry : of) {
        bytes.vint(entry.key().length);
        bytes.raw(entry.key().bytes, entry.key().offset, entry.key().length);
        write(entry, bytes);
      }
      best.add(prefix, bytes);
    }
    best.files();
    return best;
  }

  /** The beginnings, in order, whose names are in too many files to read them all. */
  static SortedSet<BytesRef> crowded(List<BytesRef> firsts) {
    SortedMap<BytesRef, Integer> files = new TreeMap<>();
    for (BytesRef first : firsts.subList(Math.min(1, firsts.size()), firsts.size())) {
      for (int length = 1; length <= first.length; length++) {
        if (length == first.length || (first.bytes[first.offset + length] & 0xC0) != 0x80) {
          files.merge(new BytesRef(first.bytes, first.offset, length), 1, Integer::sum);
        }
      }
    }
    // The file before has some of them, too, unless the next begins with the beginning itself.
    Set<BytesRef> exact = new HashSet<>(firsts);
    SortedSet<BytesRef> crowded = new TreeSet<>();
    files.forEach(
        (prefix, count) -> {
          if (count + (exact.contains(prefix) ? 0 : 1) > MOST_FILES) {
            crowded.add(prefix);
          }
        });
    return crowded;
  }

  private static boolean startsWith(BytesRef key, BytesRef prefix) {
    return key.length >= prefix.length && Bytes.shared(key, prefix) == prefix.length;
  }

  private List<Entry> best(List<Entry> sorted, int from, BytesRef prefix) {
    List<Entry> best = new ArrayList<>();
    Comparator<Entry> order = Comparator.comparingInt(Entry::rank);
    for (int i = from; i < sorted.size() && startsWith(sorted.get(i).key(), prefix); i++) {
      Entry entry = sorted.get(i);
      if (best.size() == BEST && order.compare(best.get(BEST - 1), entry) <= 0) {
        continue;
      }
      int worse = -1;
      for (int other = 0; other < best.size(); other++) {
        worse = best.get(other).page() == entry.page() ? other : worse;
      }
      if (worse >= 0 && order.compare(best.get(worse), entry) <= 0) {
        continue;
      }
      if (worse >= 0) {
        best.remove(worse);
      }
      int place = best.size();
      while (place > 0 && order.compare(best.get(place - 1), entry) > 0) {
        place--;
      }
      best.add(place, entry);
      if (best.size() > BEST) {
        best.remove(BEST);
      }
    }
    return best;
  }
}
