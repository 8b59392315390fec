package org.roleguide.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.query.Distance;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchCorpus;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;
import org.roleguide.search.SearchDocument.Translation;

/**
 * What {@link IndexBuilder} writes is what IndexWriter makes of the same documents with the
 * language's Analyzer: the same fields, statistics, terms, frequencies, positions, norms and stored
 * values. Of the dictionary, which has frequencies in place of documents, it is the same words with
 * as many documents.
 */
class SameAsIndexWriterTest {
  private static final LanguageTag SWEDISH = new LanguageTag("sv");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void theProjectsOwnPages(String language) throws IOException {
    LanguageTag tag = new LanguageTag(language);
    SearchCorpus corpus = SearchCorpus.own();
    assertSame(corpus.words().get(tag), corpus.pages().get(tag));
  }

  @Test
  void pagesWithoutTermsInSomeFieldOrAll() throws IOException {
    assertSame(
        words(),
        List.of(
            page("och", "", ""),
            page("Lön", "en och", "och en. Lön och"),
            page("", "", ""),
            page("Om 😀 oss", "Ångström, 中文.", "en\tlön och lön")));
  }

  @Test
  void noFieldHasTerms() throws IOException {
    assertSame(words(), List.of(page("och", "", "en och"), page("", "", "")));
  }

  private static LanguageWords words() {
    return new LanguageWords(
        SWEDISH,
        "sv",
        new TreeSet<>(List.of("och", "en")),
        List.of(),
        Lexicon.of(List.of("lön", "avtal")),
        Lexicon.EMPTY,
        Map.of());
  }

  private static SearchDocument page(String title, String name, String text) {
    return new SearchDocument(
        ContentKind.GUIDE,
        "guide:x",
        "",
        "/x/",
        title,
        List.of(),
        name.isEmpty() ? List.of() : List.of(name, name),
        List.of(),
        List.of(),
        "",
        text.isEmpty() ? List.of() : List.of(new Section("a", text, text)),
        // A code may come twice, and "lön" in several fields.
        List.of("4313", "4313", "lön"),
        List.of());
  }

  private void assertSame(LanguageWords words, List<SearchDocument> documents) throws IOException {
    IndexBuilder.build(temp.resolve("ours"), words, documents);
    byIndexWriter(temp.resolve("theirs"), words, documents);
    try (Directory ours = FSDirectory.open(temp.resolve("ours"));
        Directory theirs = FSDirectory.open(temp.resolve("theirs"));
        DirectoryReader a = DirectoryReader.open(ours);
        DirectoryReader b = DirectoryReader.open(theirs);
        CheckIndex check = new CheckIndex(ours)) {
      LeafReader actual = a.leaves().get(0).reader();
      LeafReader expected = b.leaves().get(0).reader();
      assertThat(fields(actual)).isEqualTo(fields(expected));
      assertThat(dictionary(actual)).isEqualTo(dictionary(expected));
      for (String field : fields(expected).keySet()) {
        assertThat(terms(actual, field)).as(field).isEqualTo(terms(expected, field));
        assertThat(norms(actual, field)).as(field).isEqualTo(norms(expected, field));
      }
      assertThat(actual.maxDoc()).isEqualTo(documents.size());
      for (int i = 0; i < documents.size(); i++) {
        assertThat(stored(actual, i)).isEqualTo(stored(expected, i));
      }
      check.setDoSlowChecks(true);
      assertThat(check.checkIndex().clean).isTrue();
    }
  }

  // ---- IndexWriter

