package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/dependencies.md} with the class path of the program. */
class DependenciesDocTest {
  /** Written by Maven before the tests. */
  private static final Path CLASS_PATH = Path.of("target/runtime-class-path.txt");

  private static final Path DOCUMENT = Path.of("docs/dependencies.md");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");

  private static final Pattern TOTAL =
      Pattern.compile("(?m)^\\| \\*\\*(\\d+) jars\\*\\* \\| \\| \\*\\*(\\d+)\\*\\* \\| \\| \\|$");

  @Test
  void everyJarOfTheClassPathIsListedWithItsVersionAndSize() throws IOException {
    List<String> listed =
        ROW.matcher(Files.readString(DOCUMENT, UTF_8))
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + ", " + row.group(3) + " kB")
            .toList();
    List<String> actual = new ArrayList<>();
    for (Path jar : jars()) {
      Path version = jar.getParent();
      Path name = version.getParent();
      actual.add(name.getFileName() + " " + version.getFileName() + ", " + kilobytes(jar) + " kB");
    }
    actual.sort(null);
    assertThat(listed).isEqualTo(actual);
  }

  @Test
  void theTotalIsThatOfTheClassPath() throws IOException {
    long bytes = 0;
    for (Path jar : jars()) {
      bytes += Files.size(jar);
    }
    MatchResult total = TOTAL.matcher(Files.readString(DOCUMENT, UTF_8)).results().toList().get(0);
    assertThat(total.group(1) + " jars, " + total.group(2) + " kB")
        .isEqualTo(jars().size() + " jars, " + Math.round(bytes / 1000.0) + " kB");
  }

  private static long kilobytes(Path jar) throws IOException {
    return Math.round(Files.size(jar) / 1000.0);
  }

  private static List<Path> jars() throws IOException {
    String classPath = Files.readString(CLASS_PATH, UTF_8).strip();
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(classPath)
        .map(Path::of)
        .toList();
  }
}
