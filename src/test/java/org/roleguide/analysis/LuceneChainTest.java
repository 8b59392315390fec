package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Our functions against chains of Lucene's own filters, with our rules written a second time as
 * regular expressions: the same terms at the same positions with the same offsets.
 */
@Tag("properties")
class LuceneChainTest {
  private static final long SEED = 20261121;
  private static final int WORDS = 20_000;
  private static final int WORDS_PER_TEXT = 40;

  private static final String LETTER = "[a-zA-Z\\u00C0-\\u024F&&[^×÷]]";
  private static final String SMALL = "[" + LETTER + "&&[^\\p{Lu}\\p{Lt}]]";
  private static final String END = "(?!" + LETTER + "|[0-9_\\u0300-\\u036F])";

  private static final String HANGS =
      "(?<=" + LETTER + "):(?:s|n|en|t|et|a|na|ar|er|or|ns|ens|ts|ets)" + END;

  private static final String GENDER_SIGN =
      "(?<=" + SMALL + "{3})[*:_·](?=(?:in|innen|r|n|m|s|e|en)" + END + ")";
  private static final String TWO_LETTERS_AND_MASCULINE =
      "(?<=" + LETTER + "{2}(?:er|or|ist|ant|ent|eur|at|log|nom))";
  private static final String GENDER_SLASH =
      TWO_LETTERS_AND_MASCULINE + "(?:/-?|-)(?=(?:in|innen)" + END + ")";
  private static final String GENDER_ADJECTIVE = "(?<=" + SMALL + "{3}e)/-?(?=[rn]" + END + ")";

  @Test
  void swedish() {
    Analyzer chain =
        new Chain("sv", HANGS) {
          @Override
          TokenStream rules(TokenStream words) {
            TokenStream s = new ASCIIFoldingFilter(words, true);
            s = replace(s, "(?<=.{3})(?<!sk[öo]t)(?:arinn|ersk)(?:orna|or|an|a)s?$", "are");
            s = replace(s, "(?<=.{3})(?<!sk[öo]t)(ö|o)rsk(?:orna|or|an|a)s?$", "$1r");
            s = replace(s, "(?<=.{3})(?:kvinn(?:orna|or|an|a)|männen|mannen|män)s?$", "man");
            return new SwedishReferenceFilter(s);
          }
        };
    compare(Analyses.forLanguage("sv", Lexicon.EMPTY, Lexicon.EMPTY), chain, SWEDISH);
  }

  @Test
  void german() {
    Analyzer chain =
        new Chain("de", GENDER_SIGN, GENDER_SLASH, GENDER_ADJECTIVE) {
          @Override
          TokenStream rules(TokenStream words) {
            TokenStream s = new GermanNormalizationFilter(words);
            s = new ASCIIFoldingFilter(s, true);
            s = replace(s, "(?<=.{2})(?:frauen|frau|leuten|leute|mannern|manner)$", "mann");
            s =
                replace(
                    s,
                    "(?<=arzt|koch|chef|pilot|kolleg|expert|beamt|wirt|kund|gehilf|genoss|gesell"
                        + "|lots|graf|kapitan)(?:innen|in)$"
                        + "|(?<=[a-z]{3}(?:er|or|ist|ant|ent|at|ar|eur|alt|log|nom|graf|arzt|wirt"
                        + "|kauf|ekt|gog|eut|urg|oph|pad|yst))(?:innen|in)$",
                    "");
            s = replace(s, "(?<=.{2}er|.{3}o)s$", "");
            s = new GermanLightStemFilter(s);
            return replace(s, "(?<=.{4})em$", "");
          }
        };
    compare(
        TextAnalysis.german(StopWords.of("de"), Decompounder.NONE, Decompounder.NONE),
        chain,
        GERMAN);
  }

