package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;
import org.roleguide.search.browser.PassagesOfIndex;
import org.roleguide.search.lucene.LuceneSearch;
import org.roleguide.testing.NodeJs;

/** Pages that no site has, but might: the browser finds and shows the same of them as Lucene. */
class OddPagesTest {
  private static final LanguageTag SWEDISH = new LanguageTag("sv");
  private static final int LINES = 120;

  private final List<SearchDocument> pages = new ArrayList<>();

  private void add(String title, String summary, Section... sections) {
    pages.add(
        new SearchDocument(
            ContentKind.GUIDE,
            "guide:" + pages.size(),
            "",
            "/sv/" + pages.size() + "/",
            title,
            List.of(),
            List.of("Namn\tmed\nradbrott"),
            List.of(),
            List.of(
                new ForeignName(new LanguageTag("de"), ""),
                new ForeignName(new LanguageTag("de"), "Merkwuerden " + pages.size())),
            summary,
            List.of(sections),
            List.of(),
            List.of()));
  }

  /** A word of letters for each number. */
  private static String word(int number) {
    return "qv" + (char) ('a' + number / 26) + "x" + (char) ('a' + number % 26) + "qz";
  }

  private void addPages() {
    add("Tomsida", "");
    add(
        "Rubriksida\tmed\nradbrott",
        "Sammandrag\tmed\nradbrott.",
        new Section("", "", ""),
        new Section("a", "Rubrik\tmed\nrubrikord", ""),
        new Section("b", "", "\n\n\n"),
        new Section("c", "Slut", "rad\tett\n\nrad två har radord\n"),
        new Section("c2", "Slutet", "\nännu en rad\r\nmed slutord\n— … —\n"));
    add("Långrad", "Kort.", new Section("d", "En rad", "långt ".repeat(30_000) + "radslut"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines
          .append(i == 0 ? "" : "\n")
          .append("rad ")
          .append(word(i))
          .append(" och så vidare".repeat(70));
    }
    add("Mångradig", "Många rader.", new Section("e", "Alla rader", lines.toString()));
    String smileys = "\uD83D\uDE00".repeat(400) + " a\u0301rligt sam\u00ADman \uD83D\uDE00";
    add(
        "Gubbar \uD83D\uDE00",
        "",
        new Section("f", "Först \uD83D\uDE00", (smileys + " förstaord\n").repeat(3)),
        new Section("g", "Sedan", (smileys + " andraord\n").repeat(3) + "sistaord"));
    for (int i = 0; i < 520; i++) {
      String rare = i < 500 ? " precistal" : "";
      String frequent = i < 501 ? " överttal" : "";
      add(
          "Sida " + i,
          "",
          new Section("h", "Början", "fyllnad ".repeat(300)),
          new Section("i", "Slutdel", "här står" + rare + frequent + " " + "utfyllt ".repeat(280)));
    }
  }

  @Test
  void ofPagesOfAllShapesTheSameIsFoundAndShown() throws IOException {
    addPages();
    SearchCorpus corpus = SearchCorpus.of("odd", SWEDISH, pages);
    corpus.addModule(SWEDISH);
    List<String> queries =
        new ArrayList<>(
            List.of("tomsida", "rubriksida", "rubrikord", "radord", "slutord", "radbrott"));
    queries.addAll(List.of("radslut", "långt radslut", "\"långt radslut\"", "förstaord"));
    queries.addAll(List.of("andraord", "sistaord", "samman årligt", "precistal", "överttal"));
    queries.addAll(List.of("överttal precistal", "överttal början", "merkwuerden", "gubbar"));
    queries.add("radslut radord precistal");
    for (int i = 0; i < LINES; i += 7) {
      queries.add(word(i));
      queries.add(word(i) + " " + word(LINES - 1) + " " + word((i * 5) % LINES));
    }
    queries.add(word(LINES - 1));
    List<String> asked = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (LuceneSearch search = LuceneSearch.open(corpus.index(SWEDISH));
        PassagesOfIndex passages =
            new PassagesOfIndex(corpus.index(SWEDISH), corpus.files(SWEDISH))) {
      assertThat(passages.count(0)).isOne();
      assertThat(passages.count(2)).isOne();
      assertThat(passages.count(3)).isEqualTo(31);
      assertThat(passages.count(5)).isEqualTo(2);
      ShownPassages shown = new ShownPassages(corpus.words().get(SWEDISH), passages);
      for (String query : queries) {
        SearchRequest request = new SearchRequest(query, false, 10, null, null, true);
        Map.Entry<String, String> both = Expectations.of(search, shown, request);
        asked.add(both.getKey());
        expected.add(both.getValue());
      }
    }
    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-many.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString(), "known"),
            String.join("\n", asked),
            Duration.ofSeconds(60));
    assertThat(answers).isEqualTo(String.join("\n", expected) + "\n");
    assertThat(expected).noneMatch(each -> each.startsWith("0\t"));
  }

  @Test
  void nothingIsFoundWhereThereAreNoPages() throws IOException {
    SearchCorpus corpus = SearchCorpus.of("no-pages", SWEDISH, List.of());
    corpus.addModule(SWEDISH);
    String asked = "sv\tfalse\t\t\t10\tlön\nsv\ttrue\t\t\t10\t+lön \"en fras\" -annat";
    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-many.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString(), "known"),
            asked,
            Duration.ofSeconds(60));
    assertThat(answers.lines()).hasSize(2).allMatch(line -> line.startsWith("0\t"));
    try (LuceneSearch search = LuceneSearch.open(corpus.index(SWEDISH))) {
      assertThat(search.search(new SearchRequest("lön", false, 10, null, null, true)).total())
          .isZero();
    }
  }

  @Test
  void theOnlyPageIsFound() throws IOException {
    add("Ensam", "En sida.", new Section("a", "Rubrik", "ord"));
    SearchCorpus corpus = SearchCorpus.of("one-page", SWEDISH, pages);
    corpus.addModule(SWEDISH);
    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-many.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString(), "known"),
            "sv\tfalse\t\t\t10\tord",
            Duration.ofSeconds(60));
    assertThat(answers).startsWith("1\t0:").contains("/sv/0/ | Ensam", "Rubrik |  | ord | 0 3");
  }
}
