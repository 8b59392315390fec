package org.roleguide.analysis;

import org.apache.lucene.analysis.pt.PortugueseLightStemmer;

/**
 * Portuguese, European and Brazilian.
 *
 * <p>Consonants that the spelling reform of 1990 dropped, or that only one side of the Atlantic
 * writes, are left out ({@code factura}, {@code recepcionista}). Then both the word and the word
 * without diacritics are stemmed, because the stemmer needs diacritics to see some endings and
 * readers do not always type them.
 */
final class Portuguese implements Language {
  private final PortugueseLightStemmer stemmer = new PortugueseLightStemmer();

  @Override
  public void terms(Word word, Terms terms) {
    withoutSilentConsonants(word);
    String written = word.toString();
    stem(word);
    terms.add(word);
    word.set(written);
    if (word.fold()) {
      stem(word);
      terms.add(word);
    }
  }

  private void stem(Word word) {
    if (!word.endsWith("ês") && !word.endsWith("ís")) { // português, país: no plurals
      word.shortenTo(stemmer.stem(word.chars(), word.length()));
    }
    word.fold();
  }

  @Override
  public void fold(Word word) {
    withoutSilentConsonants(word);
    word.fold();
  }

  private static void withoutSilentConsonants(Word word) {
    for (int i = 1; i < word.length() - 1; i++) {
      if ((word.at(i) == 'c' || word.at(i) == 'p')
          && "aeiouáéíóú".indexOf(word.at(i - 1)) >= 0
          && "ctç".indexOf(word.at(i + 1)) >= 0) {
        word.delete(i);
      }
    }
  }
}
