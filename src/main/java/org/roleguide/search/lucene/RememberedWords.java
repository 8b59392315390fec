package org.roleguide.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.PartSink;
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

  private static final byte LINE_END = 4;

  /** Of a first byte that does not tell. */
  private static final byte SEVERAL = 5;

  /** By UTF-16 unit. */
  private static final byte[] KINDS = kinds();

  /** By byte of UTF-8; of one that is not the first of a character, {@link #INNER}. */
  private static final byte[] KINDS_OF_BYTES = kindsOfBytes();

  /** Of pieces in bytes; longer ones are left to the tokenizer, which cuts long words. */
  private static final int LONGEST_PIECE = 100;

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

  /** Different numbers for each word, one word after another. */
  private static final class Rows {
    private int[] numbers = new int[1 << 13];
    private int size;

    /** Where the numbers of each word begin, and where those of the last one end. */
    private int[] starts = new int[1 << 12];

    private int words;

    /** Adds a number to the next word, unless it has it. */
    void add(int number) {
      for (int i = starts[words]; i < size; i++) {
        if (numbers[i] == number) {
          return;
        }
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    void addAll(int[] more) {
      for (int number : more) {
        add(number);
      }
    }

    void endWord() {
      words++;
      if (words == starts.length) {
        starts = Arrays.copyOf(starts, 2 * words);
      }
      starts[words] = size;
    }
  }

  private final TextAnalysis analysis;
  private final Lexicon parts;
  private final TermNumbers numbers;

  /** Words that are no pieces, as {@link WordList} has them. */
  private final Map<String, Integer> others = new HashMap<>();

  // ---- words by number

  /** Terms of each word; a stop word has none. */
  private final Rows terms = new Rows();

  /** Entries of each word in the dictionary: its own, and those of parts that readers may type. */
  private final Rows entries = new Rows();

  /** What every word has that this is a part of. */
  private record Part(int[] terms, int[] entries) {}

  /** Many compounds have few parts. */
  private final Map<String, Part> knownParts = new HashMap<>();

  private final PartSink addPart = this::addPart;

  // ---- pieces

  /** Words as {@link WordList} has them, or the complement of a number in {@link #lists}. */
  private final PieceTable pieces = new PieceTable();

  /** The words of pieces that are not one word. */
  private final List<int[]> lists = new ArrayList<>();

  /** A piece in lower case. */
  private final byte[] lower = new byte[LONGEST_PIECE];

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
    return terms.words;
  }

  /** Adds a word that is no stop word to a dictionary. */
  void list(int word, int document, Dictionary dictionary) {
    int end = entries.starts[word + 1];
    for (int i = entries.starts[word]; i < end; i++) {
      dictionary.add(entries.numbers[i], document);
    }
  }

  /** Terms of words for the index, those of one word at one position; a stop word has none. */
  int[] terms() {
    return terms.numbers;
  }

  /** By number of a word, where its {@link #terms} begin; those of the last end at one more. */
  int[] termStarts() {
    return terms.starts;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x2100];
    Arrays.fill(kinds, '!', 0x7F, INNER);
    Arrays.fill(kinds, 0xA1, 0x250, INNER);
    kinds[0xAD] = OTHER;
    for (char c : " \t\u00A0".toCharArray()) {
      kinds[c] = SPACE;
    }
    kinds['\n'] = LINE_END;
    for (char c : ".,;:!?()\"«»".toCharArray()) {
      kinds[c] = OUTER;
    }
    for (char c : "–—‘’‚“”„…".toCharArray()) {
      kinds[c] = OUTER;
    }
    return kinds;
  }

  private static byte[] kindsOfBytes() {
    byte[] kinds = new byte[0x100];
    System.arraycopy(KINDS, 0, kinds, 0, 0x80);
    Arrays.fill(kinds, 0x80, 0xC0, INNER);
    Arrays.fill(kinds, 0xC0, 0x100, SEVERAL);
    Arrays.fill(kinds, 0xC3, 0xC9, INNER); // U+00C0 to U+023F
    return kinds;
  }

  /** The kind of the character at a place. */
  private static byte kindAt(byte[] text, int at) {
    int first = text[at] & 0xFF;
    if (first < 0x80) {
      return KINDS[first];
    }
    int c;
    if (first < 0xE0) {
      c = (first & 0x1F) << 6 | text[at + 1] & 0x3F;
    } else if (first < 0xF0) {
      c = (first & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F;
    } else {
      return OTHER;
    }
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  /** How many bytes the character at a place has. */
  private static int lengthAt(byte[] text, int at) {
    int first = text[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** Adds the words of a text in order, stop words too. */
  void addWords(String text, WordList sink) {
    byte[] utf8 = text.getBytes(UTF_8);
    for (int start = 0; start < utf8.length; start++) {
      start = addLine(utf8, start, sink);
    }
  }

  /**
   * Adds the words of a line of a text, as if it were all.
   *
   * @param text in UTF-8; tabs in the line become spaces
   * @return where the line ends
   */
  int addLine(byte[] text, int start, WordList sink) {
    int before = sink.size();
    int end = addPieces(text, start, sink);
    if (end < 0) {
      sink.shortenTo(before);
      end = start;
      for (; end < text.length && text[end] != '\n'; end++) {
        if (text[end] == '\t') {
          text[end] = ' ';
        }
      }
      sink.add(analysed(new String(text, start, end - start, UTF_8)));
    }
    return end;
  }

  /** Where the line ends, or -1 when it cannot be cut into pieces; some may have been added. */
  private int addPieces(byte[] text, int from, WordList sink) {
    byte[] kinds = KINDS_OF_BYTES;
    int length = text.length;
    int i = from;
    while (i < length) {
      byte kind = kinds[text[i] & 0xFF];
      if (kind == SEVERAL) {
        kind = kindAt(text, i);
      }
      if (kind == OTHER) {
        return -1;
      }
      if (kind == LINE_END) {
        return i;
      }
      if (kind != INNER) {
        if (text[i] == '\t') {
          text[i] = ' ';
        }
        i += lengthAt(text, i);
        continue;
      }
      int start = i;
      long low = 0;
      long high = 0;
      int inner = i;
      do {
        for (; i < inner; i++) {
          high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
          low = low << Byte.SIZE | text[i] & 0xFF;
        }
        for (; i < length; i++) {
          int each = text[i] & 0xFF;
          if (kinds[each] != INNER) {
            break;
          }
          high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
          low = low << Byte.SIZE | each;
        }
        inner = i == length || kinds[text[i] & 0xFF] == SPACE ? i : endOfInner(text, i);
      } while (inner > i);
      if (i - start > LONGEST_PIECE) {
        return -1;
      }
      addPiece(text, start, i, low, high, sink);
    }
    return length;
  }

  /**
   * How far a piece goes on at least, if not all there is belongs to it: over punctuation with more
   * of the piece behind, or a character that its first byte did not tell.
   */
  private static int endOfInner(byte[] text, int start) {
    int end = start;
    while (end < text.length && kindAt(text, end) == OUTER) {
      end += lengthAt(text, end);
    }
    return end < text.length && kindAt(text, end) == INNER ? end + lengthAt(text, end) : start;
  }

  private void addPiece(byte[] text, int start, int end, long low, long high, WordList sink) {
    int found = pieces.find(text, start, end, low, high);
    if (found == PieceTable.NONE) {
      found = remembered(text, start, end);
    }
    if (found >= 0) {
      sink.add(found);
    } else {
      sink.add(lists.get(~found));
    }
  }

  // ---- what is new

  /** The words of a piece that is not in the table yet. */
  private int remembered(byte[] text, int start, int end) {
    int letters = toLowerCase(text, start, end);
    if (letters > 0) {
      int word = word(letters);
      if (pieces.find(text, start, end) == PieceTable.NONE) { // not in lower case
        pieces.put(text, start, end, word);
      }
      return word;
    }
    int[] several = analysed(new String(text, start, end - start, UTF_8));
    int found = several.length == 1 ? several[0] : ~lists.size();
    if (found < 0) {
      lists.add(several);
    }
    pieces.put(text, start, end, found);
    return found;
  }

  /**
   * Writes a stretch in lower case, if it has only letters of which every language makes one word.
   *
   * @return how many bytes it has then, at most as many; otherwise 0
   */
  private int toLowerCase(byte[] text, int start, int end) {
    int length = 0;
    for (int i = start; i < end; i++) {
      int c = text[i];
      if (c < 0) {
        c = (c & 0xFF) < 0xE0 ? (c & 0x1F) << 6 | text[++i] & 0x3F : 0;
      }
      boolean isLetter =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= 'À' && c <= 'ž' && c != '×' && c != '÷'
              || c >= 'Ș' && c <= 'ț';
      if (!isLetter) {
        return 0;
      }
      c = TextAnalysis.lowerCase(c);
      if (c < 0x80) {
        lower[length++] = (byte) c;
      } else {
        lower[length++] = (byte) (0xC0 | c >> 6);
        lower[length++] = (byte) (0x80 | c & 0x3F);
      }
    }
    return length;
  }

  /**
   * The word that a stretch of letters is; it is the piece in lower case.
   *
   * @param letters bytes of it
   */
  private int word(int letters) {
    int found = pieces.find(lower, 0, letters);
    if (found != PieceTable.NONE) {
      return found;
    }
    int word = newWord(new String(lower, 0, letters, UTF_8));
    pieces.put(lower, 0, letters, word);
    return word;
  }

  /** The words of any text, by the language's rules. */
  private int[] analysed(String text) {
    List<Integer> found = new ArrayList<>();
    analysis.words(text, (word, increment, start, end) -> found.add(word(word)));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int word(String lowerCaseWord) {
    byte[] utf8 = lowerCaseWord.getBytes(UTF_8);
    int letters = utf8.length <= LONGEST_PIECE ? toLowerCase(utf8, 0, utf8.length) : 0;
    return letters > 0 ? word(letters) : others.computeIfAbsent(lowerCaseWord, this::newWord);
  }

  private int newWord(String word) {
    boolean isStopWord = analysis.isStopWord(word);
    if (!isStopWord) {
      terms.addAll(ownTerms(word));
      entries.add(entry(word));
      analysis.parts(word, addPart);
    }
    terms.endWord();
    entries.endWord();
    return 2 * (terms.words - 1) + (isStopWord ? 1 : 0);
  }

  private void addPart(String part) {
    Part known = knownParts.get(part);
    if (known == null) {
      int[] listed = parts.contains(part) ? new int[] {entry(part)} : new int[0];
      known = new Part(ownTerms(part), listed);
      knownParts.put(part, known);
    }
    terms.addAll(known.terms);
    entries.addAll(known.entries);
  }

  private int[] ownTerms(String word) {
    List<String> own = analysis.ownTerms(word);
    int[] found = new int[own.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers.of(own.get(i));
    }
    return found;
  }

  private int entry(String word) {
    String folded = analysis.foldForPrefix(word);
    return numbers.of(folded.equals(word) ? folded : folded + '\t' + word);
  }
}
