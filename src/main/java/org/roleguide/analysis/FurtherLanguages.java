package org.roleguide.analysis;

import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Languages that Lucene has a stemmer for and we have no rules of our own. */
final class FurtherLanguages {
  private static final List<String> FRENCH_ARTICLES =
      List.of("l", "d", "m", "t", "s", "n", "c", "j", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");
  private static final List<String> ITALIAN_ARTICLES =
      List.of(
          "l", "un", "d", "c", "m", "t", "s", "v", "gl", "all", "dall", "dell", "nell", "sull",
          "coll", "agl", "dagl", "degl", "negl", "sugl");
  private static final List<String> CATALAN_ARTICLES = List.of("l", "d", "m", "n", "s", "t");

  /** Codes that {@link #of} has a stemmer for. */
  private static final List<String> CODES =
      List.of(
          "ca", "da", "en", "es", "et", "eu", "fi", "fr", "ga", "hu", "hy", "it", "lt", "nb", "nl",
          "nn", "no", "ru");

  private FurtherLanguages() {}

  static List<String> codes() {
    return CODES;
  }

  /** Shortens the word in a buffer and returns its new length. */
  private interface Stemmer {
    int stem(char[] word, int length);
  }

  /** Whether {@link #of} has a stemmer for the language of this code. */
  static boolean knows(String code) {
    return !(of(code) instanceof PlainLanguage);
  }

  /** The language of this code, or one without a stemmer. */
  static Language of(String code) {
    return switch (code) {
      case "ca" -> new Stemmed(snowball(CatalanStemmer::new), CATALAN_ARTICLES);
      case "da" -> new Stemmed(snowball(DanishStemmer::new), List.of());
      case "en" -> new Stemmed(snowball(EnglishStemmer::new), List.of());
      case "es" -> new Stemmed(new SpanishLightStemmer()::stem, List.of());
      case "et" -> new Stemmed(snowball(EstonianStemmer::new), List.of());
      case "eu" -> new Stemmed(snowball(BasqueStemmer::new), List.of());
      case "fi" -> new Stemmed(snowball(FinnishStemmer::new), List.of());
      case "fr" -> new Stemmed(new FrenchLightStemmer()::stem, FRENCH_ARTICLES);
      case "ga" -> new Stemmed(snowball(IrishStemmer::new), List.of());
      case "hu" -> new Stemmed(snowball(HungarianStemmer::new), List.of());
      case "hy" -> new Stemmed(snowball(ArmenianStemmer::new), List.of());
      case "it" -> new Stemmed(new ItalianLightStemmer()::stem, ITALIAN_ARTICLES);
      case "lt" -> new Stemmed(snowball(LithuanianStemmer::new), List.of());
      case "nb", "nn", "no" -> new Stemmed(snowball(NorwegianStemmer::new), List.of());
      case "nl" -> new Stemmed(snowball(DutchStemmer::new), List.of());
      case "ru" -> new Stemmed(snowball(RussianStemmer::new), List.of());
      default -> new PlainLanguage();
    };
  }

  /** Snowball's stemmers hold the word they work on, so each word gets its own. */
  private static Stemmer snowball(Supplier<? extends SnowballStemmer> stemmers) {
    return (word, length) -> {
      SnowballStemmer stemmer = stemmers.get();
      stemmer.setCurrent(word, length);
      stemmer.stem();
      int newLength = stemmer.getCurrentBufferLength();
      char[] stem = stemmer.getCurrentBuffer();
      for (int i = 0; i < newLength; i++) {
        word[i] = stem[i];
      }
      return newLength;
    };
  }

  /** Cuts articles off, then endings. */
  private static final class Stemmed implements Language {
    private final Stemmer stemmer;
    private final List<String> articles;

    Stemmed(Stemmer stemmer, List<String> articles) {
      this.stemmer = stemmer;
      this.articles = articles;
    }

    @Override
    public void terms(Word word, Terms terms) {
      cutArticle(word);
      word.shortenTo(stemmer.stem(word.chars(), word.length()));
      terms.add(word);
      if (word.fold()) {
        terms.add(word);
      }
    }

    private void cutArticle(Word word) {
      int apostrophe = 0;
      while (apostrophe < word.length()
          && word.at(apostrophe) != '\''
          && word.at(apostrophe) != '’') {
        apostrophe++;
      }
      if (apostrophe > 0 && apostrophe < word.length() - 1) {
        String text = word.toString();
        if (articles.contains(text.substring(0, apostrophe))) {
          word.set(text.substring(apostrophe + 1));
        }
      }
    }
  }
}
