package org.roleguide.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void quotesAndEscapes() {
    assertThat(JsonText.quote("a\"b\\c\n\t\r\u001b\u2028ö"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\u001b\\u2028ö\"");
  }

  @Test
  void aParserReadsBackEveryCharacter() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= 0x11000; point++) {
      if (point < 0xd800 || point > 0xdfff) {
        all.appendCodePoint(point);
      }
    }
    String text = all.toString();
    assertThat(new ObjectMapper().readValue(JsonText.quote(text), String.class)).isEqualTo(text);
  }

  @Test
  void anUnpairedSurrogateIsEscapedSoThatTheResultIsValidUnicode() {
    assertThat(JsonText.quote("\ud83d!")).isEqualTo("\"\\ud83d!\"");
  }
}
