package org.roleguide.module;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Analyses;
import org.roleguide.testing.NodeJs;

/** The browser's modules do what the same classes do in Java, to the last character. */
class ModulesTest {
  private static final Path MODULES = Path.of("target/classes/org/roleguide/bundled/search");
  private static final Path SCRIPT = Path.of("src/test/resources/module/node.mjs");
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Everything in content/ comes on top of the numbers. */
  @ParameterizedTest
  @CsvSource({
    "sv, 50000, 5000, 150",
    "de, 50000, 5000, 150",
    "ro, 50000, 5000, 150",
    "pt, 50000, 5000, 150",
    "fi, 3000, 500, 10",
    "en, 3000, 500, 10",
    "fr, 3000, 500, 10",
    "ru, 3000, 500, 10",
    "hu, 3000, 500, 10",
    "lt, 3000, 500, 10",
    "pl, 3000, 500, 10"
  })
  void javaScriptAndJavaAgree(String language, int generated, int hostile, int queries)
      throws IOException {
    ModuleCases cases = new ModuleCases(language, generated, hostile, queries);
    Path module = MODULES.resolve(Analyses.module(language) + ".js");
    List<String> arguments = List.of(module.toAbsolutePath().toString());
    String json = cases.json();
    // Java and JavaScript work at the same time.
    CompletableFuture<String> output =
        CompletableFuture.supplyAsync(() -> NodeJs.run(SCRIPT, arguments, json, LIMIT));
    List<String> expected = cases.expected();
    assertSame(output.join().lines().toList(), expected);
    assertThat(cases.size()).isGreaterThan(generated + hostile + 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt", "further", "plain"})
  void aModuleRunsUnderAStrictPolicy(String name) throws IOException {
    Path module = MODULES.resolve(name + ".js");
    assertThat(Files.readString(module, UTF_8)).doesNotContain("eval(").doesNotContain("Function(");
  }

  /** Shows the first differences only. */
  static void assertSame(List<String> actual, List<String> expected) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < Math.min(actual.size(), expected.size()) && different.size() < 5; i++) {
      if (!actual.get(i).equals(expected.get(i))) {
        different.add("line " + i + "\nJava " + expected.get(i) + "\nJS   " + actual.get(i));
      }
    }
    assertThat(different).isEmpty();
    assertThat(actual).hasSameSizeAs(expected);
  }
}
