package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.roleguide.analysis.Analyses;
import org.roleguide.locale.LanguageTag;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.search.browser.BrowserExport;
import org.roleguide.search.browser.BrowserFiles;
import org.roleguide.search.browser.Exports;
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

  /** 10,200 short pages in one language, whose norms are in files of their own. */
  public static SearchCorpus withNormsApart() {
    return once("norms-apart", SearchCorpus::makeWithNormsApart);
  }

  /** Pages in one language, in the words of that of the project. */
  static SearchCorpus of(String name, LanguageTag language, List<SearchDocument> pages) {
    LanguageWords words = own().words.get(language);
    return once(name, () -> built(name, Map.of(language, pages), Map.of(language, words)));
  }

  private static SearchCorpus makeWithNormsApart() {
    SearchCorpus large = large();
    LanguageTag language = large.languages().get(0);
    List<SearchDocument> pages = large.pages.get(language);
    List<SearchDocument> mixed = new ArrayList<>();
    for (int i = 0; i < 4 * pages.size(); i++) {
      SearchDocument page = pages.get(i % pages.size());
      SearchDocument other = pages.get((i + i / pages.size() * 37) % pages.size());
      mixed.add(
          new SearchDocument(
              page.kind(),
              page.id() + "-" + i,
              page.family(),
              page.url() + i + "/",
              page.title(),
              page.forms(),
              other.names(),
              List.of(),
              other.foreignNames(),
              other.summary(),
              List.of(),
              other.codes(),
              page.translations()));
    }
    return built(
        "norms-apart",
        Map.of(language, mixed),
        Map.of(language, large.words.get(language)),
        Exports::withNormsApart);
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

  /** Puts the compiled code of a language beside its files. */
  public void addModule(LanguageTag language) throws IOException {
    String name = "/org/roleguide/bundled/search/" + Analyses.module(language.tag()) + ".js";
    try (InputStream module = SearchCorpus.class.getResourceAsStream(name)) {
      assertThat(module).as(name).isNotNull();
      Files.copy(
          module, files().resolve(language.tag() + ".js"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The files of a language by name. */
  public Map<String, byte[]> files(LanguageTag language) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> folders = Files.list(files())) {
      Path folder =
          folders
              .filter(each -> each.getFileName().toString().startsWith(language.tag() + "-"))
              .findFirst()
              .orElseThrow();
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.toList()) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
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
    return built(name, pages, words, BrowserExport::new);
  }

  private static SearchCorpus built(
      String name,
      Map<LanguageTag, List<SearchDocument>> pages,
      Map<LanguageTag, LanguageWords> words,
      Function<Workers, BrowserExport> export) {
    Path folder = Path.of("target/search-corpora").resolve(name).toAbsolutePath();
    SearchCorpus corpus = new SearchCorpus(folder, pages, words);
    try (Workers workers = new Workers(2)) {
      delete(folder);
      workers.each(corpus.languages(), corpus::writeIndex);
      Map<String, Path> indexes = new LinkedHashMap<>();
      corpus.languages().forEach(each -> indexes.put(each.tag(), corpus.index(each)));
      for (BrowserFiles files : export.apply(workers).export(indexes)) {
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
