package org.roleguide.module;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Segmenter;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.StopWords;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.query.Excerpt;
import org.roleguide.query.Excerpts;
import org.roleguide.query.ForeignNames;
import org.roleguide.query.Plan;
import org.roleguide.query.Planner;
import org.roleguide.query.Section;
import org.roleguide.query.Vocabulary;
import org.roleguide.query.Wanted;

/**
 * What a module of the browser and the same classes in Java are asked, for one language: texts to
 * analyse, queries to plan, pages to make excerpts of. The same each time.
 */
final class ModuleCases {
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int LONGEST_SYNONYM = 3;
  private static final long SEED = 20261121;

  /** Pieces of texts that nobody should write. */
  private static final List<String> HOSTILE =
      List.of(
          "a\u0301",
          "e\u0308\u0301",
          "\u0301",
          "I\u0307",
          "İ",
          "ı",
          "ß",
          "ẞ",
          "ﬁ",
          "ŉ",
          "ǅ",
          "Σ",
          "ς",
          "ΑΣ",
          "\u1E9E",
          "\u00AD",
          "\u200B",
          "\u200C",
          "\u200D",
          "\u200E",
          "\u202E",
          "\uFEFF",
          "\u2060",
          "😀",
          "👩‍💻",
          "👨‍👩‍👧",
          "🇸🇪",
          "🇸",
          "1️⃣",
          "#️⃣",
          "✊🏽",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "❤️",
          "\uD83D",
          "\uDE00",
          "\uD800\uD800",
          "\uDC00\uD800",
          "שלום",
          "ש\"ס",
          "مرحبا",
          "שָׁ",
          "١٢٣",
          "你好",
          "カタカナ",
          "ひらがな",
          "한국어",
          "ภาษาไทย",
          "ᄀ",
          "𝐀𝐛",
          "𐐀",
          "𐐨",
          "Ⅷ",
          "ⓐ",
          "①",
          "½",
          "²",
          "ª",
          "º",
          "ﷺ",
          "ＦＵＬＬ",
          "ｗ",
          ":",
          "'",
          "’",
          ".",
          ",",
          "_",
          "·",
          "*innen",
          "/-in",
          ":s",
          "/in",
          ":innen",
          "-",
          "—",
          "\t",
          "\n",
          "\r\n",
          " ",
          "\u00A0",
          "\u0000",
          "\u0007",
          "\u007F",
          "\u0085",
          "\u2028",
          "\uFFFD",
          "\uFFFE",
          "\uFFFF",
          "\uDBFF\uDFFF",
          "1.234,56",
          "3,14",
          "a.b",
          "x",
          "Å",
          "ö",
          "Ș",
          "ţ",
          "î",
          "â",
          "ç",
          "ção",
          "ñ",
          "É",
          "Ю",
          "ё",
          "Ղ",
          "ა",
          "Ა",
          "Ꭰ",
          "ꭰ",
          "skötare",
          "Umlaut",
          "läkarinna",
          "vînzări",
          "acção");

  private final String language;
  private final List<String> texts = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final Set<String> terms = new TreeSet<>();
  private final List<String> dictionary = new ArrayList<>();
  private final Map<String, String> synonyms = new TreeMap<>();
  private final Lexicon lexicon;
  private final TextAnalysis analysis;

  /** A page to make excerpts of. */
  private record Page(String title, String sections, String names, String shown) {}

