package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roleguide.testing.NodeJs;

/**
 * The client of the browser, with the compiled planner and the exported files, against the Lucene
 * index: the same documents, bits of scores, totals, counts and corrections, and what is shown.
 */
class SameResultsTest {
  @Test
  void theBrowserFindsWhatLuceneFindsOnOwnPages() throws IOException {
    compare(SearchCorpus.own(), 50);
  }

  @Test
  void theBrowserFindsTheSameWhereTheHostKnowsNoRanges() throws IOException {
    compare(SearchCorpus.own(), 20, "ignored");
  }

  @Test
  void theBrowserFindsWhatLuceneFindsOnManyPages() throws IOException {
    compare(SearchCorpus.large(), 160);
  }

  @Test
  void theBrowserFindsWhatLuceneFindsWhenNormsAreInFilesOfTheirOwn() throws IOException {
    SearchCorpus corpus = SearchCorpus.withNormsApart();
    try (Stream<Path> files = Files.walk(corpus.files())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("n0.bin", "n1.bin")
          .doesNotContain("n2.bin");
    }
    compare(corpus, 60);
  }

  private static void compare(SearchCorpus corpus, int ofEachKind) throws IOException {
    compare(corpus, ofEachKind, "known");
  }

  private static void compare(SearchCorpus corpus, int ofEachKind, String ranges)
      throws IOException {
    Expectations expectations = Expectations.of(corpus, ofEachKind, 1);
    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-many.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString(), ranges),
            String.join("\n", expectations.asked()),
            Duration.ofSeconds(120));
    expectations.compare(answers.lines().toList());
  }
}
