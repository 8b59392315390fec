package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.roleguide.testing.NodeJs;

/** Scripts of claims about a file that browsers run; {@code claims.mjs} prints them. */
final class Claims {
  private Claims() {}

  /**
   * Fails unless every claim of a script holds.
   *
   * @param script its name under {@code src/test/js}
   * @param tested the file that the claims are about
   * @param least claims that there are at least
   */
  static void hold(String script, String tested, int least) {
    String said =
        NodeJs.run(Path.of("src/test/js", script), List.of(tested), "", Duration.ofSeconds(60));
    assertThat(said.lines().filter(line -> line.startsWith("ok: ")))
        .hasSizeGreaterThanOrEqualTo(least);
    assertThat(said).endsWith("done\n").doesNotContain("WRONG");
  }
}
