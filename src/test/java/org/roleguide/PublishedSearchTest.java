package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.testing.Sites;

/** What browsers search with stands in the site: all of it, nothing else, and always the same. */
@ParameterizedClass
@MethodSource("sites")
class PublishedSearchTest {
  private static final Pattern POINTER =
      Pattern.compile(
          "\\{\"format\":1,\"index\":\"([\\w-]+-[0-9a-f]{12}/)\",\"code\":\"(\\w+-[0-9a-f]{12}\\.js)\"}");

  @TempDir Path temp;

  private final Path site;

  PublishedSearchTest(Path site) {
    this.site = site;
  }

  static List<Named<Path>> sites() {
    return Sites.all().stream()
        .filter(site -> Set.of("project", "two-languages", "rtl").contains(Sites.name(site)))
        .map(site -> Named.of(Sites.name(site), site))
        .toList();
  }

  private SortedMap<String, byte[]> build(String name, int jobs) {
    Path out = temp.resolve(name);
    Sites.build(site, out, temp.resolve(name + "-index"), jobs);
    return Sites.files(out);
  }

  @Test
  void everyLanguageHasItsPointerAndItsFiles() {
    assertThat(sites()).hasSize(3);
    SortedMap<String, byte[]> files = build("out", 2);
    Set<String> used = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    files.keySet().stream()
        .filter(path -> path.matches("[^/]+/index\\.html"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .filter(language -> !language.equals("r") && !language.equals("g"))
        .forEach(languages::add);
    assertThat(languages).isNotEmpty();
    for (String language : languages) {
      String pointer = "search/" + language + ".json";
      assertThat(files).containsKey(pointer);
      Matcher matcher = POINTER.matcher(new String(files.get(pointer), UTF_8).strip());
      assertThat(matcher.matches()).as(pointer).isTrue();
      String folder = "search/" + matcher.group(1);
      assertThat(folder).startsWith("search/" + language + "-");
      for (String name : List.of("root.bin", "names.bin", "s0.bin", "d0.bin", "f0.bin")) {
        assertThat(files).as(language).containsKey(folder + name);
      }
      assertThat(files).containsKey("search/" + matcher.group(2));
      used.add(pointer);
      used.add("search/" + matcher.group(2));
      files.keySet().stream().filter(path -> path.startsWith(folder)).forEach(used::add);
    }
    assertThat(files.keySet().stream().filter(path -> path.startsWith("search/")))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void twoBuildsGiveTheSameBytes() {
    SortedMap<String, byte[]> alone = build("alone", 1);
    SortedMap<String, byte[]> together = build("together", 4);
    assertThat(together.keySet()).isEqualTo(alone.keySet());
    assertThat(together.keySet()).anyMatch(path -> path.startsWith("search/"));
    assertThat(
            Stream.of(alone.keySet().toArray(String[]::new))
                .filter(path -> !Arrays.equals(alone.get(path), together.get(path))))
        .isEmpty();
  }
}
