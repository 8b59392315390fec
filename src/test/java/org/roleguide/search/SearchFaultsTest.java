package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roleguide.testing.NodeJs;

/** The claims about lost, late and wrong files are in the script. */
class SearchFaultsTest {
  @Test
  void theClientOfTheBrowserSaysWhatIsWrongAndNeverHangs() {
    String said =
        NodeJs.run(
            Path.of("src/test/js/search-faults.mjs"),
            List.of("templates/assets/js/search-core.js"),
            "",
            Duration.ofSeconds(60));
    assertThat(said.lines().filter(line -> line.startsWith("ok: "))).hasSizeGreaterThan(33);
    assertThat(said).endsWith("done\n").doesNotContain("WRONG");
  }
}
