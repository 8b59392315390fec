package org.roleguide.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values that stand in the JSON of many pages, and are written out for the first. Thread-safe. */
final class JsonOnce {
  private final JsonFactory factory;
  private final Map<List<Object>, SerializedString> values = new ConcurrentHashMap<>();

  /** Writes a value. */
  interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  JsonOnce(JsonFactory factory) {
    this.factory = factory;
  }

  /**
   * Writes a value.
   *
   * @param key all that the value depends on
   * @param value asked only the first time
   */
  void write(JsonGenerator json, List<Object> key, Value value) throws IOException {
    SerializedString written = values.get(key);
    if (written == null) {
      StringWriter text = new StringWriter();
      try (JsonGenerator own = factory.createGenerator(text)) {
        value.write(own);
      }
      written = new SerializedString(text.toString());
      values.put(key, written);
    }
    json.writeRawValue(written);
  }
}