  /**
   * Cases.
   *
   * @param language a tag
   * @param generated how many words are made up
   * @param hostile how many texts that nobody should write
   * @param someQueries how many queries, about
   */
  ModuleCases(String language, int generated, int hostile, int someQueries) throws IOException {
    this.language = language;
    Random random = new Random(SEED);
    String tag = Set.of("sv", "de", "ro", "pt").contains(language) ? language : "sv";
    Set<String> words = new TreeSet<>();
    List<Path> own = new ArrayList<>();
    for (Path file : content()) {
      String text = Files.readString(file, UTF_8);
      WORDS.matcher(text).results().forEach(match -> words.add(match.group()));
      words.addAll(List.of(text.split("\\s+")));
      if (file.getFileName().toString().matches(tag + "\\.(md|yaml)")) {
        own.add(file);
        texts.addAll(text.lines().toList());
      }
    }
    List<String> list = List.copyOf(words);
    List<String> plain =
        list.stream().filter(word -> word.matches("\\p{L}{4,12}")).collect(Collectors.toList());
    lexicon =
        Lexicon.of(
            plain.stream()
                .filter(word -> word.hashCode() % 3 == 0)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    analysis = analysis();
    texts.addAll(list);
    for (int i = 0; i < generated; i++) {
      texts.add(generated(plain, random));
    }
    for (int i = 0; i < hostile; i++) {
      texts.add(hostile(random));
    }
    for (Path file : own.subList(0, Math.min(own.size(), 6))) {
      pages.add(page(file, plain, random));
    }
    knowWords();
    for (int i = 0; i < someQueries; i++) {
      queries.add(query(plain, random));
    }
    String[] last = {""};
    analysis.analyze(
        plain.get(7), Stage.QUERY, (term, increment, start, end) -> last[0] = term + " ");
    synonyms.put(last[0], plain.get(99) + "\n" + plain.get(123) + " " + tag);
    queries.add(plain.get(7));
    queries.add(HOSTILE.get(0) + " \"" + plain.get(7) + " \uD83D\" -" + HOSTILE.get(25));
  }

  private static List<Path> content() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|yaml)"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private TextAnalysis analysis() {
    Set<String> stopWords = StopWords.of(language);
    Segmenter swedish = Segmenter.swedish(lexicon);
    Segmenter german = Segmenter.german(lexicon);
    return switch (language) {
      case "sv" -> TextAnalysis.swedish(stopWords, swedish, swedish);
      case "de" -> TextAnalysis.german(stopWords, german, german);
      default -> Analyses.forLanguage(language, Lexicon.EMPTY, Lexicon.EMPTY);
    };
  }

  private static String generated(List<String> words, Random random) {
    StringBuilder word = new StringBuilder(any(words, random));
    if (random.nextInt(3) == 0) {
      word.append(any(words, random));
    }
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      String letters = "abcdefghijklmnopqrstuvwxyzåäöüßăâîșțşţáàãçéêíóôõúABCÅÄÖÜȘÉ’'-:*";
      int at = random.nextInt(word.length());
      char letter = letters.charAt(random.nextInt(letters.length()));
      if (random.nextBoolean()) {
        word.insert(at, letter);
      } else {
        word.setCharAt(at, letter);
      }
    }
    String endings =
        "arna ornas erskan innen in ern es heit ului elor urile oare ções mente ista ência s 's";
    return random.nextInt(2) == 0
        ? word.toString()
        : word + any(List.of(endings.split(" ")), random);
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
      String piece = any(HOSTILE, random);
      text.append(piece);
      switch (random.nextInt(12)) {
        case 0 -> text.append(' ');
        case 1 -> append(text, random.nextInt(0x10000));
        case 2 -> append(text, random.nextInt(Character.MAX_CODE_POINT + 1));
        case 3 -> text.append((char) ('a' + random.nextInt(26)));
        default -> {}
      }
      if (random.nextInt(40) == 0) {
        text.append(any(List.of("å", "b", "😀", "e\u0301"), random).repeat(random.nextInt(600)));
      }
    }
    return text.toString();
  }

  /** What this Java does not know yet may have a lower case in JavaScript; it is in no word. */
  private static void append(StringBuilder text, int codePoint) {
    if (Character.isDefined(codePoint)) {
      text.appendCodePoint(codePoint);
    }
  }

  private static String query(List<String> words, Random random) {
    String one = any(words, random);
    String two = any(words, random);
    int cut = random.nextInt(one.length());
    return switch (random.nextInt(8)) {
      case 0 -> one;
      case 1 -> one.substring(0, cut) + one.substring(Math.min(one.length(), cut + 1));
      case 2 -> one.substring(0, Math.max(2, cut));
      case 3 -> one + two;
      case 4 -> "\"" + one + " " + two + "\" " + any(words, random);
      case 5 -> one + " -" + two + " +" + any(words, random);
      case 6 -> one + " 4313 " + two.substring(1);
      default -> one + " " + two + " " + any(words, random);
    };
  }

  private static Page page(Path file, List<String> words, Random random) throws IOException {
    List<String> lines =
        Files.readString(file, UTF_8).replace("\t", " ").lines().collect(Collectors.toList());
    StringJoiner sections = new StringJoiner("\u0001");
    for (int from = 0; from + 1 < lines.size() && from < 120; from += 12) {
      List<String> some = lines.subList(from + 1, Math.min(lines.size(), from + 12));
      sections.add("s" + from + "\t" + lines.get(from) + "\t" + String.join("\n", some));
    }
    String names = any(words, random) + "\n" + any(words, random) + " " + any(words, random) + "\n";
    return new Page(
        any(words, random) + " " + lines.get(1), sections.toString(), names, lines.get(2) + "\n");
  }

  private void knowWords() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Page page : pages) {
      String text = page.title + "\n" + page.sections + "\n" + page.names;
      analysis.analyze(text, Stage.INDEX, (term, increment, start, end) -> terms.add(term));
      analysis.words(
          text,
          (word, increment, start, end) ->
              counts.merge(analysis.foldForPrefix(word) + "\t" + word, 1, Integer::sum));
    }
    counts.forEach((word, count) -> dictionary.add(word + "\t" + count + "\n"));
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  int size() {
    return texts.size();
  }

  /** The cases as JSON, for {@code cases.mjs}. */
  String json() {
    StringJoiner pageList = new StringJoiner(",");
    for (Page page : pages) {
      pageList.add(
          "{\"title\":%s,\"sections\":%s,\"names\":%s,\"shown\":%s}"
              .formatted(
                  quoted(page.title),
                  quoted(page.sections),
                  quoted(page.names),
                  quoted(page.shown)));
    }
    StringJoiner synonymList = new StringJoiner(",");
    synonyms.forEach((key, value) -> synonymList.add(quoted(key) + ":" + quoted(value)));
    String config =
        language
            + "\n"
            + LONGEST_SYNONYM
            + "\n"
            + String.join(" ", StopWords.of(language))
            + "\n"
            + lexicon.write();
    return "{\"config\":%s,\"texts\":%s,\"terms\":%s,\"synonyms\":{%s},\"words\":%s,\"lexicon\":%s,\"queries\":%s,\"pages\":[%s]}"
        .formatted(
            quoted(config),
            array(texts),
            array(terms),
            synonymList,
            array(dictionary),
            quoted(lexicon.write()),
            array(queries),
            pageList);
  }

  private static String array(Collection<String> strings) {
    return strings.stream().map(ModuleCases::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + ascii(text) + '"';
  }

  /** What Java makes of the cases: a line for each. */
  List<String> expected() {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      StringBuilder line = new StringBuilder();
      for (Stage stage : List.of(Stage.INDEX, Stage.QUERY, Stage.QUERY_PARTS)) {
        analysis.analyze(
            text,
            stage,
            (term, increment, start, end) ->
                line.append(term)
                    .append('\t')
                    .append(increment)
                    .append('\t')
                    .append(start)
                    .append('\t')
                    .append(end)
                    .append('\n'));
        line.append('|');
      }
      StringJoiner folded = new StringJoiner(" ");
      analysis.words(text, (word, i, start, end) -> folded.add(analysis.foldForPrefix(word)));
      lines.add(ascii(line.append(folded).toString()));
    }
    Planner planner = new Planner(analysis, LONGEST_SYNONYM);
    Excerpts excerpts = new Excerpts(analysis);
    ForeignNames foreignNames = new ForeignNames(analysis);
    for (String query : queries) {
      for (boolean typing : List.of(false, true)) {
        lines.add(ascii(planner.plan(query, typing, new Known(false)).write()));
        Plan plan = planner.plan(query, typing, new Known(true));
        lines.add(ascii(plan.write()));
        Wanted wanted = Wanted.read(plan.write());
        for (Page page : pages) {
          lines.add(ascii(excerpts.best(Section.read(page.sections), wanted, 160).write()));
          lines.add(Excerpt.writeMarks(excerpts.marks(page.title, wanted)));
          List<String> names = page.names.lines().toList();
          List<String> shown = page.shown.lines().toList();
          lines.add(String.valueOf(foreignNames.foundBy(names, shown, wanted)));
        }
      }
    }
    return lines;
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        ascii.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii.append(Character.forDigit(c >> shift & 15, 16));
        }
      } else {
        ascii.append(c);
      }
    }
    return ascii.toString();
  }

  /** Knows everything, or nothing yet. */
  private final class Known implements Vocabulary {
    private final boolean loaded;
    private final Map<String, String> words = new HashMap<>();

    Known(boolean loaded) {
      this.loaded = loaded;
    }

    @Override
    public int hasTerm(String term) {
      return loaded ? terms.contains(term) ? YES : NO : UNKNOWN;
    }

    @Override
    public int hasCode(String code) {
      return loaded ? code.equals("4313") ? YES : NO : UNKNOWN;
    }

    @Override
    public @Nullable List<String> synonyms(String key) {
      return loaded ? synonyms.getOrDefault(key, "").lines().toList() : null;
    }

    @Override
    public @Nullable String words(String foldedPrefix) {
      return loaded
          ? words.computeIfAbsent(
              foldedPrefix,
              prefix ->
                  dictionary.stream()
                      .filter(word -> word.startsWith(prefix))
                      .collect(Collectors.joining()))
          : null;
    }

    @Override
    public @Nullable Lexicon lexicon() {
      return loaded ? lexicon : null;
    }
  }
}
