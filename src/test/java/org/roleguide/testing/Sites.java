package org.roleguide.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.BuildResult;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/** The site folders that tests build, and the sites that become of them. */
public final class Sites {
  /** The project's own site. */
  public static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final Path GOLDEN = Path.of("src/test/resources/sites");

  /** The interface words of the golden sites, so that those of the project may change freely. */
  private static final Path WORDS = Path.of("src/test/resources/sites-words");

  /** Where golden sites are put together with their words. */
  private static final Path ASSEMBLED = Path.of("target/golden-sources");

  /** Where {@link #built} builds to. */
  private static final Path BUILT = Path.of("target/built-sites");

  /** What a site folder consists of; the project has much beside it. */
  private static final List<String> PARTS =
      List.of("jbake.properties", "content", "i18n", "templates", "assets");

  private static final Map<Path, BuildResult> RESULTS = new ConcurrentHashMap<>();

  private Sites() {}

  /** The folders of the golden sites, by name. */
  public static List<Path> golden() {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The site folders of the golden sites, and the project's. */
  public static List<Path> all() {
    List<Path> all = new ArrayList<>(golden().stream().map(each -> each.resolve("site")).toList());
    all.add(PROJECT);
    return all;
  }

  /** A name for a site folder, as test reports show it. */
  public static String name(Path site) {
    return site.equals(PROJECT) ? "project" : site.getParent().getFileName().toString();
  }

  /** The site of a folder, built once in a test run and not to be changed. */
  public static Path built(Path site) {
    result(site);
    return output(site);
  }

  /** What the build of {@link #built} said. */
  public static BuildResult result(Path site) {
    return RESULTS.computeIfAbsent(
        site,
        each -> {
          Path out = output(each);
          delete(out);
          return build(each, out, 2);
        });
  }

  private static Path output(Path site) {
    return BUILT.resolve(name(site));
  }

  /** Builds a site, which must succeed, without an index. */
  public static BuildResult build(Path site, Path out, int jobs) {
    return published(site, attempt(site, out, jobs));
  }

  /** Builds a site, which must succeed, with its search. */
  public static BuildResult build(Path site, Path out, Path index, int jobs) {
    return published(site, attempt(site, out, index, jobs));
  }

  private static BuildResult published(Path site, BuildResult result) {
    if (!result.isPublished()) {
      throw new AssertionError(site + ": " + result.report().diagnostics());
    }
    return result;
  }

  /** Builds a site, well or not, without an index. */
  public static BuildResult attempt(Path site, Path out, int jobs) {
    return attempt(site, out, null, jobs);
  }

  private static BuildResult attempt(Path site, Path out, @Nullable Path index, int jobs) {
    try {
      return new SiteBuild(BuildProgress.SILENT)
          .build(new BuildRequest(buildable(site), out, index, ReadOptions.DEFAULT, jobs, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OutputRefused e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isGolden(Path site) {
    return site.startsWith(GOLDEN);
  }

  private static synchronized Path buildable(Path site) {
    if (!isGolden(site)) {
      return site;
    }
    Path assembled = ASSEMBLED.resolve(name(site));
    delete(assembled);
    source(site).forEach((file, bytes) -> write(assembled.resolve(file), bytes));
    return assembled;
  }

  /** The files of a site folder, by path with {@code /} between its parts. */
  public static SortedMap<String, byte[]> source(Path site) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String part : PARTS) {
      Path path = site.resolve(part);
      if (Files.isDirectory(path)) {
        files(path).forEach((file, bytes) -> files.put(part + "/" + file, bytes));
      } else if (Files.exists(path)) {
        files.put(part, bytes(path));
      }
    }
    if (isGolden(site)) {
      files(WORDS)
          .forEach(
              (file, bytes) -> {
                if (file.endsWith(".properties")) {
                  String language = file.substring(0, file.indexOf('.'));
                  files.putIfAbsent("i18n/" + language + "/messages.properties", bytes);
                }
              });
    }
    return files;
  }

  /** Every file below a folder, by path relative to it with {@code /} between its parts. */
  public static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, and the folders that it lies in. */
  public static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and all that is in it; it need not exist. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
