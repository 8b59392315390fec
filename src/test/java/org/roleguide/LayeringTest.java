package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the packages in layers: imports point down only, packages on one layer do not know each
 * other, and third-party types stay inside the package that is named for them here. A new folder
 * must be added to the list.
 */
class LayeringTest {
  private static final Path SOURCES = Path.of("src/main/java/org/roleguide");

  /** Lowest first. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("text", "parallel"),
          Set.of("diagnostic", "locale", "analysis"),
          Set.of("yaml", "markdown"),
          Set.of("model", "query"),
          Set.of("read"),
          Set.of("plan"),
          Set.of("check"),
          Set.of("bake", "search"),
          Set.of("site"),
          Set.of("cli"));

  private static final Map<String, List<String>> THIRD_PARTY =
      Map.of(
          "locale", List.of("com.ibm.icu."),
          "analysis",
              List.of("org.apache.lucene.analysis.", "org.tartarus.snowball.", "de.danielnaber."),
          "yaml", List.of("com.fasterxml.jackson.", "com.networknt.schema.", "org.yaml.snakeyaml."),
          "markdown", List.of("org.commonmark."),
          "bake",
              List.of(
                  "org.jbake.",
                  "freemarker.",
                  "com.fasterxml.jackson.core.",
                  "org.apache.commons.configuration2."),
          "search", List.of("org.apache.lucene."),
          "cli", List.of("picocli.", "com.sun.net.httpserver."));

  private static final List<String> EVERYWHERE = List.of("java.", "javax.", "org.jspecify.");

  /** A name with its package, wherever it stands in code: an import or written out in full. */
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "\\bimport (?:static )?(?<import>[\\w.]+)"
              + "|(?<![\\w.$])(?<name>(?:picocli\\.|(?:[a-z][a-z0-9_]*\\.){2,})[A-Z]\\w*)");

  private static final Pattern NOT_CODE =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  @Test
  void everyFolderHasALayer() throws IOException {
    Set<String> listed = new TreeSet<>();
    LAYERS.forEach(listed::addAll);
    assertThat(folders()).isSubsetOf(listed).isNotEmpty();
    assertThat(files(SOURCES)).noneMatch(file -> file.getParent().equals(SOURCES));
  }

  @Test
  void importsPointDownOnly() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(SOURCES)) {
      String from = folder(file);
      for (String name : namesIn(Files.readString(file, UTF_8))) {
        String to = ours(name);
        if (to != null && !to.equals(from) && layer(to) >= layer(from)) {
          wrong.add(file + ": " + from + " may not know " + name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thirdPartyTypesStayInTheirPackage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(SOURCES)) {
      List<String> allowed = THIRD_PARTY.getOrDefault(folder(file), List.of());
      for (String name : namesIn(Files.readString(file, UTF_8))) {
        if (ours(name) == null
            && EVERYWHERE.stream().noneMatch(name::startsWith)
            && allowed.stream().noneMatch(name::startsWith)) {
          wrong.add(file + ": " + folder(file) + " may not use " + name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    Set<Path> packages = new TreeSet<>();
    files(SOURCES).forEach(file -> packages.add(file.getParent()));
    for (Path each : packages) {
      assertThat(each.resolve("package-info.java"))
          .content(UTF_8)
          .startsWith("/**")
          .contains("@NullMarked\npackage ");
    }
  }

  @Test
  void namesAreFoundInImportsAndInCodeButNotInTextOrComments() {
    assertThat(
            namesIn(
                """
                import static org.roleguide.site.SiteBuild.build;
                import freemarker.template.Template;
                import picocli.CommandLine.*;
                /** {@link org.roleguide.cli.Main} */
                class X { String s = "org.roleguide.bake.Y"; org.roleguide.plan.Z z; } // a.b.C
                """))
        .containsExactly(
            "freemarker.template.Template",
            "org.roleguide.plan.Z",
            "org.roleguide.site.SiteBuild.build",
            "picocli.CommandLine.");
  }

  private static Set<String> namesIn(String java) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = QUALIFIED.matcher(NOT_CODE.matcher(java).replaceAll(" "));
    while (matcher.find()) {
      String imported = matcher.group("import");
      names.add(imported == null ? matcher.group("name") : imported);
    }
    return names;
  }

  /** The folder of one of our types, or null when the type is not ours. */
  private static String ours(String name) {
    return name.startsWith("org.roleguide.") ? name.split("\\.")[2] : null;
  }

  private static int layer(String folder) {
    for (int i = 0; i < LAYERS.size(); i++) {
      if (LAYERS.get(i).contains(folder)) {
        return i;
      }
    }
    throw new AssertionError("no layer is known for " + folder);
  }

  private static Set<String> folders() throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    files(SOURCES).forEach(file -> folders.put(folder(file), file));
    return folders.keySet();
  }

  private static String folder(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
