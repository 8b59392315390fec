package org.roleguide.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;
import org.roleguide.search.SearchDocument.Translation;
import org.roleguide.search.SearchRequest;

class IndexBuilderTest {
  private static final LanguageTag GERMAN = new LanguageTag("de");
  private static final LanguageWords WORDS =
      new LanguageWords(
          new LanguageTag("sv"),
          "sv",
          new TreeSet<>(List.of("och", "en")),
          List.of(List.of("lön", "payroll", "back office")),
          Lexicon.of(List.of("lön", "avtal")),
          Lexicon.of(List.of("lön")),
          Map.of("finance", "Ekonomi"));
  private static final SearchDocument ROLE =
      new SearchDocument(
          ContentKind.ROLE,
          "role:payroll",
          "finance",
          "/sv/roller/lon/",
          "Lönehandläggare",
          List.of("Lönekvinna"),
          List.of("Löne- och personaladministratör", "Lönekonsult"),
          List.of("Lönhandläggare"),
          List.of(new ForeignName(GERMAN, "Lohnbuchhalter")),
          "Räknar en lön.",
          List.of(
              new Section("overview", "Om rollen", "Löneavtal och annat.\nRad två."),
              new Section("codes", "Koder", "")),
          List.of("4313", "C 12.a"),
          List.of(new Translation(GERMAN, "/de/berufe/lohn/", "Lohn\tund Gehalt")));
  private static final SearchDocument PAGE =
      new SearchDocument(
          ContentKind.PAGE,
          "page:about",
          "",
          "/sv/om/",
          "Om 😀 oss",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          "",
          List.of(new Section("", "", "Text med éxotiska tecken: Ångström, 中文.")),
          List.of(),
          List.of());

  @TempDir Path temp;

  private Path built(String name, SearchDocument... documents) throws IOException {
    IndexBuilder.build(temp.resolve(name), WORDS, List.of(documents));
    return temp.resolve(name);
  }

  @Test
  void everythingShownIsStored() throws IOException {
    try (Directory directory = FSDirectory.open(built("sv", ROLE, PAGE));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(stored(reader.storedFields().document(0)))
          .containsExactlyInAnyOrder(
              "url=/sv/roller/lon/",
              "kind=role",
              "family=finance",
              "id=role:payroll",
              "title=Lönehandläggare",
              "name=Löne- och personaladministratör",
              "name=Lönekonsult",
              "hidden=Lönhandläggare",
              "foreign=de\tLohnbuchhalter",
              "summary=Räknar en lön.",
              "section=overview\tOm rollen\t13 28\tLöneavtal och annat.\nRad två.",
              "section=codes\tKoder\t40\t",
              "translation=de\t/de/berufe/lohn/\tLohn und Gehalt");
      assertThat(reader.storedFields().document(1).get("family")).isNull();
    }
  }

  private static List<String> stored(Document document) {
    List<String> stored = new ArrayList<>();
    document.forEach(
        field ->
            stored.add(
                field.name()
                    + "="
                    + (field.binaryValue() == null
                        ? field.stringValue()
                        : field.binaryValue().utf8ToString())));
    return stored;
  }

