package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A set of words that can be asked for stretches of a text without copying them. Immutable and
 * thread-safe.
 */
public final class Lexicon {
  /** No word. */
  public static final Lexicon EMPTY = new Lexicon(new ArrayList<>());

  private static final char FIRST_COUNT = '0';
  private static final int MOST_SHARED = 60;

  /** Letters of the shortest words that {@link #longest(String, int)} is asked for. */
  private static final int BEGINNING = 3;

  /** All words, one after another. */
  private final String letters;

  /** Where each word begins in {@link #letters}, and where the last one ends. */
  private final int[] starts;

  /** Number of a word plus 1 at the place that its hash asks for, or the next free one. */
  private final int[] table;

  private final int longest;

  /** Length of the longest word with the same hash of its first {@link #BEGINNING} letters. */
  private final int[] longestByBeginning = new int[1 << 12];

  private Lexicon(List<String> sorted) {
    StringBuilder all = new StringBuilder();
    starts = new int[sorted.size() + 1];
    int size = 4;
    while (size < 2 * sorted.size()) {
      size *= 2;
    }
    table = new int[size];
    int number = 0;
    int most = 0;
    for (String word : sorted) {
      all.append(word);
      starts[++number] = all.length();
      most = Math.max(most, word.length());
      if (word.length() >= BEGINNING) {
        int beginning = beginning(word, 0);
        longestByBeginning[beginning] = Math.max(longestByBeginning[beginning], word.length());
      }
      int slot = slot(hash(word, 0, word.length(), 0));
      while (table[slot] != 0) {
        slot = slot + 1 & size - 1;
      }
      table[slot] = number;
    }
    letters = all.toString();
    longest = most;
  }

  /** The words of a collection, each once. */
  public static Lexicon of(Collection<String> words) {
    return new Lexicon(new ArrayList<>(new TreeSet<>(words)));
  }

  /** How many words there are. */
  public int size() {
    return starts.length - 1;
  }

  /** The length of the longest word in UTF-16 units; 0 when there is none. */
  public int longest() {
    return longest;
  }

  /**
   * What no word with the three letters of a text at a place as its first is longer than; 0 when
   * there is no such word.
   *
   * @param start with three letters from there on
   */
  int longest(String text, int start) {
    return longestByBeginning[beginning(text, start)];
  }

  private int beginning(String text, int start) {
    return hash(text, start, start + BEGINNING, 0) & longestByBeginning.length - 1;
  }

  /** Whether a word is one of these. */
  public boolean contains(String word) {
    return contains(word, 0, word.length());
  }

  /** Whether a stretch of a text is one of these words. */
  boolean contains(String text, int start, int end) {
    return contains(text, start, end, "");
  }

  /**
   * Whether a stretch of a text and an ending are together one of these words.
   *
   * @param start in UTF-16 units
   * @param end exclusive
   */
  boolean contains(String text, int start, int end, String ending) {
    return contains(text, start, end, ending, hash(text, start, end, 0));
  }

  /**
   * The same, for whoever asks for many stretches of one text and knows their hashes.
   *
   * @param hash of the stretch, as {@link String#hashCode()} would have it
   */
  boolean contains(String text, int start, int end, String ending, int hash) {
    int stretch = end - start;
    int length = stretch + ending.length();
    if (length > longest) {
      return false;
    }
    int slot = slot(hash(ending, 0, ending.length(), hash));
    while (table[slot] != 0) {
      int word = table[slot] - 1;
      if (starts[word + 1] - starts[word] == length
          && letters.regionMatches(starts[word], text, start, stretch)
          && letters.startsWith(ending, starts[word] + stretch)) {
        return true;
      }
      slot = slot + 1 & table.length - 1;
    }
    return false;
  }

  /** The words in the order of their UTF-16 units. */
  public List<String> words() {
    List<String> words = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      words.add(letters.substring(starts[i], starts[i + 1]));
    }
    return words;
  }

  /**
   * The lexicon as text for {@link #read}: a line a word, sorted; its first character says how many
   * letters the word shares with the one before ({@code 0} for none, then on in the order of
   * ASCII). The same words give the same text.
   */
  public String write() {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String word : words()) {
      int shared = 0;
      while (shared < MOST_SHARED
          && shared < word.length()
          && shared < before.length()
          && word.charAt(shared) == before.charAt(shared)) {
        shared++;
      }
      text.append((char) (FIRST_COUNT + shared)).append(word, shared, word.length()).append('\n');
      before = word;
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static Lexicon read(String text) {
    List<String> words = new ArrayList<>();
    String before = "";
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int shared = end < 0 ? -1 : text.charAt(start) - FIRST_COUNT;
      if (shared < 0 || shared > before.length() || end == start) {
        throw new IllegalArgumentException("not a lexicon, at character " + start);
      }
      String word = before.substring(0, shared) + text.substring(start + 1, end);
      if (word.compareTo(before) <= 0) {
        throw new IllegalArgumentException("not sorted: " + word);
      }
      words.add(word);
      before = word;
      start = end + 1;
    }
    return new Lexicon(words);
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private static int hash(String text, int start, int end, int before) {
    int hash = before;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
