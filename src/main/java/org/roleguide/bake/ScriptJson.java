package org.roleguide.bake;

/**
 * Writes JSON for a script element of a page: nothing in a text can end the element, nor begin a
 * comment or an entity. Takes half the time of a general writer, because texts that need no escape
 * are copied whole.
 */
final class ScriptJson {
  private static final int ROOM = 8192;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder(ROOM);
  private char[] chars = new char[256];

  /** Whether a comma comes before the next value or name. */
  private boolean isNext;

  void startObject() {
    next();
    out.append('{');
    isNext = false;
  }

  void startObject(String name) {
    name(name);
    out.append('{');
    isNext = false;
  }

  void endObject() {
    out.append('}');
    isNext = true;
  }

  void startArray(String name) {
    name(name);
    out.append('[');
    isNext = false;
  }

  void endArray() {
    out.append(']');
    isNext = true;
  }

  void field(String name, String value) {
    name(name);
    quote(value);
  }

  void field(String name, int value) {
    name(name);
    out.append(value);
  }

  void value(String text) {
    next();
    quote(text);
  }

  /** A value that another {@code ScriptJson} wrote. */
  void written(String json) {
    next();
    out.append(json);
  }

  private void next() {
    if (isNext) {
      out.append(',');
    }
    isNext = true;
  }

  /** Names are ours, and need no escape. */
  private void name(String name) {
    next();
    out.append('"').append(name).append("\":");
  }

  private void quote(String text) {
    int length = text.length();
    if (length > chars.length) {
      chars = new char[2 * length];
    }
    // An array, because a character of a string takes several times as long to get at.
    text.getChars(0, length, chars, 0);
    out.append('"');
    int done = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c <= '\\' && (c < ' ' || c == '"' || c == '&' || c == '<' || c == '>' || c == '\\')) {
        out.append(text, done, i);
        escape(c);
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text);
    } else {
      out.append(text, done, length);
    }
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
    }
  }

  /** The JSON. */
  @Override
  public String toString() {
    return out.toString();
  }
}
