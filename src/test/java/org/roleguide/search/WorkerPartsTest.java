package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roleguide.testing.NodeJs;

/** The claims about parts of files that the service worker keeps are in the script. */
class WorkerPartsTest {
  @Test
  void theWorkerKeepsThePartsThatWereAskedForAndNothingElse() {
    String said =
        NodeJs.run(
            Path.of("src/test/js/worker-parts.mjs"),
            List.of("templates/assets/sw.js"),
            "",
            Duration.ofSeconds(60));
    assertThat(said.lines().filter(line -> line.startsWith("ok: "))).hasSizeGreaterThan(10);
    assertThat(said).endsWith("done\n").doesNotContain("WRONG");
  }
}
