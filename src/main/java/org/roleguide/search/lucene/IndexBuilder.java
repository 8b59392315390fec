package org.roleguide.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.model.ContentKind;
import org.roleguide.query.Boosts;
import org.roleguide.query.Distance;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.lucene.RememberedWords.WordList;

/**
 * Writes the index of one language: one segment, one document a page, in the order given. The same
 * documents give an index that answers the same. For one thread.
 *
 * <p>Each different word is analysed once and is a number from then on. What documents hold is kept
 * as such numbers until all are there, and is inverted as a whole; docs/adr/0008 says why.
 */
public final class IndexBuilder {
  private final LanguageWords words;
  private final TextAnalysis analysis;
  private final TermNumbers terms = new TermNumbers();
  private final RememberedWords remembered;
  private final IndexedField title;
  private final IndexedField names;
  private final IndexedField text;
  private final IndexedField codes;
  private final IndexedField kind;
  private final IndexedField family;
  private final List<IndexedField> fields;
  private final Dictionary dictionary = new Dictionary();
  private final WordList value = new WordList();
  private final List<String> shown = new ArrayList<>();

  /** Of each section, the positions in the text of its start and of its next lines. */
  private final List<String> starts = new ArrayList<>();

  /** The text of each section in UTF-8, without tabs. */
  private final List<byte[]> texts = new ArrayList<>();

  private final Distance distance = new Distance();

  /** The last document that has put each word into the dictionary, by the number of the word. */
  private int[] listed = {-1};

  private int number;

  private IndexBuilder(LanguageWords words) {
    this.words = words;
    analysis = words.analysis();
    remembered = new RememberedWords(analysis, words.queryCompounds(), terms);
    title = IndexedField.ofWords(IndexFields.TITLE, remembered);
    names = IndexedField.ofWords(IndexFields.NAMES, remembered);
    text = IndexedField.ofWords(IndexFields.TEXT, remembered);
    codes = IndexedField.ofTerms(IndexFields.CODES, remembered);
    kind = IndexedField.ofTerms(IndexFields.KIND, remembered);
    family = IndexedField.ofTerms(IndexFields.FAMILY, remembered);
    fields = List.of(title, names, text, codes, kind, family);
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
    try (Directory directory = new Unsynced(folder)) {
      new IndexBuilder(words).write(directory, documents);
    }
  }

  /**
   * Waits for no disk: like the pages of the site, an index is made anew after a power failure.
   * Nobody else writes to the folder, and a lock would leave a file behind.
   */
  private static final class Unsynced extends NIOFSDirectory {
    Unsynced(Path folder) throws IOException {
      super(folder, NoLockFactory.INSTANCE);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }

  private void write(Directory directory, Iterable<SearchDocument> documents) throws IOException {
    try (SegmentWriter writer = new SegmentWriter(directory)) {
      fields.forEach(writer::index);
      writer.indexDictionary();
      for (SearchDocument document : documents) {
        index(document);
        writer.startDocument();
        store(document, writer);
        writer.finishDocument();
        number++;
      }
      writer.finish(fields, dictionary, terms, commitData());
    }
  }

  // ---- one document

  private void index(SearchDocument document) {
    boolean isSkill = document.kind() == ContentKind.SKILL;
    if (isSkill) {
      // Readers look for roles first: what a skill is called is worth less than a role's title.
      add(names, document.title());
      add(names, document.title());
    } else {
      add(title, document.title());
    }
    for (String form : document.forms()) {
      add(title, form);
    }
    for (String name : document.names()) {
      add(names, name);
    }
    shown.clear();
    shown.add(document.title());
    shown.addAll(document.forms());
    shown.addAll(document.names());
    for (String name : document.hiddenNames()) {
      addHidden(name);
    }
    for (SearchDocument.ForeignName foreign : document.foreignNames()) {
      add(names, foreign.name());
    }
    add(text, document.summary());
    starts.clear();
    texts.clear();
    for (SearchDocument.Section section : document.sections()) {
      addSection(section);
    }
    for (String code : document.codes()) {
      codes.addTerm(terms.of(code(code)));
    }
    kind.addTerm(terms.of(document.kind().word()));
    if (!document.family().isEmpty()) {
      family.addTerm(terms.of(document.family()));
    }
    for (IndexedField field : fields) {
      field.endDocument(field == title);
    }
  }

