package org.roleguide.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;

/**
 * A {@code .properties} file in UTF-8 that knows its lines. The syntax is that of {@link
 * java.util.Properties#load(java.io.Reader)}.
 */
final class PropertiesText {
  private PropertiesText() {}

  /** Values by key in the order of the file; a key that is there twice is a finding. */
  static Map<String, Sourced<String>> read(SourceText source, List<Diagnostic> findings) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    String text = source.text();
    int at = 0;
    while (at < text.length()) {
      int end = logicalEnd(text, at);
      int start = skipBlanks(text, at, end);
      if (start < end && text.charAt(start) != '#' && text.charAt(start) != '!') {
        line(source, start, end, values, findings);
      }
      at = end + 1;
    }
    return values;
  }

  private static void line(
      SourceText source,
      int start,
      int end,
      Map<String, Sourced<String>> values,
      List<Diagnostic> findings) {
    String text = source.text();
    int keyEnd = start;
    while (keyEnd < end && "=: \t".indexOf(text.charAt(keyEnd)) < 0) {
      keyEnd += text.charAt(keyEnd) == '\\' ? 2 : 1;
    }
    keyEnd = Math.min(keyEnd, end);
    int value = skipBlanks(text, keyEnd, end);
    if (value < end && (text.charAt(value) == '=' || text.charAt(value) == ':')) {
      value = skipBlanks(text, value + 1, end);
    }
    String key = unescaped(text.substring(start, keyEnd));
    SourceSpan at = source.span(start, keyEnd - start);
    Sourced<String> sourced = new Sourced<>(unescaped(text.substring(value, end)), at);
    Sourced<String> before = values.putIfAbsent(key, sourced);
    if (before != null) {
      findings.add(
          Diagnostic.error(
              "duplicate-key",
              at,
              "\"" + key + "\" is already set on line " + before.at().line(),
              "remove one of the two lines"));
    }
  }

  /** The offset of the line break that ends a line and its continuations, or the text's length. */
  private static int logicalEnd(String text, int from) {
    boolean comment = isComment(text, from);
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        return at;
      }
      at += c == '\\' && !comment ? 2 : 1;
    }
    return text.length();
  }

  private static boolean isComment(String text, int from) {
    int at = skipBlanks(text, from, text.length());
    return at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '!');
  }

  private static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != '\\' || at == raw.length()) {
        out.append(c);
        continue;
      }
      char escaped = raw.charAt(at++);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'f' -> out.append('\f');
        case '\n' -> at = skipBlanks(raw, at, raw.length());
        case 'u' -> at = unicode(raw, at, out);
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  private static int unicode(String raw, int at, StringBuilder out) {
    int end = Math.min(at + 4, raw.length());
    try {
      out.append((char) Integer.parseInt(raw.substring(at, end), 16));
    } catch (NumberFormatException e) {
      out.append("\\u").append(raw, at, end);
    }
    return end;
  }
}
