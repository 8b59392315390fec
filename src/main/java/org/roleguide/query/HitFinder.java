package org.roleguide.query;

import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;

/**
 * Finds words in texts. Only what stands between white space and has the first letters of a term
 * somewhere is analysed, and that once for all pages. Thread-safe.
 */
final class HitFinder {
  private static final int SHORTEST_PART = 3;

  /** A part this long at the end of a word is no coincidence. */
  private static final int SURE_END = 5;

  /** A part this long at the beginning of a word is no coincidence. */
  private static final int SURE_BEGINNING = 6;

  /** Shorter parts within a word are. */
  private static final int SHORTEST_WITHIN = 4;

  /** Words before a code that may be of the name of its classification. */
  private static final int MOST_BEFORE = 2;

  private static final int TABLE = 0x250;

  /** Matches any letter. */
  private static final char ANY = 0;

  private final TextAnalysis analysis;

  /** Characters without their diacritics; the first of several. */
  private final char[] plain = new char[TABLE];

  HitFinder(TextAnalysis analysis) {
    this.analysis = analysis;
    for (char c = 0; c < TABLE; c++) {
      String folded = analysis.foldForPrefix(String.valueOf(c));
      plain[c] = folded.isEmpty() ? c : folded.charAt(0);
    }
    plain['î'] = ANY; // â or i
    plain['Î'] = ANY;
  }

  Hits find(String text, Wanted wanted) {
    prepare(wanted);
    Hits hits = new Hits();
    int length = text.length();
    for (int start = 0; start < length; ) {
      int end = start;
      while (end < length && !QueryParser.isSpace(text.charAt(end))) {
        end++;
      }
      if (end > start && mayHold(text, start, end, wanted)) {
        String piece = text.substring(start, end);
        Hits seen = wanted.seen.get(piece);
        if (seen == null) {
          seen = decide(piece, wanted);
          wanted.seen.put(piece, seen);
        }
        hits.addAll(seen, start);
      }
      if (Codes.hasDigit(text, start, end)) {
        addCode(text, start, end, wanted, hits);
      }
      start = end + 1;
    }
    return hits;
  }

  private void prepare(Wanted wanted) {
    if (wanted.folded.length < wanted.size()) {
      String[] folded = new String[wanted.size()];
      for (int i = 0; i < folded.length; i++) {
        folded[i] = analysis.foldForPrefix(wanted.term(i));
      }
      wanted.folded = folded;
    }
  }

  private char plain(char c) {
    return c < TABLE ? plain[c] : (char) TextAnalysis.lowerCase(c);
  }

  /** Whether the first letters of a term stand somewhere, up to spelling. */
  private boolean mayHold(String text, int start, int end, Wanted wanted) {
    String[] terms = wanted.folded;
    for (int i = start; i < end; i++) {
      char c = plain(text.charAt(i));
      for (String term : terms) {
        if (c == ANY || (!term.isEmpty() && c == term.charAt(0))) {
          if (continues(text, i + 1, end, term)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Other spellings of the same have at most one letter more between two of a term. */
  private boolean continues(String text, int from, int end, String term) {
    int key = term.length() > 4 ? 3 : Math.min(2, term.length());
    int at = from;
    for (int k = 1; k < key; k++) {
      char wanted = term.charAt(k);
      if (!isAt(wanted, text, at, end)) {
        at++;
        if (!isAt(wanted, text, at, end)) {
          return false;
        }
      }
      at++;
    }
    return true;
  }

  private boolean isAt(char wanted, String text, int at, int end) {
    if (at >= end) {
      return false;
    }
    char c = plain(text.charAt(at));
    return c == wanted || c == ANY;
  }

  /**
   * Adds a code in the place of its parts. When the name of its classification was typed with it,
   * that stands before it, perhaps with a year between, and belongs to it.
   */
  private static void addCode(String text, int from, int to, Wanted wanted, Hits hits) {
    int start = Codes.start(text, from, to);
    int end = Codes.end(text, start, to);
    int name = start;
    int last = -1;
    for (int before = 0; before <= MOST_BEFORE && name >= 0; before++) {
      int term = Codes.find(text, name, start, end, wanted);
      if (term >= 0 && term != last) { // the same if only digits were before it
        hits.addOver(Codes.start(text, name, end), end, term, Hits.SAME);
        last = term;
      }
      do {
        name--;
      } while (name > 0 && !QueryParser.isSpace(text.charAt(name - 1)));
    }
  }

  private Hits decide(String piece, Wanted wanted) {
    Hits hits = new Hits();
    Hits same = new Hits();
    analysis.analyze(
        piece,
        Stage.QUERY,
        (term, increment, start, end) -> {
          int index = wanted.indexOf(term);
          if (index >= 0 && (same.size() == 0 || same.start(same.size() - 1) < start)) {
            same.add(start, end, index, Hits.SAME);
          }
        });
    int[] next = {0};
    analysis.words(
        piece,
        (word, increment, start, end) -> {
          if (next[0] < same.size() && same.start(next[0]) == start) {
            hits.add(start, end, same.term(next[0]++), Hits.SAME);
          } else {
            addCompound(word, start, end, wanted, hits);
          }
        });
    return hits;
  }

  private void addCompound(String word, int start, int end, Wanted wanted, Hits hits) {
    String folded = analysis.foldForPrefix(word);
    int best = -1;
    int bestKind = Hits.PERHAPS + 1;
    for (int i = 0; i < wanted.size(); i++) {
      int kind = compound(folded, wanted.folded[i]);
      if (kind < bestKind) {
        best = i;
        bestKind = kind;
      }
    }
    if (best >= 0) {
      hits.add(start, end, best, bestKind);
    }
  }

  /** How a term is a part of a word; above {@link Hits#PERHAPS} when it is none. */
  private int compound(String word, String term) {
    int length = term.length();
    if (length < SHORTEST_PART || word.length() < length + SHORTEST_PART - 1) {
      return Hits.PERHAPS + 1;
    }
    if (word.startsWith(term) && word.length() >= length + SHORTEST_PART) {
      return length >= SURE_BEGINNING ? Hits.COMPOUND : Hits.PERHAPS;
    }
    String beginning = term.substring(0, SHORTEST_PART);
    int at = word.indexOf(beginning, SHORTEST_PART - 1);
    while (at >= 0) {
      if (hasTerm(word.substring(at), term)) {
        return length >= SURE_END ? Hits.COMPOUND : Hits.PERHAPS;
      }
      if (length >= SHORTEST_WITHIN && word.startsWith(term, at)) {
        return Hits.PERHAPS;
      }
      at = word.indexOf(beginning, at + 1);
    }
    return Hits.PERHAPS + 1;
  }

  private boolean hasTerm(String word, String wanted) {
    boolean[] has = {false};
    analysis.analyze(
        word, Stage.QUERY, (term, increment, start, end) -> has[0] |= term.equals(wanted));
    return has[0];
  }
}
