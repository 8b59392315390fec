package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.ReportFormat;
import org.roleguide.testing.Sites;
import org.roleguide.text.SmallScript;

/**
 * Builds the small sites in {@code src/test/resources/sites} and compares what is published with
 * what is expected; the README there says how they are made and changed.
 */
class GoldenSiteTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private static final List<String> HEAD =
      List.of(
          "<html",
          "<title>",
          "<meta name=\"robots\"",
          "<meta http-equiv=\"refresh\"",
          "<link rel=\"canonical\"",
          "<link rel=\"alternate\"");

  private static final Pattern FINGERPRINT = Pattern.compile("/assets/[0-9a-f]{12}/");

  private static final Pattern POLICY = Pattern.compile("default-src 'none';[^\"\\n]*?(?=\"|\\n)");

  /** The number of words changes with every template. */
  private static final Pattern MISSING_WORDS =
      Pattern.compile("\\d+ (interface words are not translated):.*?(?= \\[)");

  static List<String> sites() {
    return Sites.golden().stream().map(site -> site.getFileName().toString()).toList();
  }

  private static Path folder(String name) {
    return Path.of("src/test/resources/sites", name);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void isPublishedAsExpected(String name) {
    Path folder = folder(name);
    boolean whole = Files.exists(folder.resolve("whole"));
    SortedMap<String, byte[]> actual = comparable(Sites.built(folder.resolve("site")), whole);
    Path expectedFolder = folder.resolve("expected");
    if (UPDATE) {
      Sites.delete(expectedFolder);
      actual.forEach((file, bytes) -> Sites.write(expectedFolder.resolve(file), bytes));
    }

    SortedMap<String, byte[]> expected = Sites.files(expectedFolder);
    assertThat(actual.keySet()).as("files").isEqualTo(expected.keySet());
    expected.forEach(
        (file, bytes) -> {
          if (!Arrays.equals(bytes, actual.get(file))) {
            assertThat(text(actual.get(file))).as(file).isEqualTo(text(bytes));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("sites")
  void reportsWhatIsExpected(String name) {
    Path file = folder(name).resolve("findings.txt");
    String actual = printed(Sites.result(folder(name).resolve("site")).report());
    if (UPDATE && actual.isEmpty()) {
      Sites.delete(file);
    } else if (UPDATE) {
      Sites.write(file, actual.getBytes(UTF_8));
    }

    String expected =
        Files.exists(file) ? text(Sites.files(file.getParent()).get("findings.txt")) : "";
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everySiteSaysWhatItIsAbout(String name) {
    assertThat(folder(name).resolve("README.md")).isNotEmptyFile();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void assetsArePublishedAsTheyAreButForCommentsInScripts(String name) {
    SortedMap<String, byte[]> sources = Sites.files(Path.of("templates/assets"));
    sources.replaceAll((file, bytes) -> file.endsWith(".js") ? small(bytes) : bytes);
    Path own = folder(name).resolve("site/templates/assets");
    if (Files.isDirectory(own)) {
      sources.putAll(Sites.files(own));
    }
    SortedMap<String, byte[]> published = new TreeMap<>();
    Sites.files(Sites.built(folder(name).resolve("site")))
        .forEach(
            (file, bytes) -> {
              if (isAsset(file)) {
                published.put(
                    FINGERPRINT.matcher("/" + file).replaceFirst("/").substring(1), bytes);
              }
            });

    assertThat(published.keySet()).isEqualTo(sources.keySet());
    sources.forEach((file, bytes) -> assertThat(published.get(file)).as(file).isEqualTo(bytes));
  }

  /** Only the program's own scripts are published without comments. */
  private static byte[] small(byte[] script) {
    return SmallScript.of(new String(script, UTF_8)).getBytes(UTF_8);
  }

  @Test
  void thereAreGoldenSites() {
    assertThat(sites()).contains("minimal", "two-languages", "redirects");
  }

  /** What is compared of a site. */
  private static SortedMap<String, byte[]> comparable(Path site, boolean whole) {
    SortedMap<String, byte[]> comparable = new TreeMap<>();
    Sites.files(site)
        .forEach(
            (file, bytes) -> {
              if (!isAsset(file) && !file.equals(".roleguide")) {
                comparable.put(file, isText(file) ? comparable(file, text(bytes), whole) : bytes);
              }
            });
    return comparable;
  }

  private static byte[] comparable(String file, String text, boolean whole) {
    String same = FINGERPRINT.matcher(text).replaceAll("/assets/HASH/");
    if (!whole) {
      same = POLICY.matcher(same).replaceAll("POLICY");
      same = file.endsWith(".html") ? outline(same) : same;
    }
    return same.getBytes(UTF_8);
  }

  private static boolean isAsset(String file) {
    return file.equals("sw.js") || FINGERPRINT.matcher("/" + file).lookingAt();
  }

  private static boolean isText(String file) {
    return !file.endsWith(".png");
  }

  /** The lines of a page that say what it is and what it is linked to, and its main content. */
  private static String outline(String html) {
    StringBuilder outline = new StringBuilder();
    boolean main = false;
    for (String line : html.split("\n")) {
      main |= line.startsWith("<main");
      if (main || HEAD.stream().anyMatch(line::startsWith)) {
        outline.append(line).append('\n');
      }
      main &= !line.contains("</main>");
    }
    return outline.toString();
  }

  private static String printed(Report report) {
    StringWriter text = new StringWriter();
    ReportFormat.TEXT.print(report, new PrintWriter(text));
    return MISSING_WORDS.matcher(text.toString()).replaceAll("N $1: …");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
