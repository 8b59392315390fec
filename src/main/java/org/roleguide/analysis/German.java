package org.roleguide.analysis;

import org.apache.lucene.analysis.de.GermanLightStemmer;

/**
 * German.
 *
 * <p>Umlauts and their spellings with <i>e</i> become plain vowels, titles that name women the term
 * of the title without <i>-in</i>, and {@code Kauffrau} and {@code Kaufleute} that of {@code
 * Kaufmann}. Spellings that name both at once ({@code Mitarbeiter*innen}, {@code Mitarbeiter/-in},
 * {@code Angestellte:r}) are read as one word.
 */
final class German implements Language {
  /** Before <i>-in</i>, of words that have at least three letters more. */
  private static final String[] MASCULINE = {
    "er", "or", "ist", "ant", "ent", "at", "ar", "eur", "alt", "log", "nom", "graf", "arzt", "wirt",
    "kauf", "ekt", "gog", "eut", "urg", "oph", "pad", "yst"
  };

  /** The same of words that may be as short as these. */
  private static final String[] SHORT_MASCULINE = {
    "arzt", "koch", "chef", "pilot", "kolleg", "expert", "beamt", "wirt", "kund", "gehilf",
    "genoss", "gesell", "lots", "graf", "kapitan"
  };

  private static final String[] PERSONS = {
    "frauen", "frau", "leute", "leuten", "manner", "mannern"
  };

  @Override
  public Decompounder compounds(Lexicon lexicon) {
    return Segmenter.german(lexicon);
  }

  /** Before a slash or a hyphen, where <i>in</i> may also be the preposition. */
  private static final String[] BEFORE_SLASH = {
    "er", "or", "ist", "ant", "ent", "eur", "at", "log", "nom"
  };

  private static final String[] ADJECTIVE_ENDINGS = {"r", "n", "m", "s", "e", "en"};

  private static final int LETTERS_BEFORE_IN = 3;
  private static final int LETTERS_BEFORE_PERSON = 2;
  private static final int SHORTEST_BEFORE_SLASH = 4;

  private final GermanLightStemmer stemmer = new GermanLightStemmer();

  @Override
  public Rewriting prepare(CharSequence text) {
    Rewriting.Cutter cutter = new Rewriting.Cutter(text);
    for (int i = LETTERS_BEFORE_IN; i < text.length(); i++) {
      int marks = marksOfGender(text, i);
      if (marks > 0) {
        cutter.leaveOut(i, i + marks);
        i += marks;
      }
    }
    return cutter.finish();
  }

  /** How many characters at this offset part a word from its feminine or masculine ending. */
  private static int marksOfGender(CharSequence text, int at) {
    switch (text.charAt(at)) {
      case '*', ':', '_', '·' -> {
        boolean ends =
            isWord(text, at + 1, "in", "innen") || isWord(text, at + 1, ADJECTIVE_ENDINGS);
        return ends && Letters.lowerCaseBefore(text, at, LETTERS_BEFORE_IN) ? 1 : 0;
      }
      case '/' -> {
        int marks = Letters.stands("-", text, at + 1) ? 2 : 1;
        return hasTwoGenders(text, at, at + marks) ? marks : 0;
      }
      case '-' -> {
        return isWord(text, at + 1, "in", "innen") && mayBeMasculine(text, at) ? 1 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static boolean hasTwoGenders(CharSequence text, int end, int ending) {
    if (isWord(text, ending, "in", "innen")) {
      return mayBeMasculine(text, end);
    }
    return isWord(text, ending, "r", "n")
        && text.charAt(end - 1) == 'e'
        && Letters.lowerCaseBefore(text, end, SHORTEST_BEFORE_SLASH);
  }

  private static boolean mayBeMasculine(CharSequence text, int end) {
    for (String ending : BEFORE_SLASH) {
      int start = end - ending.length();
      if (Letters.stands(ending, text, start)
          && start >= 2
          && Letters.isLetter(text.charAt(start - 1))
          && Letters.isLetter(text.charAt(start - 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(CharSequence text, int start, String... words) {
    for (String word : words) {
      if (Letters.stands(word, text, start) && Letters.wordEndsAt(text, start + word.length())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void terms(Word word, Terms terms) {
    plainVowels(word);
    String written = word.toString();
    addStem(word, terms);
    word.set(written);
    if (word.fold()) {
      addStem(word, terms);
    }
  }

  private void addStem(Word word, Terms terms) {
    oneTitle(word);
    stem(word);
    terms.add(word);
  }

  @Override
  public void fold(Word word) {
    plainVowels(word);
    word.fold();
  }

  /**
   * Writes ä, ae, ö, oe, ü, ue and ß as a, o, u and ss, as Lucene's GermanNormalizationFilter does.
   *
   * <p>The <i>e</i> of <i>ae</i> and <i>oe</i> is always taken for a sign of the umlaut, that of
   * <i>ue</i> only when the <i>u</i> follows no other vowel ({@code neue}, {@code Quelle}).
   */
  private static void plainVowels(Word word) {
    char[] chars = word.chars();
    char[] plain = word.spare();
    int length = 0;
    boolean afterVowel = false;
    boolean mayTakeE = false;
    for (int i = 0; i < word.length(); i++) {
      char c = chars[i];
      if (c == 'e' && mayTakeE) {
        mayTakeE = false;
        afterVowel = true;
        continue;
      }
      mayTakeE = c == 'a' || c == 'o' || (c == 'u' && !afterVowel);
      afterVowel = "aeiouqyäöü".indexOf(c) >= 0;
      switch (c) {
        case 'ä' -> plain[length++] = 'a';
        case 'ö' -> plain[length++] = 'o';
        case 'ü' -> plain[length++] = 'u';
        case 'ß' -> {
          plain[length++] = 's';
          plain[length++] = 's';
        }
        default -> plain[length++] = c;
      }
    }
    word.swap(length);
  }

  private static void oneTitle(Word word) {
    int keep = withoutIn(word);
    if (keep > 0) {
      word.shortenTo(keep);
      return;
    }
    for (String person : PERSONS) {
      int before = word.length() - person.length();
      if (before >= LETTERS_BEFORE_PERSON && word.endsWith(person)) {
        word.replaceEnd(before, "mann");
        return;
      }
    }
  }

  /** Cuts endings off, also the -s and -em that Lucene's stemmer cuts off some forms only. */
  private void stem(Word word) {
    int length = word.length();
    if (length > 4 && (word.endsWith("ers") || word.endsWith("os"))) {
      word.shortenTo(length - 1); // Lehrers, Büros
    }
    word.shortenTo(stemmer.stem(word.chars(), word.length()));
    if (word.length() > 5 && word.endsWith("em")) {
      word.shortenTo(word.length() - 2); // Systeme, as System
    }
  }

  /** How long the word is without a feminine ending, or 0 when it has none. */
  private static int withoutIn(Word word) {
    int keep;
    if (word.endsWith("innen")) {
      keep = word.length() - 5;
    } else if (word.endsWith("in")) {
      keep = word.length() - 2;
    } else {
      return 0;
    }
    for (String stem : SHORT_MASCULINE) {
      if (word.endsWith(stem, keep)) {
        return keep;
      }
    }
    for (String ending : MASCULINE) {
      if (word.endsWith(ending, keep) && hasLetters(word, keep - ending.length())) {
        return keep;
      }
    }
    return 0;
  }

  private static boolean hasLetters(Word word, int end) {
    if (end < LETTERS_BEFORE_IN) {
      return false;
    }
    for (int i = end - LETTERS_BEFORE_IN; i < end; i++) {
      if (word.at(i) < 'a' || word.at(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
