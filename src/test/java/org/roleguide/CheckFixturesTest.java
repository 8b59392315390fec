package org.roleguide;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.TextFormat;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/**
 * Each folder {@code checks/<code>/<case>} is laid over {@code checks/_base} and checked; the whole
 * report must be what its {@code expected.txt} says. Cases named {@code ok-…} nearly break the
 * rule. What git cannot hold is made by {@code setup.txt}, whose line {@code languages sv} asks for
 * a build of these only. {@code -Dgolden=update} writes the expected reports.
 */
class CheckFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/checks");
  private static final Path SOURCES = Path.of("src/main/java/org/roleguide");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** Packages that find mistakes. */
  private static final List<String> FINDERS =
      List.of("read", "plan", "check", "yaml", "markdown", "bake", "site");

  private static final Pattern KEBAB = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
  private static final Pattern SCHEMA_CODE =
      Pattern.compile("\"x-diagnostic\": \"([a-z-]+)\"|\"x-diagnostic-required\": \\{([^}]*)\\}");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### `([a-z0-9-]+)`");

  /** Literals with hyphens, in classes that report, that are not codes. */
  private static final Set<String> NOT_CODES =
      Set.of("x-diagnostic", "x-diagnostic-required", "role-text", "double-quoted");

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> reportIsAsExpected() throws IOException {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    FIXTURES.relativize(each).toString(), () -> compareReport(each)));
  }

  private void compareReport(Path fixture) throws IOException, OutputRefused {
    String report = report(fixture);
    Path expected = fixture.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(expected, report, UTF_8);
    }
    assertThat(report).isEqualTo(Files.readString(expected, UTF_8));
    String code = fixture.getParent().getFileName().toString();
    if (fixture.getFileName().toString().startsWith("ok-")) {
      assertThat(report).isEmpty();
    } else {
      assertThat(report).contains("[" + code + "]");
    }
  }

  private String report(Path fixture) throws IOException, OutputRefused {
    Path site = Files.createTempDirectory(temp, "site");
    copy(FIXTURES.resolve("_base"), site);
    copy(fixture, site);
    Files.delete(site.resolve("expected.txt"));
    Path setup = site.resolve("setup.txt");
    ReadOptions reading = ReadOptions.DEFAULT;
    if (Files.exists(setup)) {
      for (String line : Files.readAllLines(setup, UTF_8)) {
        String[] words = line.split(" ");
        if (words[0].equals("languages")) {
          reading = new ReadOptions(null, List.of(words[1].split(",")), false, true);
        } else {
          prepare(site, words);
        }
      }
      Files.delete(setup);
    }
    SiteBuild build = new SiteBuild(BuildProgress.SILENT);
    Report report = build.check(site, reading, 1);
    boolean isPartial = !reading.languages().isEmpty();
    if (!report.hasErrors() && (isPartial || Files.isDirectory(site.resolve("templates")))) {
      // Templates are run by a build only, and only a build is published in part.
      Path out = temp.resolve(site.getFileName() + "-out");
      BuildRequest request = new BuildRequest(site, out, reading, 1, false);
      report = build.build(request).report();
    }
    StringWriter text = new StringWriter();
    new TextFormat().print(report, new PrintWriter(text));
    return text.toString();
  }

  /** A folder outside of the site, with a file in it. */
  private Path outside() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("file.txt"), "outside", UTF_8);
    return outside;
  }

  private void prepare(Path site, String... words) throws IOException {
    Path path = site.resolve(words[1]);
    Files.createDirectories(path.getParent());
    switch (words[0]) {
      case "delete" -> delete(path);
      case "empty" -> Files.write(path, new byte[0]);
      case "latin1" -> recode(path, ISO_8859_1, Files.readString(path, UTF_8));
      case "crlf" -> recode(path, UTF_8, Files.readString(path, UTF_8).replace("\n", "\r\n"));
      case "bom" -> recode(path, UTF_8, "\uFEFF" + Files.readString(path, UTF_8));
      case "link" ->
          Files.createSymbolicLink(
              path, Path.of(words[2].replace("<outside>", outside().toString())));
      case "pipe" -> run("mkfifo", path.toString());
      case "comment" -> {
        String text = Files.exists(path) ? Files.readString(path, UTF_8) : "";
        int missing = Integer.parseInt(words[2]) - text.getBytes(UTF_8).length;
        recode(path, UTF_8, text + ("#" + ".".repeat(78) + "\n").repeat(missing / 80 + 1));
      }
      case "line" ->
          recode(
              path,
              UTF_8,
              Files.readString(path, UTF_8)
                  + "#"
                  + "x".repeat(Integer.parseInt(words[2]) - 1)
                  + "\n");
      default -> throw new IllegalArgumentException("unknown word in setup.txt: " + words[0]);
    }
  }

  private static void recode(Path path, Charset charset, String text) throws IOException {
    Files.write(path, text.getBytes(charset));
  }

  private static void run(String... command) throws IOException {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      assertThat(code).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyCodeHasAFixtureAndAnEntry() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(60);
    assertThat(fixtureCodes()).isEqualTo(codes);
    assertThat(documentedCodes()).isEqualTo(codes);
  }

  @Test
  void codesInExpectedReportsExist() throws IOException {
    Set<String> codes = codes();
    Pattern reported = Pattern.compile("(?m)^\\S.* \\[([a-z0-9-]+)\\]$");
    for (Path each : cases()) {
      Matcher matcher = reported.matcher(Files.readString(each.resolve("expected.txt"), UTF_8));
      while (matcher.find()) {
        assertThat(codes).as(each.toString()).contains(matcher.group(1));
      }
    }
  }

  @Test
  void severitiesAreAsDocumented() throws IOException {
    Pattern reported = Pattern.compile("(?m)^\\S.*?: (error|warning): .* \\[([a-z0-9-]+)\\]$");
    Map<String, Set<String>> severities = new TreeMap<>();
    for (Path each : cases()) {
      reported
          .matcher(Files.readString(each.resolve("expected.txt"), UTF_8))
          .results()
          .forEach(
              found ->
                  severities
                      .computeIfAbsent(found.group(2), code -> new TreeSet<>())
                      .add(found.group(1)));
    }
    String text = Files.readString(Path.of("docs/checks.md"), UTF_8);
    severities.forEach(
        (code, found) ->
            assertThat(text).contains("### `" + code + "` – " + String.join(" or ", found) + "\n"));
  }

  @Test
  void entriesAreSortedWithinTheirGroup() throws IOException {
    String text = Files.readString(Path.of("docs/checks.md"), UTF_8);
    for (String group : text.split("(?m)^## ")) {
      assertThat(all(ENTRY, group)).isSorted();
    }
  }

  /** Every code that the program can report: literals of its sources, and those of the schemas. */
  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String name : FINDERS) {
      for (Path file : files(SOURCES.resolve(name))) {
        String source = Files.readString(file, UTF_8);
        if (source.contains("Diagnostic") || source.contains("Findings")) {
          codes.addAll(all(KEBAB, source));
        }
      }
    }
    for (Path schema : files(Path.of("schema"))) {
      Matcher matcher = SCHEMA_CODE.matcher(Files.readString(schema, UTF_8));
      while (matcher.find()) {
        if (matcher.group(1) != null) {
          codes.add(matcher.group(1));
        } else {
          codes.addAll(all(KEBAB, matcher.group(2)));
        }
      }
    }
    codes.removeAll(NOT_CODES);
    return codes;
  }

  private static Set<String> fixtureCodes() throws IOException {
    return cases().stream()
        .filter(each -> !each.getFileName().toString().startsWith("ok-"))
        .map(each -> each.getParent().getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documentedCodes() throws IOException {
    return new TreeSet<>(all(ENTRY, Files.readString(Path.of("docs/checks.md"), UTF_8)));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.walk(FIXTURES, 2)) {
      return folders
          .filter(each -> FIXTURES.relativize(each).getNameCount() == 2)
          .filter(each -> !each.getParent().endsWith("_base"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copied = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copied.getParent());
      Files.deleteIfExists(copied);
      Files.copy(file, copied);
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(path)) {
      walk.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      try {
        Files.delete(all.get(i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
