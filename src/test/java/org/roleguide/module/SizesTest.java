package org.roleguide.module;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roleguide.text.SmallScript;

/**
 * What a visitor loads before the first search stays small. The limits are today's sizes and half a
 * kilobyte; Brotli takes a tenth less. Whoever has to raise one says in the commit what for.
 */
class SizesTest {
  private static final Path MODULES = Path.of("target/classes/org/roleguide/bundled/search");
  private static final Path SCRIPTS = Path.of("templates/assets");

  @ParameterizedTest
  @CsvSource({
    "sv, 19500",
    "de, 19900",
    "ro, 17100",
    "pt, 17500",
    "plain, 16600",
    "further, 50300",
  })
  void modulesStaySmall(String module, int limit) throws IOException {
    assertThat(deflated(Files.readAllBytes(MODULES.resolve(module + ".js")))).isLessThan(limit);
  }

  @ParameterizedTest
  @CsvSource({"js/search-core.js, 7700", "js/search-box.js, 3600", "js/search-page.js, 3600"})
  void scriptsStaySmall(String script, int limit) throws IOException {
    String small = SmallScript.of(Files.readString(SCRIPTS.resolve(script), UTF_8));
    assertThat(deflated(small.getBytes(UTF_8))).isLessThan(limit);
  }

  private static int deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    int length = deflater.deflate(new byte[bytes.length + 1000]);
    deflater.end();
    return length;
  }
}
