package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;
import org.roleguide.analysis.TextAnalysis;

/**
 * Finds what to show of a page that was found. Whole words are marked: the words looked for, their
 * other forms, and compounds of them. The same text and plan give the same excerpt on the server
 * and in the browser: the lexicon of compounds plays no part. Thread-safe, but for {@link Wanted}.
 */
public final class Excerpts {
  private static final String MORE_BEFORE = "… ";
  private static final String MORE_BEHIND = " …";

  /** What a word of the query counts, in thousandths, when it stands in the heading only. */
  private static final int IN_HEADING = 600;

  /** When it stands in the heading too. */
  private static final int ALSO_IN_HEADING = 150;

  /** A word that has come before, in another sentence: lists of like names say it once. */
  private static final int AGAIN = 30;

  private static final int MOST_AGAIN = 2;

  /** What compounds count less than the word itself. */
  private static final int COMPOUND = 150;

  private final HitFinder finder;

  /** Excerpts of texts in a language. */
  public Excerpts(TextAnalysis analysis) {
    finder = new HitFinder(analysis);
  }

  /**
   * The best passage of a page: the one with the most different words of the query, those with more
   * weight first; of equal ones the first. When none has any, the beginning.
   *
   * @param sections at least one
   * @param maxLength of the text in UTF-16 units, ellipses included; at least 40
   */
  public Excerpt best(List<Section> sections, Wanted wanted, int maxLength) {
    boolean[] found = new boolean[words(wanted)];
    List<Hits> headings = new ArrayList<>();
    List<Hits> texts = new ArrayList<>();
    for (Section section : sections) {
      Hits heading = finder.find(section.heading(), wanted);
      Hits text = finder.find(section.text(), wanted);
      heading.noteFound(found, wanted);
      text.noteFound(found, wanted);
      headings.add(heading);
      texts.add(text);
    }
    int span = maxLength - MORE_BEFORE.length() - MORE_BEHIND.length();
    int best = -1;
    int bestSection = 0;
    int bestFirst = 0;
    for (int i = 0; i < sections.size(); i++) {
      Hits heading = headings.get(i).without(found, wanted);
      Hits text = texts.get(i).without(found, wanted);
      headings.set(i, heading);
      texts.set(i, text);
      int[] inHeading = inHeading(heading, wanted, found.length);
      for (int first = 0; first < Math.max(1, text.size()); first++) {
        int score = score(sections.get(i).text(), text, first, span, inHeading, wanted);
        if (score == 0 && sections.get(i).text().isEmpty()) {
          score = -1;
        }
        if (score > best) {
          best = score;
          bestSection = i;
          bestFirst = first;
        }
      }
    }
    Section section = sections.get(bestSection);
    Hits text = texts.get(bestSection);
    int from = 0;
    int to = 0;
    if (bestFirst < text.size()) {
      from = text.start(bestFirst);
      to = text.end(last(text, bestFirst, span));
    }
    int[] headingMarks = headings.get(bestSection).marks(0, section.heading().length(), 0);
    return cut(section, headingMarks, text, from, to, maxLength);
  }

  /**
   * What to mark in a short text such as a title: start and end (exclusive) of each word, in UTF-16
   * units.
   */
  public int[] marks(String text, Wanted wanted) {
    boolean[] found = new boolean[words(wanted)];
    Hits hits = finder.find(text, wanted);
    hits.noteFound(found, wanted);
    return hits.without(found, wanted).marks(0, text.length(), 0);
  }

  static int words(Wanted wanted) {
    int words = 0;
    for (int i = 0; i < wanted.size(); i++) {
      words = Math.max(words, wanted.word(i) + 1);
    }
    return words;
  }

  private static int[] inHeading(Hits heading, Wanted wanted, int words) {
    int[] weights = new int[words];
    for (int i = 0; i < heading.size(); i++) {
      int word = wanted.word(heading.term(i));
      weights[word] = Math.max(weights[word], wanted.weight(heading.term(i)));
    }
    return weights;
  }

