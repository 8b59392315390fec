package org.roleguide.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.yaml.YamlText.findings;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Diagnostic;

/** Input made to exhaust time, memory or the stack must end with a finding, and soon. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileYamlTest {
  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{", "{? ", "- - ? "})
  void nestingEndsAtTwentyLevels(String open) {
    String code = findings(open.repeat(100_000 / open.length())).get(0).replaceAll(".* ", "");

    assertThat(code).isIn("yaml-too-deep", "yaml-complex-key");
  }

  @Test
  void indentationEndsAtTwentyLevels() {
    StringBuilder yaml = new StringBuilder();
    for (int depth = 0; depth < 1500; depth++) {
      yaml.append(" ".repeat(depth)).append("a:\n");
    }

    assertThat(findings(yaml.toString())).containsExactly("21:21 yaml-too-deep");
  }

  @Test
  void aliasesAreNotExpanded() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }

    assertThat(findings(yaml.toString()))
        .hasSize(40)
        .allMatch(finding -> finding.endsWith("yaml-alias"));
  }

  @Test
  void hugeFilesAreNotRead() {
    assertThat(findings("a: [" + "x,".repeat(5_000_000) + "]\n"))
        .containsExactly("0:0 yaml-too-large");
  }

  @Test
  void manyValuesAreNotRead() {
    assertThat(findings("[" + "x,\n".repeat(900_000) + "]"))
        .containsExactly("200000:1 yaml-too-large");
    assertThat(findings("- {}\n".repeat(500_000))).containsExactly("200000:3 yaml-too-large");
    assertThat(findings("a:\n".repeat(1000)).size()).isEqualTo(YamlReader.MAX_FINDINGS);
  }

  @Test
  void longTextsAreRead() {
    String line = "y ".repeat(45_000) + "\n  ";

    assertThat(findings("a: \"" + line.repeat(15) + "\"\nb: |\n  " + line.repeat(15))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a: ", "a: \"", "a: |\n  ", "# ", "a: [", "? ", "{"})
  void longLinesAreNotRead(String before) {
    assertThat(findings(before + "x".repeat(2_900_000)))
        .hasSize(1)
        .allMatch(finding -> finding.endsWith(":1 yaml-too-large"));
  }

  @Test
  void longNumbersAreRead() {
    YamlNode tree = YamlText.tree("education: {eqf: " + "9".repeat(99_000) + "}");

    assertThat(new Schemas().check("role", tree))
        .extracting(Diagnostic::code)
        .contains("wrong-type");
  }

  @Test
  void patternsDoNotExhaustTheStack() {
    for (int length : new int[] {900, 40_000}) {
      YamlNode tree = YamlText.tree("id: a" + "-a".repeat(length) + "\nfamily: x\n");
      assertThat(new Schemas().check("role", tree))
          .extracting(Diagnostic::code)
          .containsExactly("bad-id");
    }
  }

  @Test
  void manyWrongKeysGiveAHundredFindings() {
    StringBuilder yaml = new StringBuilder("id: a\nfamily: b\n");
    for (int i = 0; i < 50_000; i++) {
      yaml.append("key").append(i).append(": 1\n");
    }

    assertThat(new Schemas().check("role", YamlText.tree(yaml.toString()))).hasSize(100);
  }

  @Test
  void noTextEndsInAnException() {
    String alphabet = "ab:-[]{},&*!|>'\"%@`#?~\\<. \n\n\n  \t\u0085\u2028\u0000å😀0";
    long seed = 20261121;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder yaml = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        yaml.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = yaml.toString();
      try {
        var read = YamlText.read(text);
        assertThat(read.value().isPresent() || !read.diagnostics().isEmpty()).isTrue();
        for (Diagnostic finding : read.diagnostics()) {
          assertThat(finding.message()).doesNotContain("org.", "Exception", "<block");
          assertThat(finding.span().line()).isLessThanOrEqualTo(text.split("\n", -1).length);
        }
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }
}
