package org.roleguide.analysis;

/**
 * Romanian.
 *
 * <p>The old spelling with <i>î</i> inside words ({@code vînzări}) is read as the one with
 * <i>â</i>, diacritics are dropped (cedilla or comma, typed or not, is one), then endings are cut:
 * articles, cases, plurals, and the <i>-oare</i> of feminine titles becomes <i>-or</i>.
 */
final class Romanian implements Language {
  /** Articles, cases and plurals without diacritics; the longest that fits is cut. */
  private static final String[] ENDINGS = {
    "elelor", "urilor", "elele", "urile", "iilor", "elei", "ilor", "elor", "eilor", "ului", "iului",
    "iile", "ilui", "eaua", "iei", "lui", "uri", "ile", "ele", "eua", "ul", "ii", "ei", "ea", "ia",
    "iu", "ie", "e", "i", "a", "u"
  };

  private static final int LETTERS_BEFORE_ENDING = 3;

  @Override
  public void terms(Word word, Terms terms) {
    fold(word);
    cutEnding(word);
    singularVowel(word);
    cutRemainder(word);
    terms.add(word);
  }

  @Override
  public void fold(Word word) {
    modernSpelling(word);
    word.fold();
  }

  /**
   * Writes î as â behind a consonant. Behind a vowel it begins the second part of a word ({@code
   * reînnoire}, {@code neîncredere}) and is right, as it is behind <i>sub-</i>.
   */
  private static void modernSpelling(Word word) {
    for (int i = 1; i < word.length() - 1; i++) {
      if (word.at(i) == 'î'
          && Letters.isLetter(word.at(i - 1))
          && "aeiouăâî".indexOf(word.at(i - 1)) < 0
          && Letters.isLetter(word.at(i + 1))
          && !(i == 3 && word.endsWith("sub", i))) {
        word.chars()[i] = 'â';
      }
    }
  }

  private static void cutEnding(Word word) {
    int longest = 0;
    for (String ending : ENDINGS) {
      if (ending.length() > longest
          && word.length() - ending.length() >= LETTERS_BEFORE_ENDING
          && word.endsWith(ending)) {
        longest = ending.length();
      }
    }
    word.shortenTo(word.length() - longest);
  }

  /** {@code directoar}, {@code scoal}, {@code rapoart}: the vowel of director, școli and raport. */
  private static void singularVowel(Word word) {
    int vowel = word.length();
    while (vowel > 0 && isConsonant(word.at(vowel - 1))) {
      vowel--;
    }
    int consonants = word.length() - vowel;
    if (consonants >= 1
        && consonants <= 3
        && vowel >= 3
        && word.at(vowel - 1) == 'a'
        && word.at(vowel - 2) == 'o') {
      word.delete(vowel - 1);
    }
  }

  private static void cutRemainder(Word word) {
    if (word.length() >= LETTERS_BEFORE_ENDING + 2 && word.endsWith("ur")) {
      word.shortenTo(word.length() - 2);
    } else if (word.length() >= LETTERS_BEFORE_ENDING + 1 && word.endsWith("i")) {
      word.shortenTo(word.length() - 1);
    }
  }

  private static boolean isConsonant(char c) {
    return c >= 'b' && c <= 'z' && c != 'e' && c != 'i' && c != 'o' && c != 'u';
  }
}
