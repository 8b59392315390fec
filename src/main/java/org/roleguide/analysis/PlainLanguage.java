package org.roleguide.analysis;

/** A language that nothing more is known of: words as they are, and without diacritics. */
final class PlainLanguage implements Language {
  @Override
  public void terms(Word word, Terms terms) {
    terms.add(word);
    if (word.fold()) {
      terms.add(word);
    }
  }
}
