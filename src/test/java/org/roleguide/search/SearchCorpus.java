package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.roleguide.locale.LanguageTag;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.search.browser.BrowserExport;
import org.roleguide.search.browser.BrowserFiles;
import org.roleguide.search.lucene.IndexBuilder;
import org.roleguide.testing.Sites;

/**
 * Pages in several languages with an index of each, and the same as files for the browser.
 *
 * @param folder holds {@code index/<language>} and {@code site/search}; made once in a test run
 */
public record SearchCorpus(
    Path folder,
    Map<LanguageTag, List<SearchDocument>> pages,
    Map<LanguageTag, LanguageWords> words) {
  private static final Map<String, SearchCorpus> MADE = new ConcurrentHashMap<>();

  /** The project's own pages. */
  public static SearchCorpus own() {
    return once("own", SearchCorpus::readOwn);
  }

  /** 10,200 pages made up of the words of the project's own. */
  public static SearchCorpus large() {
    return once(
        "large", () -> built("large", MadeUpPages.like(own().pages, own().words), own().words));
  }

  /** The languages, in the order of the site. */
  public List<LanguageTag> languages() {
    return List.copyOf(pages.keySet());
  }

  /** The Lucene index of a language. */
  public Path index(LanguageTag language) {
    return folder.resolve("index").resolve(language.tag());
  }

  /** What is served as {@code search/}. */
  public Path files() {
    return folder.resolve("site/search");
  }

  private static synchronized SearchCorpus once(String name, Supplier<SearchCorpus> maker) {
    SearchCorpus made = MADE.get(name);
    if (made == null) {
      made = maker.get();
      MADE.put(name, made);
    }
    return made;
  }

  /** The plan of the project's own site. */
  static SitePlan plan() throws IOException {
    try (Workers workers = new Workers(2)) {
      SiteFolder folder = new SiteFolder(Sites.PROJECT);
      return SitePlanner.plan(
              new CatalogReader(workers).read(folder, ReadOptions.DEFAULT).value(), workers)
          .value();
    }
  }

  private static SearchCorpus readOwn() {
    try {
      SitePlan plan = plan();
      Map<LanguageTag, List<SearchDocument>> pages = new LinkedHashMap<>();
      Map<LanguageTag, LanguageWords> words = new LinkedHashMap<>();
      for (LanguageTag language : plan.catalog().settings().languages()) {
        pages.put(language, SearchDocuments.of(plan, language));
        words.put(language, LanguageWords.of(plan, language));
      }
      assertThat(pages).isNotEmpty();
      return built("own", pages, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchCorpus built(
      String name,
      Map<LanguageTag, List<SearchDocument>> pages,
      Map<LanguageTag, LanguageWords> words) {
    Path folder = Path.of("target/search-corpora").resolve(name).toAbsolutePath();
    SearchCorpus corpus = new SearchCorpus(folder, pages, words);
    try (Workers workers = new Workers(2)) {
      delete(folder);
      workers.each(corpus.languages(), corpus::writeIndex);
      Map<String, Path> indexes = new LinkedHashMap<>();
      corpus.languages().forEach(each -> indexes.put(each.tag(), corpus.index(each)));
      for (BrowserFiles files : new BrowserExport(workers).export(indexes)) {
        corpus.write(files);
      }
      return corpus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeIndex(LanguageTag language) {
    try {
      Files.createDirectories(index(language));
      IndexBuilder.build(index(language), words.get(language), pages.get(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(BrowserFiles files) throws IOException {
    Path folder = files().resolve(files.folder());
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.write(files().resolve(files.pointerName()), files.pointer(files.language() + ".js"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
