package org.roleguide.query;

import java.util.List;
import org.roleguide.analysis.TextAnalysis;

/** Finds the name in another language that a page was found by. Thread-safe. */
public final class ForeignNames {
  private final HitFinder finder;

  /** For pages in a language; names of other languages are analysed like its own. */
  public ForeignNames(TextAnalysis analysis) {
    finder = new HitFinder(analysis);
  }

  /**
   * Which of the names explains why a page was found, when its own names do not: the one with the
   * most of the wanted words that are not in any name shown.
   *
   * @param names names of the page in other languages
   * @param shown title and alternative titles of the page in its own language
   * @param wanted only words of the query that the page has in nothing but its names
   * @return an index in names; the first of equal ones; -1 when there is none
   */
  public int foundBy(List<String> names, List<String> shown, Wanted wanted) {
    int words = Excerpts.words(wanted);
    boolean[][] named = new boolean[names.size()][];
    boolean any = false;
    for (int i = 0; i < names.size(); i++) {
      Hits hits = finder.find(names.get(i), wanted);
      named[i] = new boolean[words];
      hits.noteFound(named[i], wanted);
      any |= hits.size() > 0;
    }
    boolean[] explained = new boolean[words];
    for (int i = 0; any && i < shown.size(); i++) {
      Hits hits = finder.find(shown.get(i), wanted);
      for (int k = 0; k < hits.size(); k++) {
        explained[wanted.word(hits.term(k))] = true;
      }
    }
    int best = -1;
    int most = 0;
    for (int i = 0; i < named.length; i++) {
      int count = 0;
      for (int word = 0; word < words; word++) {
        count += named[i][word] && !explained[word] ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = i;
      }
    }
    return best;
  }
}
