package org.roleguide.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {
  private final Utf8Writer writer = new Utf8Writer();

  @BeforeEach
  void textsFollowOneAnother() {
    writer.write("<p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "å < ö",
        "<b title=\"it's\">R&D</b>",
        "știință & „artă”",
        "\uD83D\uDE00 > 0",
        "\uDE00<",
        "\uD83D",
        "''"
      })
  void escapesAsFreeMarkerDoes(String text) {
    writer.writeEscaped(text);
    writer.write(";");
    assertThat(written()).isEqualTo(utf8("<p>" + PageFormat.INSTANCE.escapePlainText(text) + ";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "å < ö", "știință", "\uD83D\uDE00 > 0", "\uDE00<", "\uD83D"})
  void charactersAndStringsGiveTheSame(String text) {
    writer.write(text);
    writer.write(text.toCharArray());
    writer.write(";");
    assertThat(written()).isEqualTo(utf8("<p>" + text + text + ";"));
  }

  @Test
  void aPairOfSurrogatesMayComeInTwoTexts() {
    writer.write("a\uD83D");
    writer.writeEscaped("\uDE00&");
    assertThat(written()).isEqualTo(utf8("<p>a\uD83D\uDE00&amp;"));
  }

  @Test
  void growsForTextsOfReferencesOnly() {
    String quotes = "\"".repeat(100_000);
    writer.writeEscaped(quotes);
    assertThat(written()).isEqualTo(utf8("<p>" + "&quot;".repeat(100_000)));
  }

  @Test
  void takesWhatIsEncodedAlready() {
    writer.write(utf8("ș\uD83D\uDE00"));
    writer.write("\uD83D");
    writer.write(utf8("a"));
    assertThat(written()).isEqualTo(utf8("<p>ș\uD83D\uDE00\uD83Da"));
  }

  private byte[] written() {
    return writer.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
