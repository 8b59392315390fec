package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roleguide.search.Expectations;
import org.roleguide.search.SearchCorpus;

/** Chromium finds what Lucene finds, under the Content-Security-Policy of the site. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class SearchInChromiumTest {
  @Test
  void chromiumFindsWhatLuceneFindsOnOwnPages(Browsing browsing) throws IOException {
    compare(browsing, SearchCorpus.own(), 50);
  }

  @Test
  void chromiumFindsWhatLuceneFindsOnManyPages(Browsing browsing) throws IOException {
    compare(browsing, SearchCorpus.large(), 160);
  }

  private static void compare(Browsing browsing, SearchCorpus corpus, int ofEachKind)
      throws IOException {
    Expectations expectations = Expectations.of(corpus, ofEachKind, 2);
    Browsing.Site site = browsing.own();
    Path folder = site.folder().resolve("same-results");
    try (Tab tab = browsing.open(site, Visitor.DESKTOP.withoutWorkers())) {
      copy(corpus.files(), folder.resolve("search"));
      Files.copy(Path.of("templates/assets/js/search-core.js"), folder.resolve("search-core.js"));
      Files.copy(Path.of("src/test/js/search-answers.mjs"), folder.resolve("search-answers.js"));
      tab.go("/sv/");
      Object answers =
          tab.page()
              .evaluate(
                  """
                  async (lines) => {
                    const { open } = await import("/same-results/search-core.js");
                    const { answer } = await import("/same-results/search-answers.js");
                    const address = (language) =>
                      new URL(`/same-results/search/${language}.json`, location.href);
                    return answer(lines, (language) => open(address(language)));
                  }
                  """,
                  expectations.asked());
      assertThat(answers).isInstanceOf(List.class);
      // There, the site is not at the root of its host.
      expectations.compare(
          ((List<?>) answers)
              .stream().map(each -> String.valueOf(each).replace("/same-results/", "/")).toList());
      assertThat(tab.complaints()).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
