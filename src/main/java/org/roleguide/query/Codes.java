package org.roleguide.query;

import org.roleguide.analysis.TextAnalysis;

/** Codes of classifications as queries and pages write them. */
public final class Codes {
  /** Ends codes of O*NET that mean the same as the code of the SOC before it. */
  public static final String SAME_AS_SOC = ".00";

  /** Characters that a code has when it is recognised without its punctuation. */
  public static final int UNMISTAKABLE = 8;

  // Kinds of characters
  private static final int SPACE = 0;
  private static final int PUNCTUATION = 1;
  private static final int DIGIT = 2;
  private static final int LETTER = 3;

  private Codes() {}

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int kind(char c) {
    if (QueryParser.isSpace(c)) {
      return SPACE;
    }
    if (isDigit(c)) {
      return DIGIT;
    }
    return c < '@' || (c > 'Z' && c < 'a') || (c > 'z' && c < '\u00C0') ? PUNCTUATION : LETTER;
  }

  static boolean hasDigit(String text) {
    return hasDigit(text, 0, text.length());
  }

  static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where a stretch of a text begins without the punctuation before it. */
  static int start(String text, int from, int to) {
    int start = from;
    while (start < to && kind(text.charAt(start)) < DIGIT) {
      start++;
    }
    return start;
  }

  /** Where it ends without the punctuation behind it. */
  static int end(String text, int from, int to) {
    int end = to;
    while (end > from && kind(text.charAt(end - 1)) < DIGIT) {
      end--;
    }
    return end;
  }

  /** As codes stand in the index: in lower case, without white space and the star of O*NET. */
  static String form(String text, int from, int to) {
    return form(text, from, to, PUNCTUATION);
  }

  private static String form(String text, int from, int to, int least) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (kind(c) >= least && c != '*') {
        form.append((char) TextAnalysis.lowerCase(c));
      }
    }
    return form.toString();
  }

  /**
   * The number of the term that a stretch of a text is as a code in one of its ways of writing, or
   * -1.
   *
   * @param name where the name of its classification begins, if the code begins with that: only
   *     letters before {@code from} count
   */
  static int find(String text, int name, int from, int to, Wanted wanted) {
    String written = form(text, name, from, LETTER) + form(text, from, to);
    int term = wanted.indexOf(written);
    int soc = Math.max(0, written.length() - SAME_AS_SOC.length());
    if (term < 0 && written.indexOf('-') > 0 && written.startsWith(SAME_AS_SOC, soc)) {
      term = wanted.indexOf(written.substring(0, soc));
    }
    if (term < 0) {
      String bare = form(written, 0, written.length(), DIGIT);
      term = bare.length() < UNMISTAKABLE ? -1 : wanted.indexOf(bare);
    }
    return term;
  }
}
