package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.roleguide.locale.LanguageTag;
import org.roleguide.testing.NodeJs;

/**
 * What a reader loads for ten results stays small on 10,200 pages, and so does the number of
 * requests. The limits are today's figures and 2 to 5 %; whoever has to raise one says in the
 * commit what for. Scripts have limits of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostsTest {
  private static final int VISITS = 30;
  private static final int QUERIES = 4;

  /** What a query loaded. */
  private record Cost(int bytes, int requests) {}

  private final List<Cost> first = new ArrayList<>();
  private final List<Cost> further = new ArrayList<>();

  @BeforeAll
  void search() throws IOException {
    SearchCorpus corpus = SearchCorpus.large();
    List<String> visits = new ArrayList<>();
    for (LanguageTag language : corpus.languages()) {
      corpus.addModule(language);
      List<String> queries =
          MadeUpQueries.about(
                  corpus.pages().get(language), corpus.words().get(language), VISITS * QUERIES, 3)
              .stream()
              .filter(query -> query.of() == MadeUpQueries.Kind.PLAIN)
              .map(query -> query.request().query())
              .toList();
      for (int i = 0; i < VISITS; i++) {
        visits.add(
            language.tag()
                + "\t"
                + String.join("\t", queries.subList(QUERIES * i, QUERIES * (i + 1))));
      }
    }
    List<String> costs =
        NodeJs.run(
                Path.of("src/test/js/search-costs.mjs"),
                List.of("templates/assets/js/search-core.js", corpus.files().toString()),
                String.join("\n", visits),
                Duration.ofSeconds(120))
            .lines()
            .toList();
    assertThat(costs).hasSize(QUERIES * visits.size());
    for (int i = 0; i < costs.size(); i++) {
      String[] cells = costs.get(i).split("\t");
      Cost cost = new Cost(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
      (i % QUERIES == 0 ? first : further).add(cost);
    }
  }

  @Test
  void aFirstSearchLoadsLittle() {
    assertThat(median(first.stream().mapToInt(Cost::bytes))).isLessThan(21_800);
  }

  @Test
  void eachFurtherSearchLoadsLittle() {
    assertThat(median(further.stream().mapToInt(Cost::bytes))).isLessThan(4_950);
  }

  @Test
  void aSearchNeedsFewRequests() {
    assertThat(further.stream().mapToInt(Cost::requests).average().orElseThrow()).isLessThan(11.3);
    assertThat(first.stream().mapToInt(Cost::requests).average().orElseThrow()).isLessThan(14.7);
  }

  private static int median(IntStream values) {
    int[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
