package org.roleguide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Analyses;
import org.roleguide.locale.LanguageTag;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchDocuments;
import org.roleguide.search.lucene.IndexBuilder;

/**
 * The search indexes of a site, one a language in a folder of its name. They are made while pages
 * are baked, and published as a whole; readers of the last ones go on reading.
 */
final class SearchIndexes implements AutoCloseable {
  /** What Lucene's tools leave in an index that they open. */
  private static final String LOCK = "write.lock";

  private final @Nullable OutputFolder output;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final List<Workers.Later<Path>> running = new ArrayList<>();

  private SearchIndexes(@Nullable OutputFolder output) {
    this.output = output;
  }

  /**
   * Starts to make the indexes.
   *
   * @param target where they are to be published, or null to make none
   * @throws OutputRefused when that folder is not one to replace
   */
  static SearchIndexes start(SitePlan plan, @Nullable Path target, Workers workers)
      throws IOException, OutputRefused {
    if (target == null) {
      return new SearchIndexes(null);
    }
    OutputFolder output = OutputFolder.open(target);
    SearchIndexes indexes = new SearchIndexes(output);
    for (LanguageTag language : plan.catalog().settings().languages()) {
      Path folder = output.staging().resolve(language.tag());
      indexes.folders.put(language.tag(), folder);
      indexes.running.add(workers.start(() -> build(plan, language, folder)));
    }
    return indexes;
  }

  private static Path build(SitePlan plan, LanguageTag language, Path folder) {
    try {
      String analysis = plan.catalog().settings().analysis(language);
      // Words of all pages must be known before the first compound is taken apart.
      if (Analyses.splitsCompounds(analysis)) {
        List<SearchDocument> documents = SearchDocuments.of(plan, language);
        IndexBuilder.build(folder, LanguageWords.of(plan, language, documents), documents);
      } else {
        IndexBuilder.build(
            folder,
            LanguageWords.of(plan, language, List.of()),
            documents(SearchDocuments.eachOf(plan, language)));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each document is made when its turn comes, and can go when it is indexed. */
  private static Iterable<SearchDocument> documents(List<Supplier<SearchDocument>> each) {
    return () -> {
      Iterator<Supplier<SearchDocument>> next = each.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return next.hasNext();
        }

        @Override
        public SearchDocument next() {
          return next.next().get();
        }
      };
    };
  }

  /** Waits until the indexes are there, as yet unpublished. */
  void finish() throws IOException {
    if (output == null) {
      return;
    }
    for (Workers.Later<Path> each : running) {
      Path folder = each.get();
      String name = folder.getFileName() + "/";
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> output.adopt(name + file.getFileName()));
      }
      output.adopt(name + LOCK);
    }
  }

  /** The folder of each language's index, by its tag, before the indexes are published. */
  Map<String, Path> folders() {
    return folders;
  }

  /** Puts the new indexes in the place of the last ones. */
  void publish() throws IOException {
    if (output != null) {
      output.publish();
    }
  }

  /** Waits for what is still running, and removes what was not published. */
  @Override
  public void close() throws IOException {
    for (Workers.Later<Path> each : running) {
      try {
        each.get();
      } catch (RuntimeException e) {
        // The build has failed already, or has been told by finish().
      }
    }
    if (output != null) {
      output.close();
    }
  }
}
