package org.roleguide.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchDocuments;

/**
 * Queries of many kinds find the pages of this repository that somebody would expect: inflected,
 * misspelt, without diacritics, in another language, by code, by parts of compounds.
 */
public class JudgedQueriesTest {
  private static final double LEAST_RECALL = 0.97;
  private static final double LEAST_RECIPROCAL_RANK = 0.93;

  private static SitePlan plan;

  @BeforeAll
  static void read() throws IOException {
    plan = plan();
  }

  static SitePlan plan() throws IOException {
    try (Workers workers = new Workers(1)) {
      SiteFolder folder = new SiteFolder(Path.of(""));
      return SitePlanner.plan(
              new CatalogReader(workers).read(folder, ReadOptions.DEFAULT).value(), workers)
          .value();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void whatReadersExpectIsAmongTheFirstFive(String language) throws IOException {
    TestIndex index = index(plan, language);
    List<String> misses = new ArrayList<>();
    double recall = 0;
    double reciprocalRank = 0;
    List<String[]> judged = judged(language);
    for (String[] each : judged) {
      Set<String> wanted = Set.of(each[2].split(" "));
      List<String> found = index.search(each[1]);
      long among = found.stream().limit(5).filter(wanted::contains).count();
      int rank = 1;
      while (rank <= found.size() && !wanted.contains(found.get(rank - 1))) {
        rank++;
      }
      recall += among / (double) Math.min(5, wanted.size());
      reciprocalRank += rank > found.size() ? 0 : 1.0 / rank;
      if (among < wanted.size() || rank > 1) {
        misses.add(String.join(" | ", each) + " but " + found);
      }
    }
    String report =
        "%s recall@5 %.3f MRR %.3f%n%s"
            .formatted(
                language,
                recall / judged.size(),
                reciprocalRank / judged.size(),
                String.join("\n", misses));
    assertThat(judged).as(language).hasSizeGreaterThanOrEqualTo(60);
    assertThat(recall / judged.size()).as(report).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(reciprocalRank / judged.size())
        .as(report)
        .isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
  }

  private static List<String[]> judged(String language) throws IOException {
    List<String[]> judged = new ArrayList<>();
    for (String line :
        Files.readAllLines(
            Path.of("src/test/resources/search/judged-" + language + ".txt"), UTF_8)) {
      if (!line.startsWith("#")) {
        judged.add(line.split(" \\| "));
      }
    }
    return judged;
  }

  public static TestIndex index(SitePlan plan, String language) {
    LanguageTag tag = LanguageTag.of(language).orElseThrow();
    LanguageWords words = LanguageWords.of(plan, tag);
    TextAnalysis analysis = words.analysis();
    Synonyms synonyms = Synonyms.of(words.synonyms(), analysis);
    TestIndex index = new TestIndex(analysis, synonyms, words.queryCompounds());
    for (SearchDocument document : SearchDocuments.of(plan, tag)) {
      List<String> title = new ArrayList<>(document.forms());
      title.add(0, document.title());
      List<String> names = new ArrayList<>(document.names());
      names.addAll(document.hiddenNames());
      document.foreignNames().forEach(name -> names.add(name.name()));
      List<String> text = new ArrayList<>();
      text.add(document.summary());
      document
          .sections()
          .forEach(
              section -> {
                text.add(section.heading());
                text.add(section.text());
              });
      index.add(document.id(), title, names, text, document.codes());
    }
    return index;
  }
}
