package org.roleguide.search.lucene;

import static org.roleguide.search.lucene.IndexFields.COMMIT_ANALYSIS;
import static org.roleguide.search.lucene.IndexFields.COMMIT_BOOSTS;
import static org.roleguide.search.lucene.IndexFields.COMMIT_COMPOUNDS;
import static org.roleguide.search.lucene.IndexFields.COMMIT_FAMILIES;
import static org.roleguide.search.lucene.IndexFields.COMMIT_FORMAT;
import static org.roleguide.search.lucene.IndexFields.COMMIT_LANGUAGE;
import static org.roleguide.search.lucene.IndexFields.COMMIT_LEXICON;
import static org.roleguide.search.lucene.IndexFields.COMMIT_LONGEST_SYNONYM;
import static org.roleguide.search.lucene.IndexFields.COMMIT_STOP_WORDS;
import static org.roleguide.search.lucene.IndexFields.COMMIT_SYNONYMS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.query.Boosts;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.lucene.RememberedWords.Word;
import org.roleguide.search.lucene.RememberedWords.WordList;

/**
 * Writes the index of one language: one segment, one document a page, in the order given. The same
 * documents give an index that answers the same. For one thread.
 */
public final class IndexBuilder {
  /** Of memory, for what is not on disk yet. */
  private static final int LARGEST_BUFFER_MB = 512;

  private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType LISTED = type(IndexOptions.DOCS, false);

  private final LanguageWords words;
  private final TextAnalysis analysis;
  private final RememberedWords remembered;
  private final WordStream title = new WordStream();
  private final WordStream names = new WordStream();
  private final WordStream text = new WordStream();
  private final WordStream surface = new WordStream();
  private final List<WordStream> streams = List.of(title, names, text, surface);
  private final List<IndexableField> searched =
      List.of(
          new Field(IndexFields.TITLE, title, SEARCHED),
          new Field(IndexFields.NAMES, names, SEARCHED),
          new Field(IndexFields.TEXT, text, SEARCHED),
          new Field(IndexFields.SURFACE, surface, LISTED));
  private final WordList value = new WordList();
  private int number;

  private IndexBuilder(LanguageWords words) {
    this.words = words;
    this.analysis = words.analysis();
    this.remembered = new RememberedWords(analysis);
  }

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /**
   * Writes an index.
   *
   * @param folder empty, or not there yet
   * @param documents taken one at a time
   * @throws IOException when the folder cannot be written to
   */
  public static void build(Path folder, LanguageWords words, Iterable<SearchDocument> documents)
      throws IOException {
    // Nobody else writes to the folder, and a lock would leave a file behind.
    try (Directory directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
      new IndexBuilder(words).write(directory, documents);
    }
  }

