package org.roleguide.analysis;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What jWordSplitter takes German words apart into, found in a fifth of its time: the rule that
 * decides nearly all words, asked of stretches of the word instead of copies. Words that may be
 * exceptions to it are left to jWordSplitter. Thread-safe.
 */
final class GermanAtoms {
  private static final int SHORTEST = 3;

  /** Ends of compounds that jWordSplitter looks at once more. */
  private static final Set<String> DOUBTFUL_ENDS = Set.of("samt", "samts", "samtes");

  private GermanAtoms() {}

  /** jWordSplitter with its own words in a set of ours: made when it is first asked. */
  private static final class Library extends GermanWordSplitter {
    static final Library SPLITTER = open();

    private Library() throws IOException {
      super(true, SplitterWords.ALL);
    }

    private static Library open() {
      try {
        return new Library();
      } catch (IOException e) {
        throw new UncheckedIOException("jWordSplitter's own words", e);
      }
    }

    @Override
    protected Set<String> getWordList() {
      return words;
    }
  }

  /**
   * The parts of a compound in order, without the <i>s</i> that links them; the word alone, or
   * nothing, when it is none.
   */
  static List<String> of(String lowerCaseWord) {
    Walk walk = new Walk(lowerCaseWord);
    if (walk.mayBeException()) {
      return Library.SPLITTER.splitWord(lowerCaseWord);
    }
    List<String> atoms = walk.atoms();
    boolean isDoubtful = !atoms.isEmpty() && DOUBTFUL_ENDS.contains(atoms.get(atoms.size() - 1));
    return isDoubtful ? Library.SPLITTER.splitWord(lowerCaseWord) : atoms;
  }

  /** Looks for the longest last word that has words before it, and so on to the first. */
  private static final class Walk {
    private final String word;
    private final int length;
    private final StretchHashes hashes;
    private final List<String> atoms = new ArrayList<>();

    Walk(String word) {
      this.word = word;
      length = word.length();
      hashes = new StretchHashes(word);
    }

    /**
     * Whether it begins with a word that has an exception, or has a hyphen, which may be a link.
     */
    boolean mayBeException() {
      for (int end = SHORTEST; end <= length; end++) {
        if (SplitterWords.EXCEPTIONS.contains(word, 0, end, hashes.of(0, end))) {
          return true;
        }
      }
      return word.indexOf('-') >= 0;
    }

    List<String> atoms() {
      if (!isWord(0, length) && !endsWithWord(length) && endsWithLink(length)) {
        endsWithWord(length - 1);
      }
      return atoms;
    }

    /** Whether these letters end with a word, and words cover those before; if so, adds them. */
    private boolean endsWithWord(int end) {
      for (int start = SHORTEST; start <= end - SHORTEST; start++) {
        if (isWord(start, end) && areWords(start)) {
          return atoms.add(word.substring(start, end));
        }
      }
      return false;
    }

    /** Whether words, and a link, cover the letters before here; if so, adds the words. */
    private boolean areWords(int end) {
      if (isWord(0, end)) {
        return atoms.add(word.substring(0, end));
      }
      boolean hasLink = endsWithLink(end);
      if (hasLink && isWord(0, end - 1)) {
        return atoms.add(word.substring(0, end - 1));
      }
      return endsWithWord(end) || hasLink && endsWithWord(end - 1);
    }

    private boolean endsWithLink(int end) {
      return end > 0 && word.charAt(end - 1) == 's';
    }

    private boolean isWord(int start, int end) {
      return end - start >= SHORTEST
          && SplitterWords.ALL.contains(word, start, end, hashes.of(start, end));
    }
  }
}