  /** The last hit of a passage that begins with one. */
  private static int last(Hits text, int first, int span) {
    int last = first;
    while (last + 1 < text.size() && text.end(last + 1) - text.start(first) <= span) {
      last++;
    }
    return last;
  }

  private static int score(
      String text, Hits hits, int first, int span, int[] inHeading, Wanted wanted) {
    int[] weights = new int[inHeading.length];
    int again = 0;
    int last = first < hits.size() ? last(hits, first, span) : -1;
    for (int i = first; i <= last; i++) {
      int word = wanted.word(hits.term(i));
      int weight = wanted.weight(hits.term(i));
      weight -= hits.kind(i) == Hits.SAME ? 0 : weight * COMPOUND / 1000;
      if (weights[word] > 0 && hasSentenceEnd(text, hits.end(i - 1), hits.start(i))) {
        again++;
      }
      weights[word] = Math.max(weights[word], weight);
    }
    int score = AGAIN * Math.min(again, MOST_AGAIN);
    for (int word = 0; word < weights.length; word++) {
      int share = weights[word] > 0 ? ALSO_IN_HEADING : IN_HEADING;
      score += weights[word] + inHeading[word] * share / 1000;
    }
    return score;
  }

  private static boolean hasSentenceEnd(String text, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (isSentenceEnd(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static Excerpt cut(
      Section section, int[] headingMarks, Hits hits, int from, int to, int maxLength) {
    String text = section.text();
    int length = text.length();
    if (length <= maxLength) {
      return new Excerpt(section, headingMarks, Plan.oneLine(text), hits.marks(0, length, 0));
    }
    int span = maxLength - MORE_BEFORE.length() - MORE_BEHIND.length();
    int start = start(text, from, Math.max(0, Math.min(from, (span - (to - from)) / 2)));
    int end = start + span;
    if (end >= length) {
      end = length;
      start = Math.min(start, wordStart(text, length - span, from));
    } else {
      end = wordEnd(text, end, Math.max(Math.min(to, end), start + 1));
    }
    String before = start > 0 ? MORE_BEFORE : "";
    String behind = end < length ? MORE_BEHIND : "";
    String passage = before + Plan.oneLine(text.substring(start, end)) + behind;
    int[] marks = hits.marks(start, end, start - before.length());
    return new Excerpt(section, headingMarks, passage, marks);
  }

  /** Where to begin: a sentence at most so far before the first hit, or else a word. */
  private static int start(String text, int hit, int lookBack) {
    int earliest = hit - lookBack;
    for (int i = hit; i > earliest; i--) {
      if (isSentenceEnd(text, i)) {
        return i;
      }
    }
    return earliest == 0 ? 0 : wordStart(text, earliest, hit);
  }

  /** Whether a sentence or line ends before the space before this. */
  private static boolean isSentenceEnd(String text, int at) {
    if (at < 2 || !QueryParser.isSpace(text.charAt(at - 1)) || at >= text.length()) {
      return false;
    }
    char end = text.charAt(at - 2);
    return text.charAt(at - 1) == '\n' || end == '.' || end == '!' || end == '?' || end == ':';
  }

  /** The first word that begins at an offset or behind it, but not behind another one. */
  private static int wordStart(String text, int from, int latest) {
    int at = Math.max(from, 0);
    while (at < latest && at > 0 && !QueryParser.isSpace(text.charAt(at - 1))) {
      at++;
    }
    while (at < latest && QueryParser.isSpace(text.charAt(at))) {
      at++;
    }
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** The last end of a word at an offset or before it, but not before another one. */
  private static int wordEnd(String text, int to, int earliest) {
    int at = to;
    while (at > earliest && !QueryParser.isSpace(text.charAt(at))) {
      at--;
    }
    if (at == earliest && !QueryParser.isSpace(text.charAt(at))) {
      at = to; // one very long word
    }
    while (at > earliest && QueryParser.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
