package org.roleguide.analysis;

import org.apache.lucene.analysis.sv.SwedishMinimalStemmer;

/**
 * Swedish.
 *
 * <p>Lucene's minimal stemmer cuts one ending, which leaves forms of a word apart when the stem
 * ends like an ending itself or loses a vowel: {@code revisor}, {@code revisorn}; {@code plan},
 * {@code planen}; {@code skola}, {@code skolan}; {@code nyckel}, {@code nycklar}. The rules around
 * it bring them together. Titles that name women, and those in <i>-kvinna</i> and <i>-män</i>,
 * become the term of the title in <i>-are</i>, <i>-ör</i> and <i>-man</i>.
 */
final class Swedish implements Language {
  private static final String[] AFTER_COLON = {
    "s", "n", "en", "t", "et", "a", "na", "ar", "er", "or", "ns", "ens", "ts", "ets"
  };

  /** The same for the title of a woman and that of a man. */
  private static final String[][] TITLES = {
    {"arinnorna", "are"}, {"arinnor", "are"}, {"arinnan", "are"}, {"arinna", "are"},
    {"erskorna", "are"}, {"erskor", "are"}, {"erskan", "are"}, {"erska", "are"},
    {"örskorna", "ör"}, {"örskor", "ör"}, {"örskan", "ör"}, {"örska", "ör"},
    {"orskorna", "or"}, {"orskor", "or"}, {"orskan", "or"}, {"orska", "or"},
    {"kvinnorna", "man"}, {"kvinnor", "man"}, {"kvinnan", "man"}, {"kvinna", "man"},
    {"männen", "man"}, {"mannen", "man"}, {"män", "man"}
  };

  private static final int LETTERS_BEFORE_TITLE = 3;

  private final SwedishMinimalStemmer stemmer = new SwedishMinimalStemmer();

  @Override
  public Decompounder compounds(Lexicon lexicon) {
    return Segmenter.swedish(lexicon);
  }

  /** {@code IT:s} and {@code VD:n} are otherwise words of their own. */
  @Override
  public Rewriting prepare(CharSequence text) {
    Rewriting.Cutter cutter = new Rewriting.Cutter(text);
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == ':' && Letters.isLetter(text.charAt(i - 1))) {
        int end = endOfSuffix(text, i + 1);
        if (end > 0) {
          cutter.leaveOut(i, end);
          i = end - 1;
        }
      }
    }
    return cutter.finish();
  }

  private static int endOfSuffix(CharSequence text, int start) {
    for (String suffix : AFTER_COLON) {
      int end = start + suffix.length();
      if (Letters.stands(suffix, text, start) && Letters.wordEndsAt(text, end)) {
        return end;
      }
    }
    return -1;
  }

  /** Without dots and rings the stem may be another: {@code operatör}, {@code operat-or}. */
  @Override
  public void terms(Word word, Terms terms) {
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

  private static void oneTitle(Word word) {
    boolean genitive = word.length() > 0 && word.at(word.length() - 1) == 's';
    int end = genitive ? word.length() - 1 : word.length();
    for (String[] title : TITLES) {
      int keep = end - title[0].length();
      if (keep >= LETTERS_BEFORE_TITLE && word.endsWith(title[0], end)) {
        boolean nurse = word.endsWith("sköt", keep) || word.endsWith("skot", keep);
        if (!nurse) { // A sköterska is no skötare.
          word.replaceEnd(keep, title[1]);
        }
        return;
      }
    }
  }

  private void stem(Word word) {
    int before = word.length();
    int genitive = before > 4 && word.endsWith("s") ? 1 : 0;
    if (word.endsWith("ena", before - genitive) && before - genitive > 5) {
      word.shortenTo(before - genitive - 3); // yrkena
    } else if (word.endsWith("igt", before) || word.endsWith("skt", before)) {
      word.shortenTo(before - 1); // ansvarigt, ekonomiskt
    } else {
      word.shortenTo(stemmer.stem(word.chars(), before));
      keepOwnLetters(word, before - genitive);
    }
    cutSecondEnding(word, before);
    joinSyncope(word, before);
  }

  /** Takes back a cut that went into the word itself: {@code dat-or}, {@code bar-n}. */
  private static void keepOwnLetters(Word word, int before) {
    boolean cutOr = word.length() == before - 2 && word.endsWith("dator", before);
    boolean cutN = word.length() == before - 1 && endsInOwnN(word, before);
    if (cutOr || cutN) {
      word.shortenTo(before);
    }
  }

  /** Whether a word ends in a consonant and an n that is no article. */
  private static boolean endsInOwnN(Word word, int length) {
    return length > 3
        && word.at(length - 1) == 'n'
        && isConsonant(word.at(length - 2))
        && !(length > 5
            && (word.endsWith("ern", length)
                || word.endsWith("orn", length)
                || word.endsWith("eln", length)));
  }

  /** Cuts off what the stemmer would have cut off the word without its article or plural. */
  private static void cutSecondEnding(Word word, int before) {
    int length = word.length();
    if (length < before && !word.endsWith("dator")) {
      if (length > 4 && (word.endsWith("or") || word.endsWith("er"))) {
        word.shortenTo(length - 2); // revisor-n, tekniker-na
      } else if (length > 5
          && (word.endsWith("et") || word.endsWith("at"))
          && !(length + 2 <= before && word.endsWith("or", length + 2))) {
        word.shortenTo(length - 2); // kvalitet-en, kandidat-er
      } else if (length > 3 && word.endsWith("n") && !endsInOwnN(word, length)) {
        word.shortenTo(length - 1); // person-er
      } else if (length > 3 && word.endsWith("a")) {
        word.shortenTo(length - 1); // skola-n
      }
    }
    if (word.length() > 4 && word.endsWith("ot")) {
      word.shortenTo(word.length() - 1); // konto-t
    }
  }

  /** Brings {@code nyckel} and {@code nyckl-ar}, {@code server} and {@code servr-ar} together. */
  private static void joinSyncope(Word word, int before) {
    int length = word.length();
    if (length > 4 && word.endsWith("el") && isConsonant(word.at(length - 3))) {
      word.replaceEnd(length - 2, "l");
    } else if (length < before
        && length > 3
        && word.endsWith("r")
        && isConsonant(word.at(length - 2))
        && word.at(length - 2) != 'r') {
      word.shortenTo(length - 1);
    } else if (length > 3 && word.endsWith("mm")) {
      word.shortenTo(length - 1); // rumm-et
    }
  }

  private static boolean isConsonant(char c) {
    return c >= 'b' && c <= 'z' && c != 'e' && c != 'i' && c != 'o' && c != 'u' && c != 'y';
  }
}
