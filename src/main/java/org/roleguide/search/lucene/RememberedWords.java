package org.roleguide.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.TextAnalysis;

/**
 * Texts as sequences of words whose terms are known: a site has many words, but few different ones,
 * and each is analysed once. What comes out is what {@link TextAnalysis} says of the whole text.
 *
 * <p>A text of letters, digits and common punctuation is cut at white space, where no language's
 * words run on, and each piece is looked up; any other text is analysed as a whole. For one thread.
 */
final class RememberedWords {
  private static final byte OTHER = 0;
  private static final byte SPACE = 1;
  private static final byte INNER = 2;

  /** Punctuation that is no part of a word when it stands at the end of a piece. */
  private static final byte OUTER = 3;

  private static final byte[] KINDS = kinds();

  /** Longer pieces are left to the tokenizer, which cuts long words. */
  private static final int LONGEST_PIECE = 100;

  /** Numbers of a place of the table: hash, where the piece begins, its length, its words. */
  private static final int PLACE = 4;

  /** Words in a row, with room for more. */
  static final class WordList {
    /** Twice the number of a word, and 1 more of a stop word. */
    private int[] words = new int[1 << 10];

    private int size;

    int size() {
      return size;
    }

    /** The number of a word. */
    int word(int index) {
      return words[index] >> 1;
    }

    boolean isStopWord(int index) {
      return (words[index] & 1) != 0;
    }

    void shortenTo(int newSize) {
      size = newSize;
    }

    private void add(int word) {
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
      }
      words[size++] = word;
    }

