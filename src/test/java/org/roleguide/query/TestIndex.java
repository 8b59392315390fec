package org.roleguide.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;

/** A small index in memory that answers plans, and its vocabulary. */
public final class TestIndex implements Vocabulary {
  private static final String[] FIELDS = {"title", "names", "text"};

  private final TextAnalysis analysis;
  private final Synonyms synonyms;
  private final Lexicon lexicon;
  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final Set<String> terms = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Integer> dictionary = new TreeMap<>();
  private float[] boosts = {Boosts.TITLE, Boosts.NAMES, Boosts.TEXT, Boosts.CODES};
  private @Nullable IndexSearcher searcher;

  public TestIndex(TextAnalysis analysis, Synonyms synonyms, Lexicon lexicon) {
    this.analysis = analysis;
    this.synonyms = synonyms;
    this.lexicon = lexicon;
    try {
      writer = new IndexWriter(directory, new IndexWriterConfig());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestIndex boosts(float title, float names, float text, float code) {
    boosts = new float[] {title, names, text, code};
    return this;
  }

  public Planner planner() {
    return new Planner(analysis, synonyms.longest());
  }

  /** Adds a document; values of a field are 100 positions apart. */
  public TestIndex add(
      String id, List<String> title, List<String> names, List<String> text, List<String> codes) {
    Document document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    List<List<String>> values = List.of(title, names, text);
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < FIELDS.length; i++) {
      document.add(new TextField(FIELDS[i], new Tokens(values.get(i))));
      for (String value : values.get(i)) {
        analysis.words(
            value,
            (word, increment, start, end) -> {
              boolean[] stop = {true};
              analysis.analyze(word, Stage.QUERY, (t, p, s, e) -> stop[0] = false);
              if (!stop[0]) {
                words.add(analysis.foldForPrefix(word) + '\t' + word);
              }
            });
      }
    }
    words.forEach(word -> dictionary.merge(word, 1, Integer::sum));
    for (String code : codes) {
      this.codes.add(code);
      document.add(new StringField("codes", code, Field.Store.NO));
    }
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public TestIndex add(String id, String title, String text) {
    return add(id, List.of(title), List.of(), List.of(text), List.of());
  }

  /** The ids of the best hits. */
  public List<String> search(Plan plan, int most) {
    if (plan.clauses().isEmpty()) {
      return List.of();
    }
    try {
      if (searcher == null) {
        writer.close();
        IndexReader reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
      }
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query(plan), most).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get("id"));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> search(String query) {
    return search(planner().plan(query, false, this), 10);
  }

  private Query query(Plan plan) {
    BooleanQuery.Builder scoring = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      List<Query> queries = queries(clause.term());
      for (int i = 0; i < queries.size(); i++) {
        float boost = (clause.term().isCode() ? boosts[3] : boosts[i]) * clause.weight();
        scoring.add(new BoostQuery(queries.get(i), boost), Occur.SHOULD);
      }
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(scoring.build(), Occur.MUST);
    plan.required().forEach(group -> all.add(any(group), Occur.FILTER));
    plan.excluded().forEach(group -> all.add(any(group), Occur.MUST_NOT));
    for (Phrase phrase : plan.phrases()) {
      all.add(phrase(phrase), phrase.isExcluded() ? Occur.MUST_NOT : Occur.FILTER);
    }
    return all.build();
  }

  private static Query any(List<Term> group) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    group.forEach(term -> queries(term).forEach(query -> any.add(query, Occur.SHOULD)));
    return any.build();
  }

  private static List<Query> queries(Term term) {
    List<Query> queries = new ArrayList<>();
    for (String field : term.isCode() ? new String[] {"codes"} : FIELDS) {
      queries.add(new TermQuery(new org.apache.lucene.index.Term(field, term.text())));
    }
    return queries;
  }

  private static Query phrase(Phrase phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      MultiPhraseQuery.Builder one = new MultiPhraseQuery.Builder();
      for (int i = 0; i < phrase.size(); i++) {
        one.add(
            phrase.alternatives(i).stream()
                .map(text -> new org.apache.lucene.index.Term(field, text))
                .toArray(org.apache.lucene.index.Term[]::new),
            phrase.position(i));
      }
      any.add(one.build(), Occur.SHOULD);
    }
    return any.build();
  }

  // == Vocabulary

  @Override
  public int hasTerm(String term) {
    return terms.contains(term) ? YES : NO;
  }

  @Override
  public int hasCode(String code) {
    return codes.contains(code) ? YES : NO;
  }

  @Override
  public List<String> synonyms(String key) {
    return synonyms.alternatives(key);
  }

  @Override
  public String words(String foldedPrefix) {
    StringBuilder lines = new StringBuilder();
    dictionary.forEach(
        (entry, frequency) -> {
          if (entry.startsWith(foldedPrefix)) {
            lines.append(entry).append('\t').append(frequency).append('\n');
          }
        });
    return lines.toString();
  }

  @Override
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Values analysed for the index, their terms noted. */
  private final class Tokens extends TokenStream {
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int next;

    Tokens(List<String> values) {
      for (String value : values) {
        int[] gap = {texts.isEmpty() ? 0 : 100};
        analysis.analyze(
            value,
            Stage.INDEX,
            (term, by, start, end) -> {
              texts.add(term);
              increments.add(by + gap[0]);
              gap[0] = 0;
              terms.add(term);
            });
      }
    }

    @Override
    public boolean incrementToken() {
      if (next == texts.size()) {
        return false;
      }
      clearAttributes();
      text.append(texts.get(next));
      increment.setPositionIncrement(increments.get(next++));
      return true;
    }
  }
}
