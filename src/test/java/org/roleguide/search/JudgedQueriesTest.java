package org.roleguide.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.locale.LanguageTag;
import org.roleguide.search.lucene.LuceneSearch;

/**
 * Queries of many kinds find the pages of this repository that somebody would expect, in the index
 * that is published: inflected, misspelt, without diacritics, in another language, by code, by
 * parts of compounds. Prints how well.
 */
class JudgedQueriesTest {
  private static final double LEAST_RECALL = 0.97;
  private static final double LEAST_RECIPROCAL_RANK = 0.93;

  /** A query with the ids of the pages that it should find. */
  private record Judged(String line, String query, Set<String> wanted) {}

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void whatReadersExpectIsAmongTheFirstFive(String language) throws IOException {
    List<Judged> judged = judged(language);
    List<String> misses = new ArrayList<>();
    double recall = 0;
    double reciprocalRank = 0;
    LanguageTag tag = LanguageTag.of(language).orElseThrow();
    try (LuceneSearch search = LuceneSearch.open(SearchCorpus.own().index(tag))) {
      for (Judged each : judged) {
        List<String> found =
            search.search(SearchRequest.of(each.query, 10)).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
        long among = found.stream().limit(5).filter(each.wanted::contains).count();
        int rank = 1;
        while (rank <= found.size() && !each.wanted.contains(found.get(rank - 1))) {
          rank++;
        }
        recall += among / (double) Math.min(5, each.wanted.size());
        reciprocalRank += rank > found.size() ? 0 : 1.0 / rank;
        if (among < each.wanted.size() || rank > 1) {
          misses.add(each.line + " but " + found);
        }
      }
    }
    recall /= judged.size();
    reciprocalRank /= judged.size();
    String figures =
        String.format(
            Locale.ROOT,
            "%s: %d judged queries, recall@5 %.3f, MRR %.3f",
            language,
            judged.size(),
            recall,
            reciprocalRank);
    System.out.println(figures);
    String report = figures + "\n" + String.join("\n", misses);
    assertThat(judged).as(language).hasSizeGreaterThanOrEqualTo(60);
    assertThat(recall).as(report).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(reciprocalRank).as(report).isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
  }

  @ParameterizedTest
  @CsvSource({
    "sv, lön, role",
    "sv, lön rekryterare, role",
    "sv, skatt på lön, role",
    "sv, payroll specialist, role",
    "sv, lönekörning, skill",
    "sv, kollektivavtal, skill",
    "de, Lohn, role",
    "de, Lohnsteuer, skill",
    "ro, salarizare, role",
    "ro, calculul salariului net, skill",
    "pt, recrutamento, role",
    "pt, processamento salarial, role"
  })
  void rolesComeBeforeSkillsThatAreCalledMuchTheSame(String language, String query, String kind)
      throws IOException {
    LanguageTag tag = LanguageTag.of(language).orElseThrow();
    try (LuceneSearch search = LuceneSearch.open(SearchCorpus.own().index(tag))) {
      assertThat(search.search(SearchRequest.of(query, 1)).hits().get(0).kind()).isEqualTo(kind);
    }
  }

  private static List<Judged> judged(String language) throws IOException {
    List<Judged> judged = new ArrayList<>();
    Path file = Path.of("src/test/resources/search/judged-" + language + ".txt");
    for (String line : Files.readAllLines(file, UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split(" \\| ");
        judged.add(new Judged(line, cells[1], Set.of(cells[2].split(" "))));
      }
    }
    return judged;
  }
}