    private void add(int[] more) {
      for (int word : more) {
        add(word);
      }
    }
  }

  private final TextAnalysis analysis;
  private final Lexicon parts;
  private final TermNumbers numbers;

  /** Words that are no pieces, as {@link WordList} has them. */
  private final Map<String, Integer> others = new HashMap<>();

  // ---- words by number

  private int words;

  /** Where the terms of each word begin, and where those of the last one end. */
  private int[] termStarts = new int[1 << 12];

  private int[] terms = new int[1 << 13];
  private int[][] surfaces = new int[1 << 12][];

  // ---- pieces

  /**
   * {@link #PLACE} numbers a place. The last is a word as {@link WordList} has it, or below 0 the
   * complement of a number in {@link #lists}; the length is 0 where there is nothing.
   */
  private int[] table = new int[PLACE << 14];

  private int pieces;

  /** The characters of all pieces. */
  private char[] pool = new char[1 << 15];

  private int pooled;

  /** The words of pieces that are not one word. */
  private final List<int[]> lists = new ArrayList<>();

  private char[] chars = new char[1 << 12];
  private final char[] lower = new char[LONGEST_PIECE];

  /**
   * Remembers nothing yet.
   *
   * @param parts of compounds, as readers may type them
   * @param numbers gets the terms of all words, and their entries of the dictionary
   */
  RememberedWords(TextAnalysis analysis, Lexicon parts, TermNumbers numbers) {
    this.analysis = analysis;
    this.parts = parts;
    this.numbers = numbers;
  }

  /** How many different words there are, numbered from 0 as they came. */
  int size() {
    return words;
  }

  /** The entries of the dictionary of a word that is no stop word. */
  int[] surface(int word) {
    return surfaces[word];
  }

  /** Terms of words for the index, those of one word at one position; a stop word has none. */
  int[] terms() {
    return terms;
  }

  /** By number of a word, where its {@link #terms} begin; those of the last end at one more. */
  int[] termStarts() {
    return termStarts;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x2100];
    Arrays.fill(kinds, '!', 0x7F, INNER);
    Arrays.fill(kinds, 0xA1, 0x250, INNER);
    kinds[0xAD] = OTHER;
    for (char c : " \t\n\u00A0".toCharArray()) {
      kinds[c] = SPACE;
    }
    for (char c : ".,;:!?()\"«»".toCharArray()) {
      kinds[c] = OUTER;
    }
    for (char c : "–—‘’‚“”„…".toCharArray()) {
      kinds[c] = OUTER;
    }
    return kinds;
  }

  /** Adds the words of a text in order, stop words too. */
  void addWords(String text, WordList sink) {
    addWords(text, 0, text.length(), sink);
  }

  /** Adds the words of a stretch of a text, as if it were all. */
  void addWords(String text, int start, int end, WordList sink) {
    int length = end - start;
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    text.getChars(start, end, chars, 0);
    int before = sink.size();
    if (!addPieces(length, sink)) {
      sink.shortenTo(before);
      sink.add(analysed(text.substring(start, end)));
    }
  }

  /** Whether the text is one that can be cut into pieces; otherwise some may have been added. */
  private boolean addPieces(int length, WordList sink) {
    char[] text = chars;
    byte[] kinds = KINDS;
    int i = 0;
    while (i < length) {
      int start = -1;
      int end = 0;
      int hash = 0;
      int hashAtEnd = 0;
      for (; i < length; i++) {
        char c = text[i];
        byte kind = c < kinds.length ? kinds[c] : OTHER;
        if (kind == INNER) {
          if (start < 0) {
            start = i;
          }
          hash = 31 * hash + c;
          hashAtEnd = hash;
          end = i + 1;
        } else if (kind == SPACE) {
          break;
        } else if (kind == OTHER) {
          return false;
        } else if (start >= 0) {
          hash = 31 * hash + c;
        }
      }
      if (start >= 0) {
        if (end - start > LONGEST_PIECE) {
          return false;
        }
        addPiece(start, end, hashAtEnd, sink);
      }
      i++;
    }
    return true;
  }

  private void addPiece(int start, int end, int hash, WordList sink) {
    int place = find(chars, start, end, hash);
    int found = table[place + 2] == 0 ? remembered(start, end, hash) : table[place + 3];
    if (found >= 0) {
      sink.add(found);
    } else {
      sink.add(lists.get(~found));
    }
  }

  /** The place of a piece, or the one where it belongs. */
  private int find(char[] text, int start, int end, int hash) {
    int[] places = table;
    int length = end - start;
    int place = place(hash);
    while (places[place + 2] != 0
        && !(places[place] == hash
            && places[place + 2] == length
            && isSame(places[place + 1], text, start, length))) {
      place = place + PLACE & places.length - 1;
    }
    return place;
  }

  private boolean isSame(int pooledAt, char[] text, int start, int length) {
    char[] known = pool;
    for (int i = 0; i < length; i++) {
      if (known[pooledAt + i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private int place(int hash) {
    return PLACE * (hash ^ hash >>> 15) & table.length - 1;
  }

  private void remember(char[] text, int start, int end, int hash, int found) {
    if (2 * PLACE * pieces > table.length) {
      grow();
    }
    int length = end - start;
    if (pooled + length > pool.length) {
      pool = Arrays.copyOf(pool, 2 * pool.length);
    }
    System.arraycopy(text, start, pool, pooled, length);
    int place = find(text, start, end, hash);
    table[place] = hash;
    table[place + 1] = pooled;
    table[place + 2] = length;
    table[place + 3] = found;
    pooled += length;
    pieces++;
  }

  private void grow() {
    int[] old = table;
    table = new int[2 * old.length];
    for (int i = 0; i < old.length; i += PLACE) {
      if (old[i + 2] != 0) {
        int place = place(old[i]);
        while (table[place + 2] != 0) {
          place = place + PLACE & table.length - 1;
        }
        System.arraycopy(old, i, table, place, PLACE);
      }
    }
  }

  // ---- what is new

  /** The words of a piece that is not in the table yet. */
  private int remembered(int start, int end, int hash) {
    if (areLetters(chars, start, end)) {
      int word = word(chars, start, end);
      if (table[find(chars, start, end, hash) + 2] == 0) { // not in lower case
        remember(chars, start, end, hash, word);
      }
      return word;
    }
    int[] several = analysed(new String(chars, start, end - start));
    int found = several.length == 1 ? several[0] : ~lists.size();
    if (found < 0) {
      lists.add(several);
    }
    remember(chars, start, end, hash, found);
    return found;
  }

  /** Whether a stretch has only letters of which every language makes one word. */
  private static boolean areLetters(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      boolean isLetter =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= 'À' && c <= 'ž' && c != '×' && c != '÷'
              || c >= 'Ș' && c <= 'ț';
      if (!isLetter) {
        return false;
      }
    }
    return true;
  }

  /** The word that a stretch of letters is; it is the piece in lower case. */
  private int word(char[] text, int start, int end) {
    int length = end - start;
    int hash = 0;
    for (int i = 0; i < length; i++) {
      lower[i] = (char) TextAnalysis.lowerCase(text[start + i]);
      hash = 31 * hash + lower[i];
    }
    int place = find(lower, 0, length, hash);
    if (table[place + 2] != 0) {
      return table[place + 3];
    }
    int word = newWord(new String(lower, 0, length));
    remember(lower, 0, length, hash, word);
    return word;
  }

  /** The words of any text, by the language's rules. */
  private int[] analysed(String text) {
    List<Integer> found = new ArrayList<>();
    analysis.words(text, (word, increment, start, end) -> found.add(word(word)));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int word(String lowerCaseWord) {
    char[] text = lowerCaseWord.toCharArray();
    return text.length <= LONGEST_PIECE && areLetters(text, 0, text.length)
        ? word(text, 0, text.length)
        : others.computeIfAbsent(lowerCaseWord, this::newWord);
  }

  private int newWord(String word) {
    List<String> listed = new ArrayList<>(List.of(word));
    List<String> each =
        analysis.indexTerms(
            word,
            part -> {
              if (parts.contains(part)) {
                listed.add(part);
              }
            });
    if (words + 1 == termStarts.length) {
      termStarts = Arrays.copyOf(termStarts, 2 * termStarts.length);
      surfaces = Arrays.copyOf(surfaces, termStarts.length);
    }
    int end = termStarts[words];
    if (end + each.size() > terms.length) {
      terms = Arrays.copyOf(terms, 2 * (end + each.size()));
    }
    for (String term : each) {
      terms[end++] = numbers.of(term);
    }
    if (!each.isEmpty()) {
      surfaces[words] = surface(listed);
    }
    termStarts[++words] = end;
    return 2 * (words - 1) + (each.isEmpty() ? 1 : 0);
  }

  /**
   * The entries of the dictionary.
   *
   * @param listed the word, and those of its parts that readers may type alone
   */
  private int[] surface(List<String> listed) {
    int[] entries = new int[listed.size()];
    for (int i = 0; i < entries.length; i++) {
      String folded = analysis.foldForPrefix(listed.get(i));
      boolean isSame = folded.equals(listed.get(i));
      entries[i] = numbers.of(isSame ? folded : folded + '\t' + listed.get(i));
    }
    return entries;
  }
}
