package org.roleguide.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.query.Boosts;
import org.roleguide.query.Clause;
import org.roleguide.query.Excerpt;
import org.roleguide.query.Excerpts;
import org.roleguide.query.Finding;
import org.roleguide.query.ForeignNames;
import org.roleguide.query.Plan;
import org.roleguide.query.Planner;
import org.roleguide.query.Section;
import org.roleguide.query.Vocabulary;
import org.roleguide.query.Wanted;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchRequest;
import org.roleguide.search.SearchResult;

/**
 * Searches the index of one language with Lucene's own scoring: the reference for the browser. All
 * it knows comes from the index. Thread-safe.
 */
public final class LuceneSearch implements AutoCloseable {
  /** Of an excerpt, in UTF-16 units. */
  public static final int EXCERPT_LENGTH = 240;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, String> commitData;
  private final IndexVocabulary vocabulary;
  private final PlannedQuery queries;
  private final Planner planner;
  private final Excerpts excerpts;
  private final ForeignNames foreignNames;
  private final SortedMap<String, String> families = new TreeMap<>();

  /** By the number of the document. */
  private final @Nullable String[] kindOf;

  private final @Nullable String[] familyOf;

  private LuceneSearch(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    commitData = reader.getIndexCommit().getUserData();
    if (!IndexFields.FORMAT.equals(commitData.get(IndexFields.COMMIT_FORMAT))) {
      throw new IOException(
          "an index of another version of this program: " + commitData(IndexFields.COMMIT_FORMAT));
    }
    if (reader.leaves().size() > 1) {
      throw new IOException("an index of " + reader.leaves().size() + " segments");
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity(Boosts.K1, Boosts.B));
    Lexicon lexicon = Lexicon.read(commitData(IndexFields.COMMIT_LEXICON));
    List<String> stopWords = parts(commitData(IndexFields.COMMIT_STOP_WORDS), " ");
    TextAnalysis analysis = Analyses.forQueries(commitData(IndexFields.COMMIT_ANALYSIS), stopWords);
    List<List<String>> groups = new ArrayList<>();
    for (String group : parts(commitData(IndexFields.COMMIT_SYNONYMS), "\n")) {
      groups.add(parts(group, "\t"));
    }
    vocabulary = new IndexVocabulary(reader, Synonyms.of(groups, analysis), lexicon);
    List<String> boosts = parts(commitData(IndexFields.COMMIT_BOOSTS), " ");
    float[] boostOf = new float[IndexFields.SCORED.size()];
    for (int i = 0; i < boostOf.length; i++) {
      boostOf[i] = Float.parseFloat(boosts.get(i));
    }
    queries = new PlannedQuery(boostOf);
    int longest = Integer.parseInt(commitData(IndexFields.COMMIT_LONGEST_SYNONYM));
    planner = new Planner(analysis, longest);
    excerpts = new Excerpts(analysis);
    foreignNames = new ForeignNames(analysis);
    for (String family : parts(commitData(IndexFields.COMMIT_FAMILIES), "\n")) {
      List<String> idAndName = parts(family, "\t");
      families.put(idAndName.get(0), idAndName.get(1));
    }
    kindOf = byDocument(reader, IndexFields.KIND);
    familyOf = byDocument(reader, IndexFields.FAMILY);
  }

  /** Whether a folder holds an index. */
  public static boolean isIndex(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Opens an index. It may be replaced or deleted while it is open, on systems that let open files
   * be deleted.
   *
   * @throws IOException when there is none, or one that this program did not make
   */
  public static LuceneSearch open(Path folder) throws IOException {
    Directory directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE);
    DirectoryReader reader = null;
    LuceneSearch search = null;
    try {
      reader = DirectoryReader.open(directory);
      search = new LuceneSearch(directory, reader);
      return search;
    } catch (RuntimeException | AssertionError e) {
      if (reader != null) {
        checkIntegrity(reader, e);
      }
      throw e;
    } finally {
      if (search == null) {
        IOUtils.closeWhileHandlingException(reader, directory);
      }
    }
  }

