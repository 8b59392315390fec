package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the project's own documents lead somewhere. */
class DocumentLinksTest {
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern ABSOLUTE = Pattern.compile("^[a-z]+:.*");

  @Test
  void everyRelativeLinkNamesAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(document, UTF_8)).replaceAll(""));
      while (link.find()) {
        if (!ABSOLUTE.matcher(link.group(1)).matches()) {
          links++;
          if (!Files.exists(document.resolveSibling(link.group(1)))) {
            broken.add(document + ": " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isPositive();
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      for (int i = 0; i < names.size(); i++) {
        String number = Integer.toString(10_001 + i).substring(1);
        assertThat(names.get(i)).startsWith(number + "-").endsWith(".md");
      }
    }
  }

  /** Not the content, which has checks of its own. */
  private static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> words = Files.walk(Path.of("i18n"))) {
      return Stream.of(root, docs, words)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
