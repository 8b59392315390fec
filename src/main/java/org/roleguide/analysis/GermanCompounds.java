package org.roleguide.analysis;

import java.util.List;

/**
 * German compounds with the words that jWordSplitter brings along and those of a lexicon. Too large
 * for the browser. Thread-safe.
 */
public final class GermanCompounds implements Decompounder {
  /** The splitter's time grows with the square of the length. */
  private static final int LONGEST_WORD = 60;

  private static final int SHORTEST_COMPOUND = 7;

  private final Segmenter segmenter;

  /** Adds to the splitter's words those of a lexicon. */
  public GermanCompounds(Lexicon lexicon) {
    segmenter = Segmenter.german(lexicon);
  }

  @Override
  public void split(String lowerCaseWord, PartSink parts) {
    if (lowerCaseWord.length() < SHORTEST_COMPOUND || lowerCaseWord.length() > LONGEST_WORD) {
      return;
    }
    segmenter.split(lowerCaseWord, parts);
    List<String> atoms = GermanAtoms.of(lowerCaseWord);
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