  /** Throws when a file is not what was written, which Lucene notices late or never. */
  private static void checkIntegrity(DirectoryReader reader, Throwable trouble) throws IOException {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IOException e) {
      e.addSuppressed(trouble);
      throw e;
    }
  }

  private String commitData(String key) {
    return commitData.getOrDefault(key, "");
  }

  private static List<String> parts(String text, String gap) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(gap, -1));
  }

  private static @Nullable String[] byDocument(IndexReader reader, String field)
      throws IOException {
    @Nullable String[] values = new String[reader.maxDoc()];
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (var term = each.next(); term != null; term = each.next()) {
        String value = term.utf8ToString();
        PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
        for (int d = documents.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = documents.nextDoc()) {
          values[d] = value;
        }
      }
    }
    return values;
  }

  /** The language of the pages. */
  public LanguageTag language() {
    return new LanguageTag(commitData(IndexFields.COMMIT_LANGUAGE));
  }

  /** Names of the families by id. */
  public SortedMap<String, String> families() {
    return families;
  }

  /** How many documents there are. */
  public int size() {
    return reader.maxDoc();
  }

  /** What a query comes to, in this index. */
  public Plan plan(SearchRequest request) {
    Vocabulary known = request.isCorrected() ? vocabulary : vocabulary.asTyped();
    Plan plan = planner.plan(request.query(), request.isTyping(), known);
    if (!plan.needs().isEmpty()) {
      throw new IllegalStateException("an index knows everything, but not " + plan.needs());
    }
    return plan;
  }

  /**
   * The best documents without what is shown of them.
   *
   * @param total number of all documents that match
   * @param documents numbers of the best, best first
   * @param scores of the same
   */
  public record Ranking(int total, int[] documents, float[] scores) {}

  /** Ranks the documents that match. */
  public Ranking rank(SearchRequest request) throws IOException {
    return rank(plan(request), request);
  }

  private Ranking rank(Plan plan, SearchRequest request) throws IOException {
    Query query = queries.query(plan, request.kind(), request.family());
    if (request.limit() == 0 || reader.maxDoc() == 0) {
      return new Ranking(searcher.count(query), new int[0], new float[0]);
    }
    int limit = Math.min(request.limit(), reader.maxDoc());
    TopDocs top =
        searcher.search(query, new TopScoreDocCollectorManager(limit, null, Integer.MAX_VALUE));
    int[] documents = new int[top.scoreDocs.length];
    float[] scores = new float[top.scoreDocs.length];
    int i = 0;
    for (ScoreDoc each : top.scoreDocs) {
      documents[i] = each.doc;
      scores[i] = each.score;
      i++;
    }
    return new Ranking((int) top.totalHits.value, documents, scores);
  }

  /**
   * Searches, and gathers what is to be shown.
   *
   * @throws IOException when the index cannot be read, or is damaged
   */
  public SearchResult search(SearchRequest request) throws IOException {
    try {
      return found(request);
    } catch (RuntimeException | AssertionError e) {
      checkIntegrity(reader, e);
      throw e;
    }
  }

  private SearchResult found(SearchRequest request) throws IOException {
    Plan plan = plan(request);
    Ranking ranking = rank(plan, request);
    Wanted wanted = Wanted.of(plan);
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (int i = 0; i < ranking.documents().length; i++) {
      hits.add(hit(ranking.documents()[i], ranking.scores()[i], plan, wanted));
    }
    List<SearchResult.Correction> corrections = new ArrayList<>();
    List<String> similar = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Finding finding : plan.findings()) {
      switch (finding.kind()) {
        case FIXED ->
            corrections.add(
                new SearchResult.Correction(
                    finding.from(), finding.to(), finding.written(), finding.word()));
        case FUZZY -> similar.add(finding.written());
        case UNKNOWN -> unknown.add(finding.written());
      }
    }
    return new SearchResult(
        ranking.total(),
        hits,
        counts(queries.query(plan, null, request.family()), kindOf),
        counts(queries.query(plan, request.kind(), null), familyOf),
        corrections,
        similar,
        unknown,
        plan.empty(),
        plan.corrected().isEmpty() ? null : plan.corrected());
  }

  private SortedMap<String, Integer> counts(Query query, @Nullable String[] valueOf)
      throws IOException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator documents = scorer.iterator();
        for (int d = documents.nextDoc();
            d != DocIdSetIterator.NO_MORE_DOCS;
            d = documents.nextDoc()) {
          String value = valueOf[d];
          if (value != null) {
            counts.merge(value, 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  // ---- what is shown of a hit

  private SearchResult.Hit hit(int number, float score, Plan plan, Wanted wanted)
      throws IOException {
    Document document = reader.storedFields().document(number);
    String title = value(document, IndexFields.TITLE);
    List<Section> sections = sections(document);
    Excerpt excerpt = excerpts.best(sections, wanted, EXCERPT_LENGTH);
    String family = document.get(IndexFields.FAMILY);
    int[] titleMarks = excerpts.marks(title, wanted);
    Set<Integer> onlyNamed = titleMarks.length > 0 ? Set.of() : onlyNamed(number, plan);
    return new SearchResult.Hit(
        number,
        score,
        value(document, IndexFields.KIND),
        value(document, IndexFields.ID),
        family == null ? "" : family,
        value(document, IndexFields.URL),
        marked(title, titleMarks),
        new SearchResult.Excerpt(
            excerpt.anchor(),
            marked(excerpt.heading(), excerpt.headingMarks()),
            marked(excerpt.text(), excerpt.marks())),
        foreign(document, title, plan, onlyNamed),
        translations(document));
  }

  private static String value(Document document, String field) {
    String value = document.get(field);
    if (value == null) {
      throw new IllegalStateException("a document without " + field);
    }
    return value;
  }

  /** The summary first, as a section without heading. */
  private static List<Section> sections(Document document) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", "", value(document, IndexFields.SUMMARY)));
    for (BytesRef section : document.getBinaryValues(IndexFields.SECTION)) {
      String[] cells = section.utf8ToString().split("\t", 4);
      sections.add(new Section(cells[0], cells[1], cells[3]));
    }
    return sections;
  }

  private static SearchResult.Marked marked(String text, int[] marks) {
    return new SearchResult.Marked(text, Arrays.stream(marks).boxed().toList());
  }

  /** The numbers of the words of a query that a page has in nothing but its names. */
  private Set<Integer> onlyNamed(int document, Plan plan) throws IOException {
    Set<Integer> named = new HashSet<>();
    Set<Integer> told = new HashSet<>();
    for (Clause clause : plan.clauses()) {
      if (!clause.term().isCode()) {
        String term = clause.term().text();
        if (has(document, IndexFields.NAMES, term)) {
          named.add(clause.word());
        }
        if (has(document, IndexFields.TITLE, term) || has(document, IndexFields.TEXT, term)) {
          told.add(clause.word());
        }
      }
    }
    named.removeAll(told);
    return named;
  }

  private boolean has(int document, String field, String term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
      if (postings != null
          && postings.advance(document - leaf.docBase) == document - leaf.docBase) {
        return true;
      }
    }
    return false;
  }

  private SearchResult.@Nullable ForeignMatch foreign(
      Document document, String title, Plan plan, Set<Integer> onlyNamed) {
    String[] foreign = document.getValues(IndexFields.FOREIGN);
    if (foreign.length == 0 || onlyNamed.isEmpty()) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (String each : foreign) {
      names.add(each.substring(each.indexOf('\t') + 1));
    }
    List<String> shown = new ArrayList<>(List.of(title));
    shown.addAll(List.of(document.getValues(IndexFields.NAME)));
    int found = foreignNames.foundBy(names, shown, Wanted.of(plan, onlyNamed));
    return found < 0
        ? null
        : new SearchResult.ForeignMatch(
            new LanguageTag(foreign[found].substring(0, foreign[found].indexOf('\t'))),
            names.get(found));
  }

  private static List<SearchDocument.Translation> translations(Document document) {
    List<SearchDocument.Translation> translations = new ArrayList<>();
    for (String each : document.getValues(IndexFields.TRANSLATION)) {
      String[] cells = each.split("\t", 3);
      translations.add(
          new SearchDocument.Translation(new LanguageTag(cells[0]), cells[1], cells[2]));
    }
    return translations;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(reader, directory);
  }
}
