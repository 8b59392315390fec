package org.roleguide.analysis;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * German compounds with the words that jWordSplitter brings along and those of a lexicon. Too large
 * for the browser. Thread-safe.
 */
public final class GermanCompounds implements Decompounder {
  /** The splitter's time grows with the square of the length. */
  private static final int LONGEST_WORD = 60;

  private static final int SHORTEST_COMPOUND = 7;

  private final Segmenter segmenter;
  private final GermanWordSplitter splitter;

  /** jWordSplitter with its own words in a set of ours. */
  private static final class Splitter extends GermanWordSplitter {
    Splitter(Set<String> words) throws IOException {
      super(true, words);
    }

    @Override
    protected Set<String> getWordList() {
      return words;
    }
  }

  /** Adds to the splitter's words those of a lexicon. */
  public GermanCompounds(Lexicon lexicon) {
    segmenter = Segmenter.german(lexicon);
    try {
      splitter = new Splitter(SplitterWords.ALL);
    } catch (IOException e) {
      throw new UncheckedIOException("jWordSplitter's own words", e);
    }
  }

  @Override
  public void split(String lowerCaseWord, PartSink parts) {
    if (lowerCaseWord.length() < SHORTEST_COMPOUND || lowerCaseWord.length() > LONGEST_WORD) {
      return;
    }
    segmenter.split(lowerCaseWord, parts);
    List<String> atoms = splitter.splitWord(lowerCaseWord);
    if (atoms.size() > 1) {
      sendRuns(lowerCaseWord, atoms, parts);
    }
  }

  /**
   * Hands over the parts and every run of neighbours: the splitter goes too far ({@code
   * lohn|buch|halter}), and some of its parts have lost the letters that link them.
   */
  private static void sendRuns(String word, List<String> atoms, PartSink parts) {
    int[] starts = new int[atoms.size()];
    int from = 0;
    for (int i = 0; i < starts.length; i++) {
      String atom = atoms.get(i);
      starts[i] = word.indexOf(atom, from);
      if (starts[i] < 0) {
        return;
      }
      from = starts[i] + atom.length();
    }
    for (int first = 0; first < starts.length; first++) {
      for (int last = first; last < starts.length; last++) {
        int end = starts[last] + atoms.get(last).length();
        if (first > 0 || last < starts.length - 1) {
          parts.part(word.substring(starts[first], end));
        }
      }
    }
  }
}