  @Test
  void romanian() {
    Analyzer chain =
        new Chain("ro") {
          @Override
          TokenStream rules(TokenStream words) {
            TokenStream s = words;
            s = replace(s, "(?<!^sub)(?<=[" + LETTER + "&&[^aeiouăâî]])î(?=" + LETTER + ")", "â");
            s = new ASCIIFoldingFilter(s, false);
            s =
                replace(
                    s,
                    "(?<=.{3})(elelor|elele|elei|urilor|urile|iilor|ilor|elor|eilor|ului|iului"
                        + "|iile|iei|ilui|lui|uri|ile|ele|eua|eaua|ul|ii|ei|ea|ia|iu|ie|e|i|a|u)$",
                    "");
            s = replace(s, "(?<=.)oa([b-z&&[^eiou]]{1,3})$", "o$1");
            return replace(s, "(?<=.{3})(ur|i)$", "");
          }
        };
    compare(Analyses.forLanguage("ro", Lexicon.EMPTY, Lexicon.EMPTY), chain, ROMANIAN);
  }

  @Test
  void portuguese() {
    Analyzer chain =
        new Chain("pt") {
          @Override
          TokenStream rules(TokenStream words) {
            TokenStream s = replace(words, "(?<=[aeiouáéíóú])[cp](?=[ctç])", "");
            s = new ASCIIFoldingFilter(s, true);
            s = new PatternKeywordMarkerFilter(s, Pattern.compile(".*[êí]s"));
            s = new PortugueseLightStemFilter(s);
            return new ASCIIFoldingFilter(s, false);
          }
        };
    compare(Analyses.forLanguage("pt", Lexicon.EMPTY, Lexicon.EMPTY), chain, PORTUGUESE);
  }

  @Test
  void anyOtherLanguage() {
    Analyzer chain =
        new Chain("und") {
          @Override
          TokenStream rules(TokenStream words) {
            return new ASCIIFoldingFilter(words, true);
          }
        };
    compare(Analyses.forLanguage("und", Lexicon.EMPTY, Lexicon.EMPTY), chain, SWEDISH);
  }

