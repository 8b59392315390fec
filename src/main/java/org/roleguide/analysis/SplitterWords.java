package org.roleguide.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The words that jWordSplitter brings along, as a set that is made in a tenth of the time that a
 * HashSet of strings takes and is asked faster: it is asked for every cut of every word. Immutable
 * and thread-safe.
 */
final class SplitterWords extends AbstractSet<String> {
  private static final String FOLDER = "/de/danielnaber/jwordsplitter/";

  /** Read when the first word is to be split. */
  static final SplitterWords ALL = new SplitterWords(read("wordsGerman.txt"));

  /** Words that jWordSplitter does not split by its rule; some with another letter at the end. */
  static final SplitterWords EXCEPTIONS =
      new SplitterWords(read("exceptionsGerman.txt").replace("|", "").replace("/NS", ""));

  /** In lower case, a line each. */
  private final String lines;

  /** A hash and the place in {@link #lines} plus 1 for each slot, in turn; 0 for no word. */
  private final int[] table;

  private final int size;

  /**
   * Takes words.
   *
   * @param text a line each; one that begins with {@code #} is a comment
   */
  SplitterWords(String text) {
    lines = (text + "\n").toLowerCase(Locale.ROOT);
    char[] chars = lines.toCharArray();
    int most = 0;
    for (char c : chars) {
      most += c == '\n' ? 1 : 0;
    }
    int slots = 16;
    while (slots < 2 * most) {
      slots *= 2;
    }
    table = new int[2 * slots];
    int words = 0;
    for (int start = 0; start < chars.length; ) {
      int hash = 0;
      int end = start;
      for (; chars[end] != '\n'; end++) {
        hash = 31 * hash + chars[end];
      }
      if (end > start && chars[start] != '#' && add(start, end, hash)) {
        words++;
      }
      start = end + 1;
    }
    size = words;
  }

  private static String read(String file) {
    try (InputStream in = GermanWordSplitter.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("jWordSplitter lacks " + file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("jWordSplitter's own words", e);
    }
  }

  private boolean add(int start, int end, int hash) {
    int slot = slot(hash);
    while (table[slot + 1] != 0) {
      if (table[slot] == hash && isAt(table[slot + 1] - 1, lines, start, end)) {
        return false;
      }
      slot = slot + 2 & table.length - 1;
    }
    table[slot] = hash;
    table[slot + 1] = start + 1;
    return true;
  }

  @Override
  public boolean contains(Object wanted) {
    if (!(wanted instanceof String word)) {
      return false;
    }
    return contains(word, 0, word.length(), word.hashCode());
  }

  /**
   * Whether a stretch of a text is one of the words.
   *
   * @param hash of the stretch, as of a string
   */
  boolean contains(String text, int start, int end, int hash) {
    for (int slot = slot(hash); table[slot + 1] != 0; slot = slot + 2 & table.length - 1) {
      if (table[slot] == hash && isAt(table[slot + 1] - 1, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int place, String text, int start, int end) {
    int length = end - start;
    return lines.regionMatches(place, text, start, length) && lines.charAt(place + length) == '\n';
  }

  private int slot(int hash) {
    return 2 * (hash ^ hash >>> 15) & table.length - 1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<String> iterator() {
    List<String> words = new ArrayList<>(size);
    for (int i = 0; i < table.length; i += 2) {
      int start = table[i + 1] - 1;
      if (start >= 0) {
        words.add(lines.substring(start, lines.indexOf('\n', start)));
      }
    }
    return words.iterator();
  }
}
