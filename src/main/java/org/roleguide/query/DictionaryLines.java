package org.roleguide.query;

/** Reads what {@link Vocabulary#words} gives, entry by entry. */
final class DictionaryLines {
  private final String text;
  private int at;

  /** Of the entry read last. */
  String folded = "";

  /** Of the entry read last: as it is written, lower-case. */
  String word = "";

  /** Of the entry read last: in how many documents the word is. */
  int frequency;

  DictionaryLines(String text) {
    this.text = text;
  }

  /** Goes to the next entry; false when there is none. */
  boolean next() {
    int tab = text.indexOf('\t', at);
    if (tab < 0) {
      return false;
    }
    int second = text.indexOf('\t', tab + 1);
    folded = text.substring(at, tab);
    word = text.substring(tab + 1, second);
    frequency = 0;
    for (at = second + 1; text.charAt(at) != '\n'; at++) {
      frequency = 10 * frequency + text.charAt(at) - '0';
    }
    at++;
    return true;
  }
}
