package org.roleguide.analysis;

/** What is particular to one language. Implementations are thread-safe. */
interface Language {
  /**
   * The text as the tokenizer should see it: spellings that it would tear apart, or not part, are
   * rewritten.
   */
  default Rewriting prepare(CharSequence text) {
    return Rewriting.unchanged(text);
  }

  /**
   * Adds the terms of a word: the one for the word as it is written first, then those for spellings
   * without diacritics.
   *
   * @param word lower-case; changed by this
   */
  void terms(Word word, Terms terms);

  /**
   * The form in which the beginnings of words are compared, with neither diacritics nor spellings
   * that readers replace.
   *
   * @param word lower-case; changed by this
   */
  default void fold(Word word) {
    word.fold();
  }

  /** Takes compounds of the language apart, or {@link Decompounder#NONE}. */
  default Decompounder compounds(Lexicon lexicon) {
    return Decompounder.NONE;
  }
}
