package org.roleguide.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Stage;
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

  private static final int MOST_PIECES = 1 << 20;

  /** A word of the language. */
  static final class Word {
    /** From 0 as they come. */
    final int number;

    /** For the index, at one position; none for a stop word. */
    final int[] terms;

    /** The entry of the dictionary. */
    final int surface;

    /** The last document that had it. */
    int document = -1;

    Word(int number, int[] terms, int surface) {
      this.number = number;
      this.terms = terms;
      this.surface = surface;
    }

    boolean isStopWord() {
      return terms.length == 0;
    }
  }

  /** Words in a row, with room for more. */
  static final class WordList {
    private Word[] words = new Word[1 << 10];
    private int size;

    int size() {
      return size;
    }

    Word get(int index) {
      return words[index];
    }

    void shortenTo(int newSize) {
      size = newSize;
    }

    void add(Word[] more) {
      if (size + more.length > words.length) {
        words = Arrays.copyOf(words, 2 * (size + more.length));
      }
      if (more.length == 1) {
        words[size++] = more[0];
      } else {
        System.arraycopy(more, 0, words, size, more.length);
        size += more.length;
      }
    }
  }

  private static final class Piece {
    final char[] text;
    final int hash;
    final Word[] words;

    Piece(char[] text, int hash, Word[] words) {
      this.text = text;
      this.hash = hash;
      this.words = words;
    }
  }

  private final TextAnalysis analysis;
  private final TermNumbers numbers;
  private final Map<String, Word> words = new HashMap<>();
  private final List<int[]> termsByNumber = new ArrayList<>();
  private @Nullable Piece[] pieces = new Piece[1 << 14];
  private int size;
  private char[] chars = new char[1 << 12];

  /**
   * Remembers nothing yet.
   *
   * @param numbers gets the terms of all words, and their entries of the dictionary
   */
  RememberedWords(TextAnalysis analysis, TermNumbers numbers) {
    this.analysis = analysis;
    this.numbers = numbers;
  }

  /** The terms of each word, by its number. */
  int[][] termsByNumber() {
    return termsByNumber.toArray(int[][]::new);
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
    int length = text.length();
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    text.getChars(0, length, chars, 0);
    int before = sink.size();
    if (!addPieces(length, sink)) {
      sink.shortenTo(before);
      sink.add(analysed(text));
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
    int slot = slot(hash);
    Piece piece = pieces[slot];
    while (piece != null && !(piece.hash == hash && isSame(piece.text, start, end))) {
      slot = slot + 1 & pieces.length - 1;
      piece = pieces[slot];
    }
    if (piece == null) {
      piece = remembered(start, end, hash, slot);
    }
    sink.add(piece.words);
  }

  private boolean isSame(char[] piece, int start, int end) {
    if (piece.length != end - start) {
      return false;
    }
    char[] text = chars;
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }

  private Piece remembered(int start, int end, int hash, int slot) {
    char[] text = Arrays.copyOfRange(chars, start, end);
    Piece piece = new Piece(text, hash, analysed(new String(text)));
    if (size < MOST_PIECES) {
      pieces[slot] = piece;
      size++;
      if (2 * size > pieces.length) {
        grow();
      }
    }
    return piece;
  }

  private void grow() {
    @Nullable Piece[] old = pieces;
    pieces = new Piece[2 * old.length];
    for (Piece piece : old) {
      if (piece != null) {
        int slot = slot(piece.hash);
        while (pieces[slot] != null) {
          slot = slot + 1 & pieces.length - 1;
        }
        pieces[slot] = piece;
      }
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & pieces.length - 1;
  }

  /** The words of any text, by the language's rules. */
  private Word[] analysed(String text) {
    List<String> written = new ArrayList<>();
    List<Word> found = new ArrayList<>();
    boolean[] isNew = new boolean[1];
    analysis.words(
        text,
        (word, increment, start, end) -> {
          Word known = words.get(word);
          isNew[0] |= known == null;
          written.add(word);
          found.add(known);
        });
    return isNew[0] ? analysedAnew(text, written) : found.toArray(Word[]::new);
  }

  private Word[] analysedAnew(String text, List<String> written) {
    List<List<String>> terms = new ArrayList<>();
    written.forEach(word -> terms.add(new ArrayList<>()));
    int[] at = {-1};
    analysis.analyze(
        text,
        Stage.INDEX,
        (term, increment, start, end) -> {
          at[0] += increment;
          terms.get(at[0]).add(term);
        });
    Word[] result = new Word[written.size()];
    for (int i = 0; i < result.length; i++) {
      List<String> each = terms.get(i);
      result[i] = words.computeIfAbsent(written.get(i), word -> word(word, each));
    }
    return result;
  }

  private Word word(String word, List<String> terms) {
    int[] termNumbers = new int[terms.size()];
    for (int i = 0; i < termNumbers.length; i++) {
      termNumbers[i] = numbers.of(terms.get(i));
    }
    termsByNumber.add(termNumbers);
    String folded = analysis.foldForPrefix(word);
    String surface = folded.equals(word) ? word : folded + '\t' + word;
    return new Word(termsByNumber.size() - 1, termNumbers, numbers.of(surface));
  }
}
