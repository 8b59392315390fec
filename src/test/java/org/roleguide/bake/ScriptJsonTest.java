package org.roleguide.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
  @Test
  void writesObjectsAndArraysWithCommasBetween() {
    ScriptJson json = new ScriptJson();
    json.startObject();
    json.field("a", "b");
    json.startArray("list");
    json.value("c");
    json.value("d");
    json.startObject();
    json.endObject();
    json.written("{}");
    json.endArray();
    json.startObject("e");
    json.field("n", -1);
    json.startArray("empty");
    json.endArray();
    json.endObject();
    json.endObject();
    assertThat(json)
        .hasToString("{\"a\":\"b\",\"list\":[\"c\",\"d\",{},{}],\"e\":{\"n\":-1,\"empty\":[]}}");
  }

  @Test
  void escapesWhatWouldEndTheScript() {
    ScriptJson json = new ScriptJson();
    json.value("</script><!-- &amp;");
    assertThat(json).hasToString("\"\\u003C/script\\u003E\\u003C!-- \\u0026amp;\"");
  }

  @Test
  void everyCharacterIsReadAsItWas() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x2100; c++) {
      all.append((char) c);
    }
    all.append("😀").append("long enough for a larger array ".repeat(20));
    ScriptJson json = new ScriptJson();
    json.value(all.toString());
    assertThat(new ObjectMapper().readTree(json.toString()).textValue()).isEqualTo(all.toString());
  }
}
