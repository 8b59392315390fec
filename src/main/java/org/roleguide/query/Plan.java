package org.roleguide.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What to search for. A document is a hit when it has one of the {@link #clauses} and satisfies
 * {@link #required}, {@link #excluded} and {@link #phrases}, which do not change its score. Without
 * clauses nothing is a hit.
 *
 * <p>Nothing in it depends on the order of a hash table: the same query and index give the same
 * plan.
 */
public final class Plan {
  /** Why there is nothing to search for. */
  public enum Empty {
    /** The plan has clauses, or needs more to know. */
    NOT,
    /** The query has no words. */
    NO_WORDS,
    /** All its words are stop words. */
    STOP_WORDS,
    /** It says only what is not to be found. */
    ONLY_EXCLUDED,
    /** Its words, and words like them, are in no document. */
    UNKNOWN_WORDS
  }

  /** Between the alternatives of a place in a phrase. */
  private static final char ALTERNATIVE = '\u0001';

  final List<String> needs = new ArrayList<>();
  final List<Clause> clauses = new ArrayList<>();
  final List<List<Term>> required = new ArrayList<>();
  final List<List<Term>> excluded = new ArrayList<>();
  final List<Phrase> phrases = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  /** The name of an {@link Empty}; none for {@link Empty#NOT}. Enums are dear in the browser. */
  String empty = "";

  String corrected = "";

  Plan() {}

  /**
   * What must be loaded before the plan is whole; empty when it is. Each entry once: {@code t TAB
   * term} (the terms around this one, and synonyms that begin with it), {@code w TAB folded prefix}
   * (words of the dictionary), {@code l} (the lexicon of compounds).
   */
  public List<String> needs() {
    return Collections.unmodifiableList(needs);
  }

  /** What documents score by; each term and code once. */
  public List<Clause> clauses() {
    return Collections.unmodifiableList(clauses);
  }

  /** A document has at least one of each group; an empty group is in no document. */
  public List<List<Term>> required() {
    return Collections.unmodifiableList(required);
  }

  /** A document has none of any group; no group is empty. */
  public List<List<Term>> excluded() {
    return Collections.unmodifiableList(excluded);
  }

  /** Phrases that stand in title, names or text, or do not. */
  public List<Phrase> phrases() {
    return Collections.unmodifiableList(phrases);
  }

  /** What to tell the reader, in the order of the query. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** Why there are no clauses. */
  public Empty empty() {
    return empty.isEmpty() ? Empty.NOT : Empty.valueOf(empty);
  }

  /** The query with the words that were searched instead; empty when no word was corrected. */
  public String corrected() {
    return corrected;
  }

  /**
   * The plan as text: lines that end in LF, cells parted by tabs; terms, written words and queries
   * hold neither (white space in them is made a space). Readers skip lines they do not know.
   *
   * <pre>
   * need    t|w      key                      need  l
   * term    term     weight   number of its word        scored in title, names and text
   * code    code     weight   number of its word        scored in codes
   * must    t:term|c:code ...                           documents have one of these; none given: no hits
   * not     t:term|c:code ...                           documents have none of these
   * phrase  +|-      place=term U+0001 term ... ...     one cell a word; places from 0
   * fixed   from     to       written  word             offsets in the query in UTF-16 units
   * fuzzy   from     to       written
   * unknown from     to       written
   * corrected        query
   * empty   NO_WORDS|STOP_WORDS|ONLY_EXCLUDED|UNKNOWN_WORDS
   * </pre>
   *
   * <p>A weight is a decimal number such as {@code 1} or {@code 0.3}, to be rounded to a float.
   */
  public String write() {
    StringBuilder text = new StringBuilder();
    for (String need : needs) {
      text.append("need\t").append(need).append('\n');
    }
    for (Clause clause : clauses) {
      text.append(clause.term().isCode() ? "code\t" : "term\t").append(clause.term().text());
      writeWeight(text.append('\t'), clause.thousandths());
      text.append('\t').append(clause.word()).append('\n');
    }
    writeTerms(text, "must", required);
    writeTerms(text, "not", excluded);
    for (Phrase phrase : phrases) {
      text.append("phrase\t").append(phrase.isExcluded() ? '-' : '+');
      for (int i = 0; i < phrase.size(); i++) {
        text.append('\t').append(phrase.position(i));
        char before = '=';
        for (String term : phrase.alternatives.get(i)) {
          text.append(before).append(term);
          before = ALTERNATIVE;
        }
      }
      text.append('\n');
    }
    for (Finding finding : findings) {
      text.append(finding.what)
          .append('\t')
          .append(finding.from())
          .append('\t')
          .append(finding.to());
      text.append('\t').append(oneLine(finding.written()));
      if (!finding.word().isEmpty()) {
        text.append('\t').append(finding.word());
      }
      text.append('\n');
    }
    if (!corrected.isEmpty()) {
      text.append("corrected\t").append(oneLine(corrected)).append('\n');
    }
    if (!empty.isEmpty()) {
      text.append("empty\t").append(empty).append('\n');
    }
    return text.toString();
  }

  private static void writeTerms(StringBuilder text, String line, List<List<Term>> groups) {
    for (List<Term> group : groups) {
      text.append(line);
      for (Term term : group) {
        text.append('\t').append(term.toString());
      }
      text.append('\n');
    }
  }

  private static void writeWeight(StringBuilder text, int thousandths) {
    if (thousandths == 1000) {
      text.append('1');
      return;
    }
    text.append("0.");
    for (int rest = thousandths, unit = 100; rest > 0; rest %= unit, unit /= 10) {
      text.append((char) ('0' + rest / unit));
      if (unit == 1) {
        break;
      }
    }
  }

  /** The same length, so offsets stay. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(c < ' ' ? ' ' : c);
    }
    return line.toString();
  }
}