  private static void byIndexWriter(
      Path folder, LanguageWords words, List<SearchDocument> documents) throws IOException {
    TextAnalysis analysis = words.analysis();
    Analyzer analyzer = new LanguageAnalyzer(analysis, Stage.INDEX);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SearchDocument document : documents) {
        writer.addDocument(fields(document, analysis, words.queryCompounds()));
      }
      writer.forceMerge(1);
    }
  }

  private static Document fields(SearchDocument document, TextAnalysis analysis, Lexicon parts) {
    boolean isSkill = document.kind() == ContentKind.SKILL;
    List<String> titles = new ArrayList<>(List.of(isSkill ? "" : document.title()));
    titles.addAll(document.forms());
    List<String> names = new ArrayList<>();
    if (isSkill) {
      names.addAll(List.of(document.title(), document.title()));
    }
    names.addAll(document.names());
    names.addAll(document.hiddenNames());
    List<String> texts = new ArrayList<>();
    document.foreignNames().forEach(each -> names.add(each.name()));
    texts.add(document.summary());
    for (Section section : document.sections()) {
      texts.add(section.heading());
      texts.add(section.text());
    }
    Document fields = new Document();
    titles.forEach(each -> fields.add(new TextField("title", each, Field.Store.NO)));
    addUnlessEmpty(fields, "names", names, analysis);
    addUnlessEmpty(fields, "text", texts, analysis);
    for (String code : document.codes()) {
      fields.add(new StringField("codes", IndexBuilder.code(code), Field.Store.NO));
    }
    Set<String> surface = new TreeSet<>();
    List<String> shown = new ArrayList<>(List.of(document.title()));
    shown.addAll(document.forms());
    shown.addAll(document.names());
    List<String> offered = new ArrayList<>(names);
    offered.removeIf(
        name -> document.hiddenNames().contains(name) && shown.stream().anyMatch(isSlip(name)));
    for (List<String> values : List.of(titles, offered, texts)) {
      values.forEach(each -> addSurface(each, analysis, parts, surface));
    }
    surface.forEach(each -> fields.add(new StringField("surface", each, Field.Store.NO)));
    addStored(fields, document, analysis);
    return fields;
  }

  /** One letter from a name that is shown, two from ten letters on. */
  private static Predicate<String> isSlip(String name) {
    int most = name.length() < 10 ? 1 : 2;
    return shown ->
        name.length() > 5
            && name.charAt(0) == shown.charAt(0)
            && new Distance().between(name, shown, most) <= most;
  }

  /** A field of stop words only is not there. */
  private static void addUnlessEmpty(
      Document fields, String name, List<String> values, TextAnalysis analysis) {
    boolean[] hasTerms = new boolean[1];
    for (String each : values) {
      analysis.analyze(each, Stage.INDEX, (term, step, start, end) -> hasTerms[0] = true);
    }
    if (hasTerms[0]) {
      values.forEach(each -> fields.add(new TextField(name, each, Field.Store.NO)));
    }
  }

  private static void addSurface(
      String text, TextAnalysis analysis, Lexicon parts, Set<String> surface) {
    analysis.words(
        text,
        (word, step, start, end) -> {
          boolean[] hasTerms = new boolean[1];
          analysis.analyze(word, Stage.INDEX, (term, s, from, to) -> hasTerms[0] = true);
          if (hasTerms[0]) {
            Set<String> listed = new TreeSet<>(Set.of(word));
            analysis.parts(word, listed::add);
            listed.removeIf(each -> !each.equals(word) && !parts.words().contains(each));
            for (String each : listed) {
              String folded = analysis.foldForPrefix(each);
              surface.add(folded.equals(each) ? each : folded + '\t' + each);
            }
          }
        });
  }

  private static void addStored(Document fields, SearchDocument document, TextAnalysis analysis) {
    fields.add(new StringField("kind", document.kind().word(), Field.Store.YES));
    if (!document.family().isEmpty()) {
      fields.add(new StringField("family", document.family(), Field.Store.YES));
    }
    fields.add(new StoredField("url", document.url()));
    fields.add(new StoredField("id", document.id()));
    fields.add(new StoredField("title", document.title()));
    document.names().forEach(each -> fields.add(new StoredField("name", each)));
    document.hiddenNames().forEach(each -> fields.add(new StoredField("hidden", each)));
    for (ForeignName each : document.foreignNames()) {
      fields.add(new StoredField("foreign", each.language() + "\t" + each.name()));
    }
    fields.add(new StoredField("summary", document.summary()));
    int position = 0;
    position += words(document.summary(), analysis);
    for (Section each : document.sections()) {
      StringJoiner starts =
          new StringJoiner(" ").add(String.valueOf(position + IndexFields.POSITION_GAP));
      position += 2 * IndexFields.POSITION_GAP + words(each.heading(), analysis);
      for (String line : each.text().split("\n", -1)) {
        starts.add(String.valueOf(position));
        position += words(line, analysis);
      }
      // The first line of a section begins where its heading does.
      String numbers = starts.toString().replaceFirst(" \\d+", "");
      String text = each.text().replace('\t', ' ');
      String heading = each.heading().replace('\t', ' ');
      String cells = each.anchor() + "\t" + heading + "\t" + numbers + "\t" + text;
      fields.add(new StoredField("section", new BytesRef(cells)));
    }
    for (Translation each : document.translations()) {
      String page = each.language() + "\t" + each.url() + "\t" + each.title();
      fields.add(new StoredField("translation", page));
    }
  }

  private static int words(String text, TextAnalysis analysis) {
    int[] words = new int[1];
    analysis.words(text, (word, step, start, end) -> words[0] += step);
    return words[0];
  }

  // ---- what an index says

  private static Map<String, String> fields(LeafReader leaf) {
    Map<String, String> all = new TreeMap<>();
    for (FieldInfo each : leaf.getFieldInfos()) {
      if (each.name.equals(IndexFields.SURFACE)) {
        continue;
      }
      String norms = each.hasNorms() + " " + each.omitsNorms() + " " + each.hasPayloads();
      all.put(each.name, each.getIndexOptions() + " " + norms + " " + each.attributes());
    }
    return all;
  }

  /**
   * Each entry with the number of documents that have it; without documents, it is their number.
   */
  static List<String> dictionary(LeafReader leaf) throws IOException {
    List<String> all = new ArrayList<>();
    Terms terms = leaf.terms(IndexFields.SURFACE);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        all.add(term.utf8ToString() + ": " + each.totalTermFreq());
      }
    }
    return all;
  }

  /** Each term with its documents and positions. */
  static List<String> terms(LeafReader leaf, String field) throws IOException {
    List<String> all = new ArrayList<>();
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return all;
    }
    all.add(terms.size() + " " + terms.getDocCount() + " " + terms.getSumDocFreq());
    all.add(terms.getSumTotalTermFreq() + " " + terms.hasPositions() + " " + terms.hasFreqs());
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder line = new StringBuilder(term.utf8ToString()).append(':');
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          positions.add(postings.nextPosition());
        }
        line.append(' ').append(postings.docID()).append(positions);
      }
      all.add(line.toString());
    }
    return all;
  }

  private static List<Long> norms(LeafReader leaf, String field) throws IOException {
    NumericDocValues norms = leaf.getNormValues(field);
    List<Long> values = new ArrayList<>();
    while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      values.add((long) norms.docID());
      values.add(norms.longValue());
    }
    return values;
  }

  private static List<String> stored(LeafReader leaf, int document) throws IOException {
    List<String> stored = new ArrayList<>();
    leaf.storedFields()
        .document(document)
        .forEach(field -> stored.add(field.name() + "=" + value(field)));
    return stored;
  }

  private static String value(IndexableField field) {
    return field.binaryValue() == null
        ? field.stringValue()
        : "bytes " + field.binaryValue().utf8ToString();
  }
}
