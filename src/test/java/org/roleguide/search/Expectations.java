package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.roleguide.locale.LanguageTag;
import org.roleguide.query.Plan;
import org.roleguide.search.browser.PassagesOfIndex;
import org.roleguide.search.lucene.LuceneSearch;

/**
 * What Lucene answers to many queries.
 *
 * @param asked each query as {@code search-answers.mjs} reads it
 * @param expected the answer as it is written there
 */
public record Expectations(
    List<MadeUpQueries.Query> queries, List<String> asked, List<String> expected) {

  /** As many queries of every kind in every language; of some, what is shown of the hits. */
  public static Expectations of(SearchCorpus corpus, int ofEachKind, long seed) throws IOException {
    Expectations all = new Expectations(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (LanguageTag language : corpus.languages()) {
      corpus.addModule(language);
      try (LuceneSearch search = LuceneSearch.open(corpus.index(language));
          PassagesOfIndex passages =
              new PassagesOfIndex(corpus.index(language), corpus.files(language))) {
        ShownPassages shown = new ShownPassages(corpus.words().get(language), passages);
        for (MadeUpQueries.Query query :
            MadeUpQueries.about(
                corpus.pages().get(language), corpus.words().get(language), ofEachKind, seed)) {
          int pages = all.queries.size() % 10 == 0 ? 10 : 0;
          all.queries.add(query);
          all.asked.add(line(language, query.request(), pages));
          all.expected.add(answer(search, shown, query.request(), pages));
        }
      }
    }
    return all;
  }

  /** What is found and shown for a query, as the script is asked and as it is to answer. */
  static Map.Entry<String, String> of(
      LuceneSearch search, ShownPassages shown, SearchRequest request) throws IOException {
    return Map.entry(line(search.language(), request, 10), answer(search, shown, request, 10));
  }

  /** Holds when every answer is the same, and queries of every kind have found something. */
  public void compare(List<String> found) {
    assertThat(found).hasSameSizeAs(expected);
    List<String> different = new ArrayList<>();
    Map<MadeUpQueries.Kind, Integer> withHits = new EnumMap<>(MadeUpQueries.Kind.class);
    for (int i = 0; i < expected.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        different.add(
            String.join(
                "\n  ",
                queries.get(i).of() + " " + asked.get(i),
                "Lucene:  " + expected.get(i),
                "browser: " + found.get(i)));
      }
      withHits.merge(queries.get(i).of(), expected.get(i).startsWith("0\t") ? 0 : 1, Integer::sum);
    }
    assertThat(different.subList(0, Math.min(10, different.size())))
        .as("%s of %s differ", different.size(), expected.size())
        .isEmpty();
    int ofEachKind = queries.size() / MadeUpQueries.Kind.values().length;
    assertThat(withHits)
        .hasSize(MadeUpQueries.Kind.values().length)
        .allSatisfy((kind, n) -> assertThat(n).as("%s", kind).isGreaterThan(ofEachKind / 4));
  }

  private static String line(LanguageTag language, SearchRequest request, int pages) {
    return String.join(
        "\t",
        language.tag(),
        String.valueOf(request.isTyping()),
        request.kind() == null ? "" : request.kind(),
        request.family() == null ? "" : request.family(),
        String.valueOf(pages),
        request.query());
  }

  /** The answer as the script writes it; excerpts are only made where they are compared. */
  private static String answer(
      LuceneSearch search, ShownPassages shown, SearchRequest request, int pages)
      throws IOException {
    SearchRequest asked = pages > 0 ? request : withoutHits(request);
    SearchResult result = shown.of(search.search(asked), search.plan(asked));
    LuceneSearch.Ranking ranking = search.rank(request);
    assertThat(ranking.total()).isEqualTo(result.total());
    StringJoiner hits = new StringJoiner(",");
    for (int i = 0; i < ranking.documents().length; i++) {
      hits.add(ranking.documents()[i] + ":" + Float.floatToIntBits(ranking.scores()[i]));
    }
    StringJoiner cells = new StringJoiner("\t");
    cells.add(String.valueOf(result.total())).add(hits.toString());
    cells.add(counts(result.kinds())).add(counts(result.families()));
    cells.add(result.correctedQuery() == null ? "" : result.correctedQuery());
    StringJoiner fixed = new StringJoiner(" | ");
    for (SearchResult.Correction each : result.corrections()) {
      fixed.add(each.from() + "-" + each.to() + " " + each.written() + " > " + each.word());
    }
    cells.add(fixed.toString()).add(String.join(" | ", result.similar()));
    cells.add(String.join(" | ", result.unknown()));
    cells.add(result.empty() == Plan.Empty.NOT ? "" : result.empty().name());
    result.hits().stream().limit(pages).forEach(hit -> cells.add(shown(hit)));
    return cells.toString();
  }

  private static SearchRequest withoutHits(SearchRequest request) {
    return new SearchRequest(
        request.query(),
        request.isTyping(),
        0,
        request.kind(),
        request.family(),
        request.isCorrected());
  }

  private static String counts(Map<String, Integer> of) {
    StringJoiner counts = new StringJoiner(",");
    of.keySet().stream().sorted().forEach(key -> counts.add(key + "=" + of.get(key)));
    return counts.toString();
  }

  private static String shown(SearchResult.Hit hit) {
    StringJoiner cells = new StringJoiner(" | ");
    cells.add(hit.url()).add(hit.title().text()).add(marks(hit.title()));
    cells.add(hit.kind()).add(hit.family());
    cells.add(hit.excerpt().anchor());
    cells.add(hit.excerpt().heading().text()).add(marks(hit.excerpt().heading()));
    cells.add(hit.excerpt().text().text()).add(marks(hit.excerpt().text()));
    SearchResult.ForeignMatch foreign = hit.foreign();
    cells.add(foreign == null ? "" : foreign.language().tag() + " " + foreign.name());
    hit.translations().forEach(t -> cells.add(t.language().tag() + " " + t.url()));
    return cells.toString();
  }

  private static String marks(SearchResult.Marked text) {
    StringJoiner marks = new StringJoiner(" ");
    text.marks().forEach(mark -> marks.add(String.valueOf(mark)));
    return marks.toString();
  }
}