  private void write(Directory directory, Iterable<SearchDocument> documents) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (SearchDocument document : documents) {
        writer.addDocument(fields(document));
        number++;
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(commitData().entrySet());
      writer.commit();
    }
  }

  private IndexWriterConfig config() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    // Merges segments that are neighbours, so documents keep their order.
    LogDocMergePolicy merging = new LogDocMergePolicy();
    merging.setNoCFSRatio(0);
    return new IndexWriterConfig(new LanguageAnalyzer(analysis, Stage.INDEX))
        .setRAMBufferSizeMB(Math.max(16, Math.min(LARGEST_BUFFER_MB, megabytes / 16)))
        .setMaxBufferedDocs(IndexWriterConfig.DISABLE_AUTO_FLUSH)
        .setMergePolicy(merging)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  // ---- one document

  private List<IndexableField> fields(SearchDocument document) {
    surface.clear();
    title.clear();
    add(title, document.title());
    document.forms().forEach(form -> add(title, form));
    names.clear();
    document.names().forEach(name -> add(names, name));
    document.hiddenNames().forEach(name -> add(names, name));
    document.foreignNames().forEach(foreign -> add(names, foreign.name()));
    text.clear();
    add(text, document.summary());
    for (SearchDocument.Section section : document.sections()) {
      add(text, section.heading());
      add(text, section.text());
    }
    Document fields = new Document();
    for (int i = 0; i < streams.size(); i++) {
      // Lucene wants a field that is stored to be indexed in every document that has it.
      if (streams.get(i) == title || !streams.get(i).isEmpty()) {
        fields.add(searched.get(i));
      }
    }
    for (String code : document.codes()) {
      fields.add(new Field(IndexFields.CODES, code(code), CODE));
    }
    String kind = document.kind().word();
    fields.add(new StringField(IndexFields.KIND, kind, Field.Store.YES));
    if (!document.family().isEmpty()) {
      fields.add(new StringField(IndexFields.FAMILY, document.family(), Field.Store.YES));
    }
    addStored(document, fields);
    return fields.getFields();
  }

  private void add(WordStream field, String each) {
    value.shortenTo(0);
    remembered.addWords(each, value);
    field.addValue(value);
    for (int i = 0; i < value.size(); i++) {
      Word word = value.get(i);
      if (word.document != number && !word.isStopWord()) {
        word.document = number;
        surface.add(word.surface);
      }
    }
  }

  private static void addStored(SearchDocument document, Document fields) {
    store(fields, IndexFields.URL, document.url());
    store(fields, IndexFields.ID, document.id());
    store(fields, IndexFields.TITLE, document.title());
    document.names().forEach(name -> store(fields, IndexFields.NAME, name));
    document.hiddenNames().forEach(name -> store(fields, IndexFields.HIDDEN, name));
    for (SearchDocument.ForeignName foreign : document.foreignNames()) {
      store(fields, IndexFields.FOREIGN, foreign.language() + "\t" + line(foreign.name()));
    }
    store(fields, IndexFields.SUMMARY, document.summary());
    for (SearchDocument.Section section : document.sections()) {
      String heading = section.anchor() + "\t" + line(section.heading());
      store(fields, IndexFields.SECTION, heading + "\t" + section.text().replace('\t', ' '));
    }
    for (SearchDocument.Translation each : document.translations()) {
      store(
          fields,
          IndexFields.TRANSLATION,
          each.language() + "\t" + each.url() + "\t" + line(each.title()));
    }
  }

  private static void store(Document fields, String name, String text) {
    fields.add(new StoredField(name, text));
  }

  /** A cell of a line of cells that are parted by tabs. */
  private static String line(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  /** The form in which codes are compared: lower case, without white space. */
  static String code(String written) {
    StringBuilder code = new StringBuilder(written.length());
    String lower = written.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (!Character.isWhitespace(lower.charAt(i))) {
        code.append(lower.charAt(i));
      }
    }
    return code.toString();
  }

  private static final FieldType CODE = codeType();

  private static FieldType codeType() {
    FieldType type = new FieldType(LISTED);
    type.setTokenized(false);
    type.freeze();
    return type;
  }

  // ---- the whole

  private SortedMap<String, String> commitData() {
    List<String> families = new ArrayList<>();
    words.families().forEach((id, name) -> families.add(id + "\t" + line(name)));
    List<String> synonyms = new ArrayList<>();
    for (List<String> group : words.synonyms()) {
      synonyms.add(String.join("\t", group));
    }
    int longest = Synonyms.of(words.synonyms(), analysis).longest();
    return new TreeMap<>(
        Map.of(
            COMMIT_FORMAT,
            IndexFields.FORMAT,
            COMMIT_LANGUAGE,
            words.language().tag(),
            COMMIT_ANALYSIS,
            words.analysisName(),
            COMMIT_BOOSTS,
            Boosts.TITLE + " " + Boosts.NAMES + " " + Boosts.TEXT + " " + Boosts.CODES,
            COMMIT_SYNONYMS,
            String.join("\n", synonyms),
            COMMIT_LONGEST_SYNONYM,
            Integer.toString(longest),
            COMMIT_LEXICON,
            words.queryCompounds().write(),
            COMMIT_COMPOUNDS,
            words.compounds().write(),
            COMMIT_FAMILIES,
            String.join("\n", families),
            COMMIT_STOP_WORDS,
            String.join(" ", words.stopWords())));
  }
}
