package org.roleguide.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeJsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void aScriptGetsItsArgumentsAndInput() throws IOException {
    Path script =
        script(
            """
            import {readFileSync} from 'node:fs';
            console.log(process.argv.slice(2).join(), readFileSync(0, 'utf8'));
            """);
    assertThat(NodeJs.run(script, List.of("a", "ș"), "lön 😀", LIMIT)).isEqualTo("a,ș lön 😀\n");
  }

  @Test
  void aScriptThatFailsOrHangsFailsTheTest() throws IOException {
    Path broken = script("throw new Error('why')");
    assertThatThrownBy(() -> NodeJs.run(broken, List.of(), "", LIMIT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("why");
    Path endless = script("for (;;) {}");
    assertThatThrownBy(() -> NodeJs.run(endless, List.of(), "", Duration.ofMillis(500)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("longer than");
  }

  private Path script(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "script", ".mjs"), text);
  }
}