  /** Hidden names may be slips of the pen; these are found, but never offered. */
  private void addHidden(String name) {
    addTo(names, name);
    if (shown.stream().noneMatch(each -> isSlip(name, each))) {
      list();
    }
  }

  private boolean isSlip(String name, String correct) {
    int most = name.length() < 10 ? 1 : 2;
    return name.length() > 5
        && name.charAt(0) == correct.charAt(0)
        && distance.between(name, correct, most) <= most;
  }

  private void add(IndexedField field, String each) {
    addTo(field, each);
    list();
  }

  private void addTo(IndexedField field, String each) {
    value.shortenTo(0);
    remembered.addWords(each, value);
    field.addValue(value);
  }

  /** Adds a section to the text, and notes where it and each next line of it start there. */
  private void addSection(SearchDocument.Section section) {
    StringBuilder its = new StringBuilder().append(text.nextPosition());
    add(text, section.heading());
    int first = text.nextPosition();
    value.shortenTo(0);
    byte[] lines = section.text().getBytes(UTF_8);
    int end = remembered.addLine(lines, 0, value);
    while (end < lines.length) {
      its.append(' ').append(first + value.size());
      end = remembered.addLine(lines, end + 1, value);
    }
    text.addValue(value);
    list();
    starts.add(its.toString());
    texts.add(lines);
  }

  /** Puts the words added last into the dictionary, and parts of compounds. */
  private void list() {
    for (int i = 0; i < value.size(); i++) {
      int word = value.word(i);
      if (!value.isStopWord(i) && lastListed(word) != number) {
        listed[word] = number;
        remembered.list(word, number, dictionary);
      }
    }
  }

  private int lastListed(int word) {
    if (word >= listed.length) {
      int before = listed.length;
      listed = Arrays.copyOf(listed, 2 * word);
      Arrays.fill(listed, before, listed.length, -1);
    }
    return listed[word];
  }

  private void store(SearchDocument document, SegmentWriter to) throws IOException {
    to.store(IndexFields.KIND, document.kind().word());
    if (!document.family().isEmpty()) {
      to.store(IndexFields.FAMILY, document.family());
    }
    to.store(IndexFields.URL, document.url());
    to.store(IndexFields.ID, document.id());
    to.store(IndexFields.TITLE, document.title());
    for (String name : document.names()) {
      to.store(IndexFields.NAME, name);
    }
    for (String name : document.hiddenNames()) {
      to.store(IndexFields.HIDDEN, name);
    }
    for (SearchDocument.ForeignName foreign : document.foreignNames()) {
      to.store(IndexFields.FOREIGN, foreign.language() + "\t" + line(foreign.name()));
    }
    to.store(IndexFields.SUMMARY, document.summary());
    for (int i = 0; i < starts.size(); i++) {
      SearchDocument.Section section = document.sections().get(i);
      String heading = section.anchor() + "\t" + line(section.heading());
      byte[] cells = (heading + "\t" + starts.get(i) + "\t").getBytes(UTF_8);
      byte[] lines = texts.get(i);
      byte[] both = Arrays.copyOf(cells, cells.length + lines.length);
      System.arraycopy(lines, 0, both, cells.length, lines.length);
      // Bytes, as Lucene takes its time to encode and decode strings.
      to.store(IndexFields.SECTION, new BytesRef(both));
    }
    for (SearchDocument.Translation each : document.translations()) {
      String page = each.language() + "\t" + each.url() + "\t";
      to.store(IndexFields.TRANSLATION, page + line(each.title()));
    }
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
