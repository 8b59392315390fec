package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.search.lucene.IndexFields.SCORED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.roleguide.locale.LanguageTag;
import org.roleguide.testing.NodeJs;

/**
 * The client of the browser against Lucene itself: plans made up of terms of the index, with
 * everything that a plan may ask for, give the same documents with the same bits of the scores.
 */
class ScoringTest {
  private static final int PLANS = 300;
  private static final List<String> WORDS = SCORED.subList(0, 3);

  /** Answers with what it is asked, which has other characters for line feeds and tabs. */
  private static final String PLANNER =
      "export const open = () => {};"
          + "export const plan = (q) => q.replaceAll('\\u0002', '\\n').replaceAll('\\u0003', '\\t');";

  @Test
  void madeUpPlansScoreAsInLuceneOnOwnPages() throws IOException {
    compare(SearchCorpus.own());
  }

  @Test
  void madeUpPlansScoreAsInLuceneOnManyPages() throws IOException {
    compare(SearchCorpus.large());
  }

  private static void compare(SearchCorpus corpus) throws IOException {
    List<String> asked = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (LanguageTag language : corpus.languages()) {
      Files.writeString(corpus.files().resolve(language.tag() + ".js"), PLANNER);
      try (Directory directory = new NIOFSDirectory(corpus.index(language));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        MadeUpPlans plans = new MadeUpPlans(reader, language.tag().hashCode());
        for (int i = 0; i < PLANS; i++) {
          Asked one = plans.next(boosts(reader));
          asked.add(language.tag() + "\tfalse\t\t\t0\t" + one.plan);
          expected.add(answer(reader, one.query));
        }
      }
    }
    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-many.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString()),
            String.join("\n", asked),
            Duration.ofSeconds(60));
    List<String> found =
        answers.lines().map(line -> line.replaceFirst("^([^\t]*\t[^\t]*)\t.*", "$1")).toList();
    assertThat(found).hasSameSizeAs(expected);
    int hits = 0;
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).as(asked.get(i)).isEqualTo(expected.get(i));
      hits += expected.get(i).startsWith("0\t") ? 0 : 1;
    }
    assertThat(hits).isGreaterThan(expected.size() / 2);
  }

  private static float[] boosts(DirectoryReader reader) throws IOException {
    String[] texts = reader.getIndexCommit().getUserData().get("boosts").split(" ");
    float[] boosts = new float[texts.length];
    for (int i = 0; i < boosts.length; i++) {
      boosts[i] = Float.parseFloat(texts[i]);
    }
    return boosts;
  }

  private static String answer(DirectoryReader reader, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    TopDocs top =
        searcher.search(query, new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
    StringJoiner hits = new StringJoiner(",", top.totalHits.value + "\t", "");
    for (ScoreDoc hit : top.scoreDocs) {
      hits.add(hit.doc + ":" + Float.floatToIntBits(hit.score));
    }
    return hits.toString();
  }

  /** A plan as text, and the query that means the same. */
  private record Asked(String plan, Query query) {}

  private static final class MadeUpPlans {
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private StringBuilder plan = new StringBuilder();
    private BooleanQuery.Builder query = new BooleanQuery.Builder();

    MadeUpPlans(DirectoryReader reader, int seed) throws IOException {
      random = new Random(seed);
      for (String field : SCORED) {
        Terms terms = reader.leaves().get(0).reader().terms(field);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          for (var term = each.next(); term != null; term = each.next()) {
            List<String> to = field.equals("codes") ? codes : words;
            // Frequent ones more often.
            for (int i = 0; i < Integer.toBinaryString(each.docFreq()).length(); i++) {
              to.add(term.utf8ToString());
            }
          }
        }
      }
    }

    Asked next(float[] boosts) {
      plan = new StringBuilder();
      query = new BooleanQuery.Builder();
      BooleanQuery.Builder scored = new BooleanQuery.Builder();
      List<String> taken = new ArrayList<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        boolean isCode = !codes.isEmpty() && random.nextInt(8) == 0;
        String term = isCode ? pick(codes) : pick(words);
        if (taken.contains(term)) {
          continue;
        }
        taken.add(term);
        float weight = random.nextInt(3) == 0 ? (1 + random.nextInt(999)) / 1000f : 1f;
        line(isCode ? "code" : "term", term, Float.toString(weight), "0");
        for (int field = isCode ? 3 : 0; field < (isCode ? 4 : 3); field++) {
          Query one = new TermQuery(new Term(SCORED.get(field), term));
          scored.add(new BoostQuery(one, boosts[field] * weight), Occur.SHOULD);
        }
      }
      query.add(scored.build(), Occur.MUST);
      if (random.nextInt(3) == 0) {
        restrict("must", Occur.FILTER, taken);
      }
      if (random.nextInt(3) == 0) {
        restrict("not", Occur.MUST_NOT, List.of());
      }
      if (random.nextInt(3) == 0) {
        phrase(random.nextBoolean());
      }
      return new Asked(plan.toString(), query.build());
    }

    private void restrict(String what, Occur occur, List<String> some) {
      List<String> cells = new ArrayList<>(List.of(what));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (int i = random.nextInt(3); i >= 0; i--) {
        String term = some.isEmpty() || random.nextBoolean() ? pick(words) : pick(some);
        cells.add("t:" + term);
        WORDS.forEach(field -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
      }
      if (!codes.isEmpty() && random.nextInt(4) == 0) {
        String code = pick(codes);
        cells.add("c:" + code);
        any.add(new TermQuery(new Term("codes", code)), Occur.SHOULD);
      }
      line(cells.toArray(String[]::new));
      query.add(any.build(), occur);
    }

    /** Many alternatives at each place, so that it is found at all. */
    private void phrase(boolean wanted) {
      List<String> cells = new ArrayList<>(List.of("phrase", wanted ? "+" : "-"));
      List<MultiPhraseQuery.Builder> phrases = new ArrayList<>();
      WORDS.forEach(field -> phrases.add(new MultiPhraseQuery.Builder()));
      int place = 0;
      for (int i = 2 + random.nextInt(2); i > 0; i--) {
        List<String> terms = new ArrayList<>();
        for (int n = 3 + random.nextInt(40); n > 0; n--) {
          String term = pick(words);
          if (!terms.contains(term)) {
            terms.add(term);
          }
        }
        cells.add(place + "=" + String.join("\u0001", terms));
        for (int field = 0; field < WORDS.size(); field++) {
          String name = WORDS.get(field);
          Term[] alternatives = terms.stream().map(t -> new Term(name, t)).toArray(Term[]::new);
          phrases.get(field).add(alternatives, place);
        }
        place += 1 + random.nextInt(2);
      }
      line(cells.toArray(String[]::new));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      phrases.forEach(each -> any.add(each.build(), Occur.SHOULD));
      query.add(any.build(), wanted ? Occur.FILTER : Occur.MUST_NOT);
    }

    private void line(String... cells) {
      plan.append(plan.isEmpty() ? "" : "\u0002").append(String.join("\u0003", cells));
    }

    private String pick(List<String> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