  @Test
  void theCommitSaysHowToSearch() throws IOException {
    try (Directory directory = FSDirectory.open(built("sv", ROLE));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.getIndexCommit().getUserData())
          .containsOnlyKeys(
              "format",
              "language",
              "analysis",
              "boosts",
              "synonyms",
              "longestSynonym",
              "lexicon",
              "compounds",
              "families",
              "stopWords")
          .containsEntry("format", "1")
          .containsEntry("language", "sv")
          .containsEntry("analysis", "sv")
          .containsEntry("synonyms", "lön\tpayroll\tback office")
          .containsEntry("longestSynonym", "2")
          .containsEntry("families", "finance\tEkonomi")
          .containsEntry("stopWords", "en och")
          .containsEntry("compounds", WORDS.compounds().write())
          .containsEntry("lexicon", WORDS.queryCompounds().write());
    }
  }

  @Test
  void theDictionaryHasEveryWordOnceAndNoStopWords() throws IOException {
    SearchDocument other = document("En åker och en ÅKER aker", "");
    try (Directory directory = FSDirectory.open(built("sv", other, document("åker", "åker")));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().get(0).reader();
      assertThat(SameAsIndexWriterTest.dictionary(leaf))
          .containsExactly("aker: 1", "aker\tåker: 2");
    }
  }

  @Test
  void partsThatReadersMayTypeAloneAreInTheDictionary() throws IOException {
    SearchDocument page = document("Löneavtalet", "");
    try (Directory directory = FSDirectory.open(built("sv", page));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().get(0).reader();
      assertThat(SameAsIndexWriterTest.dictionary(leaf))
          .containsExactly("lon\tlön: 1", "loneavtalet\tlöneavtalet: 1");
    }
  }

  private static SearchDocument document(String title, String text) {
    return new SearchDocument(
        ContentKind.GUIDE,
        "guide:x",
        "",
        "/x/",
        title,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        text.isEmpty() ? List.of() : List.of(new Section("a", text, text)),
        List.of(),
        List.of());
  }

  @Test
  void lucenesToolsFindItClean() throws IOException {
    Path folder = built("sv", ROLE, PAGE, ROLE);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("segments_1")
          .noneMatch(name -> name.endsWith(".lock") || name.startsWith("pending"));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Directory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory)) {
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      check.setDoSlowChecks(true);
      CheckIndex.Status status = check.checkIndex();
      assertThat(status.clean).as(said.toString(StandardCharsets.UTF_8)).isTrue();
      assertThat(status.numSegments).isEqualTo(1);
      assertThat(status.segmentInfos.get(0).maxDoc).isEqualTo(3);
    }
  }

  @Test
  void aSiteWithoutPagesHasAnIndexToo() throws IOException {
    try (LuceneSearch search = LuceneSearch.open(built("sv"))) {
      assertThat(search.search(SearchRequest.of("lön", 10)).total()).isZero();
    }
  }

  @Test
  void anIndexThatIsOpenCanBeDeleted() throws IOException {
    Path folder = built("sv", ROLE);
    try (LuceneSearch search = LuceneSearch.open(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertThat(search.search(SearchRequest.of("löner", 10)).total()).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoIndexOfOursIsRefused() throws IOException {
    assertThatThrownBy(() -> LuceneSearch.open(temp)).isInstanceOf(IOException.class);
    assertThat(LuceneSearch.isIndex(temp)).isFalse();
    Path foreign = temp.resolve("foreign");
    try (Directory directory = FSDirectory.open(foreign);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    assertThatThrownBy(() -> LuceneSearch.open(foreign))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another version");
  }

  @Test
  @Tag("properties")
  void theSameDocumentsGiveTheSameAnswers() throws IOException {
    List<List<String>> answers = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      try (LuceneSearch search = LuceneSearch.open(built(name, ROLE, PAGE, ROLE))) {
        List<String> answer = new ArrayList<>();
        for (String query : List.of("lön", "avtal rad", "\"rad två\"", "Lohnbuchhalter", "4313")) {
          answer.add(search.search(SearchRequest.of(query, 10)).toString());
        }
        answers.add(answer);
      }
    }
    assertThat(answers.get(0)).isEqualTo(answers.get(1)).noneMatch(a -> a.contains("total=0"));
  }

  @Test
  @Tag("properties")
  void theAnalyzerIsTheAnalysis() throws IOException {
    TextAnalysis analysis = WORDS.analysis();
    for (String text :
        List.of("", "och", "En lön och IT:s löneavtal. och", "\uD83D\uDE00 Ångström")) {
      for (Stage stage : Stage.values()) {
        List<String> expected = new ArrayList<>();
        analysis.analyze(
            text,
            stage,
            (term, step, from, to) -> expected.add(term + " " + step + " " + from + " " + to));
        assertThat(tokens(new LanguageAnalyzer(analysis, stage), text)).isEqualTo(expected);
      }
    }
  }

  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
        tokens.add(
            stream.getAttribute(CharTermAttribute.class)
                + " "
                + stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement()
                + " "
                + offset.startOffset()
                + " "
                + offset.endOffset());
      }
      stream.end();
    }
    return tokens;
  }

  @Test
  void aSkillFoundByItsNameInAnotherLanguageSaysSo() throws IOException {
    SearchDocument skill =
        new SearchDocument(
            ContentKind.SKILL,
            "skill:bookkeeping",
            "",
            "/sv/kompetenser/bokforing/",
            "Bokföring",
            List.of(),
            List.of(),
            List.of(),
            List.of(new ForeignName(GERMAN, "Buchhaltung")),
            "Att bokföra.",
            List.of(),
            List.of(),
            List.of());
    try (LuceneSearch search = LuceneSearch.open(built("sv", skill))) {
      SearchRequest request = new SearchRequest("Buchhaltung", false, 5, null, null, true);
      assertThat(search.search(request).hits().get(0).foreign())
          .isEqualTo(new org.roleguide.search.SearchResult.ForeignMatch(GERMAN, "Buchhaltung"));
    }
  }
}
