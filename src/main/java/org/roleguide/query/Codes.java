package org.roleguide.query;

import org.roleguide.analysis.TextAnalysis;

/** Codes of classifications as queries and pages write them. */
final class Codes {
  /** Ends codes of O*NET that mean the same as the code of the SOC before it. */
  private static final String SAME_AS_SOC = ".00";

  /** Characters that a code has when it is recognised without its punctuation. */
  private static final int UNMISTAKABLE = 8;

  private Codes() {}

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPunctuation(char c) {
    return c < '0' || (c > '9' && c < '@') || (c > 'Z' && c < 'a') || (c > 'z' && c < '\u00C0');
  }

  /** Where a stretch of a text begins without the punctuation before it. */
  static int start(String text, int from, int to) {
    int start = from;
    while (start < to && isPunctuation(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Where it ends without the punctuation behind it. */
  static int end(String text, int from, int to) {
    int end = to;
    while (end > from && isPunctuation(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** As codes stand in the index: in lower case, without white space. */
  static String form(String text, int from, int to) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!QueryParser.isSpace(text.charAt(i))) {
        form.append((char) TextAnalysis.lowerCase(text.charAt(i)));
      }
    }
    return form.toString();
  }

  /** What is left of a form without punctuation, and perhaps without digits. */
  private static String bare(String form, boolean withDigits) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!isPunctuation(c) && (withDigits || !isDigit(c))) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /**
   * Whether a page has a code of the index in one of the ways that it is written.
   *
   * @param before what stands before it, of which only letters count: the name of its
   *     classification, if the code begins with that
   */
  static boolean isWritten(String before, String form, String code) {
    String said = bare(before, false) + form;
    return said.equals(code)
        || (said.equals(code + SAME_AS_SOC) && code.indexOf('-') > 0)
        || (code.length() >= UNMISTAKABLE && bare(said, true).equals(code));
  }
}
