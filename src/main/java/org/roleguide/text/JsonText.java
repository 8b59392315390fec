package org.roleguide.text;

import java.util.PrimitiveIterator;

/** Strings as JSON (RFC 8259). */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * The text as a JSON string, quotes included. Escaped are what JSON demands and every character
   * that {@link TerminalText#isObeyed a terminal would obey}, so the result is one harmless line.
   * Example: {@code a"b} becomes {@code "a\"b"}.
   */
  public static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
      int point = points.nextInt();
      switch (point) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (TerminalText.isObeyed(point)) {
            appendEscape(json, point);
          } else {
            json.appendCodePoint(point);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  /** Everything a terminal obeys lies in the first plane, so one escape is enough. */
  private static void appendEscape(StringBuilder json, int point) {
    json.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      json.append(HEX.charAt((point >> shift) & 0xf));
    }
  }
}