  private static void compare(TextAnalysis ours, Analyzer lucene, Alphabet alphabet) {
    for (String text : hostile()) {
      assertSame(ours, lucene, text);
    }
    Random random = new Random(SEED);
    for (int i = 0; i < WORDS; i += WORDS_PER_TEXT) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < WORDS_PER_TEXT; k++) {
        text.append(alphabet.word(random)).append(alphabet.gap(random));
      }
      assertSame(ours, lucene, text.toString());
    }
  }

  private static void assertSame(TextAnalysis ours, Analyzer lucene, String text) {
    assertThat(Tokens.positions(ours, text, Stage.QUERY))
        .as("seed %d, text %s", SEED, text)
        .isEqualTo(Tokens.positions(lucene, text));
  }

  /** Lucene's tokenizer and filters around the rules of a language. */
  private abstract static class Chain extends Analyzer {
    private final CharArraySet stopWords;
    private final List<Pattern> leftOut = new ArrayList<>();

    Chain(String language, String... leftOut) {
      Set<String> words = new TreeSet<>(StopWords.of(language));
      TextAnalysis folding = Analyses.forLanguage(language, Lexicon.EMPTY, Lexicon.EMPTY);
      for (String word : StopWords.of(language)) {
        words.add(folding.foldForPrefix(word));
      }
      stopWords = new CharArraySet(words, false);
      for (String regex : leftOut) {
        this.leftOut.add(Pattern.compile(regex));
      }
    }

    abstract TokenStream rules(TokenStream words);

    @Override
    protected java.io.Reader initReader(String fieldName, java.io.Reader reader) {
      java.io.Reader filtered = reader;
      for (Pattern pattern : leftOut) {
        filtered = new PatternReplaceCharFilter(pattern, "", filtered);
      }
      return filtered;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      StandardTokenizer tokenizer = new StandardTokenizer();
      TokenStream words = new StopFilter(new LowerCaseFilter(tokenizer), stopWords);
      return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(rules(words)));
    }

    static TokenStream replace(TokenStream words, String regex, String replacement) {
      return new PatternReplaceFilter(words, Pattern.compile(regex), replacement, true);
    }
  }

  /** What {@link Swedish} does around Lucene's stemmer, in regular expressions. */
  private static final class SwedishReferenceFilter extends TokenFilter {
    private static final String CONSONANT = "[b-z&&[^eiouy]]";

    private final SwedishMinimalStemmer stemmer = new SwedishMinimalStemmer();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SwedishReferenceFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString();
      term.setEmpty().append(stem(word));
      return true;
    }

    private String stem(String word) {
      String basic = word.replaceFirst("(?s)(?<=.{4})s$", "");
      String stem;
      if (basic.matches("(?s).{3,}ena")) {
        stem = basic.substring(0, basic.length() - 3);
      } else if (word.matches("(?s).*(igt|skt)")) {
        stem = word.substring(0, word.length() - 1);
      } else {
        char[] chars = word.toCharArray();
        stem = new String(chars, 0, stemmer.stem(chars, chars.length));
        boolean ownOr = basic.endsWith("dator") && stem.length() == basic.length() - 2;
        if (ownOr || (ownN(basic) && stem.length() == basic.length() - 1)) {
          stem = basic;
        }
      }
      boolean cut = stem.length() < word.length();
      if (cut && !stem.endsWith("dator")) {
        if (stem.matches("(?s).{3,}(or|er)")) {
          stem = stem.substring(0, stem.length() - 2);
        } else if (stem.matches("(?s).{4,}(et|at)") && !word.startsWith(stem + "or")) {
          stem = stem.substring(0, stem.length() - 2);
        } else if (stem.matches("(?s).{3,}n") && !ownN(stem) || stem.matches("(?s).{3,}a")) {
          stem = stem.substring(0, stem.length() - 1);
        }
      }
      stem = stem.replaceFirst("(?s)(?<=.{3}o)t$", "");
      cut = stem.length() < word.length();
      if (stem.matches("(?s).{2,}" + CONSONANT + "el")) {
        return stem.substring(0, stem.length() - 2) + "l";
      }
      if (cut && stem.matches("(?s).{2,}[" + CONSONANT + "&&[^r]]r")
          || stem.matches("(?s).{2,}mm")) {
        return stem.substring(0, stem.length() - 1);
      }
      return stem;
    }

    private static boolean ownN(String word) {
      return word.matches("(?s).{2,}" + CONSONANT + "n") && !word.matches("(?s).{3,}(er|or|el)n");
    }
  }

  /** Makes words that look like those of a language, and some that do not. */
  private record Alphabet(String letters, List<String> endings, List<String> words) {
    String word(Random random) {
      StringBuilder word = new StringBuilder();
      if (random.nextInt(12) == 0) {
        word.append(words.get(random.nextInt(words.size())));
      } else {
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
          word.append(letters.charAt(random.nextInt(letters.length())));
        }
        int times = random.nextInt(3);
        for (int i = 0; i < times; i++) {
          word.append(endings.get(random.nextInt(endings.size())));
        }
      }
      String text = word.toString();
      return switch (random.nextInt(8)) {
        case 0 -> text.toUpperCase(java.util.Locale.ROOT);
        case 1 -> text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        default -> text;
      };
    }

    String gap(Random random) {
      return switch (random.nextInt(24)) {
        case 0 -> ":";
        case 1 -> "-";
        case 2 -> "/";
        case 3 -> "*";
        case 4 -> ".";
        case 5 -> "_";
        case 6 -> "'";
        case 7 -> ", ";
        case 8 -> "\n";
        case 9 -> "/-";
        case 10 -> "·";
        default -> " ";
      };
    }
  }

  private static Alphabet alphabet(String language, String letters, String endings) {
    Collection<String> stops = StopWords.of(language);
    return new Alphabet(letters, List.of(endings.split(" ")), List.copyOf(stops));
  }

  private static final Alphabet SWEDISH =
      alphabet(
          "sv",
          "aeioudfghklmnprstvåäöbcj",
          "s n en t et a na ar er or ns ens ts ets are aren arna arnas ena igt skt dator datorn orn"
              + " ern eln el mm mmet ot kvinna kvinnorna män männens erska örskan arinnorna inna"
              + " barn or orerna tet at aten heten het");

  private static final Alphabet GERMAN =
      alphabet(
          "de",
          "aeiouäöüßbdfghklmnrstwzpqy",
          "in innen r n m s e en er or ist ent at log nom eur frau frauen leute leuten männer"
              + " männern ärztin wirt koch köchin ers os em ern es ue ae oe uue que ß est st kund"
              + " pädagog");

  private static final Alphabet ROMANIAN =
      alphabet(
          "ro",
          "aeiouăâîșțşţbcdfglmnprstvz",
          "ului iului ilor elor urilor urile iile iei ele ile ul ii ei ea ia iu ie e i a u oare oar"
              + " oară uri ur î în îi sub eaua elelor oart oasc");

  private static final Alphabet PORTUGUESE =
      alphabet(
          "pt",
          "aeiouáéíóúâêôãõçàbcdfglmnprstvp",
          "s es ns eis éis ais óis is ões ães mente inha eira osa ica ida ada iva ona ora esa na ês"
              + " ís cção pção cto pto ct pc ção or ores");

  private static List<String> hostile() {
    return List.of(
        "",
        " \t\n",
        "e\u0301le\u0300ve a\u030Angstro\u0308m u\u0308ber",
        "İSTANBUL ISPARTA ıspanak DİYARBAKIR",
        "ẞTRASSE STRAẞE Maßstab GROẞ",
        "ﬁnanz ﬂug ŒUVRE Ǆungla ǅ ŉ ǈ",
        "👩🏽‍⚕️ sjuksköterska 🇸🇪 👨‍👩‍👧 lön👍lön",
        "רואה חשבון מחשב\"ב ʼאʼ",
        "محاسب رواتب \u200Flön\u200E",
        "会計士 給与 カタカナ ひらがな 한국어 ไทยแลนด์",
        "lone\uD83D surrogates\uDC00 \uD83D\uDE00 \uDBFF x\uD800y",
        "𐐀𐐁𐐂 𝐥ö𝐧 𐐨𐐩𐐪𐐫 𝒜bc",
        "soft\u00ADhyphen zero\u200Bwidth word\u2060joiner non\u00A0breaking",
        "ＦＵＬＬＷＩＤＴＨ ａｂｃ ½ ² ① ㎏ ℡",
        "C# C++ F# .NET node.js a.b.c 1.2,3 3,14 10:30 e-post@exempel.se",
        "IT:s VD:n A:s-avdelning abc:s1 x:s_y TV:ns:t RH:ens. é:s 😀:s",
        "Mitarbeiter*innen Mitarbeiter:innen Mitarbeiter_innen MitarbeiterInnen Lehrer/-innen",
        "Lehrer/in und/in oder/in er/in Plug-in Log-in Angestellte:r Angestellte/-r jede*r die/r",
        "Ärzt*innen Köch:in Kaufmann/-frau Recruiter/-in (m/w/d) Techniker-innen",
        "neîncredere reînnoire subînchiriere vînzări pîine începe hotărî Rîmnic bineînțeles",
        "'quoted' l'eau O’Brien rock'n'roll ''' ’s s’",
        "____ a_b _ __init__ ___x",
        "\u0000\u0001\u001F\u007F\u0085 x\u0000y",
        "x".repeat(255) + " " + "y".repeat(256) + " " + "z".repeat(1000),
        "ö".repeat(254) + "𐐨" + "ä".repeat(300),
        "ab ".repeat(3000));
  }
}
