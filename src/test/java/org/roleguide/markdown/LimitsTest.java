package org.roleguide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void whatPeopleWriteShouldBeFarFromTheLimits() {
    String row = "| **a** | [b](role:b) | c_d | https://example.org | *e* |\n";
    String paragraph = "Some *text* with [a link](role:b#c), **bold** words.\n".repeat(40) + "\n";

    assertThat(exceeded("| a | b | c | d | e |\n|-|-|-|-|-|\n" + row.repeat(2_000))).isNull();
    assertThat(exceeded(paragraph.repeat(400))).isNull();
    assertThat(exceeded("- a\n".repeat(9_000))).isNull();
    assertThat(exceeded("```\n" + "x = y[0] * 2\n".repeat(2_000) + "```\n")).isNull();
  }

  @Test
  void eachLimitShouldSayWhatThereIsTooMuchOf() {
    assertThat(exceeded("a".repeat(Limits.MAX_LENGTH + 1)))
        .isEqualTo("more than 1048576 characters");
    assertThat(exceeded("|".repeat(500) + "\n" + "-|".repeat(500) + "\n" + "a\n".repeat(300)))
        .isEqualTo("more than 100000 table cells");
    assertThat(exceeded("a\r\n".repeat(11_000)))
        .isEqualTo("too many lines without a blank line between");
    assertThat(exceeded("*[a](b)".repeat(8_000)))
        .isEqualTo("too many links and marks of emphasis in one paragraph");
    assertThat(exceeded("[".repeat(60_000) + "](b)".repeat(60_000)))
        .isEqualTo("too many links and marks of emphasis in one paragraph");
  }

  private static @Nullable String exceeded(String text) {
    return Limits.exceeded(text, Signs.of(text));
  }
}
