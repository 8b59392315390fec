package org.roleguide.markdown;

import java.util.Set;

/** Text in HTML: into it, and out of the HTML that this package writes. */
final class HtmlText {
  /** Elements whose tags do not part words. */
  private static final Set<String> INLINE =
      Set.of("a", "code", "em", "img", "span", "strong", "sup");

  /** Elements whose content is no part of the text, by the beginning of their start tag. */
  private static final String[] SKIPPED = {
    "<sup class=\"footnote-ref\"", "<a class=\"anchor\"", "<a class=\"footnote-back\""
  };

  private HtmlText() {}

  /** Writes text so that it is safe in element content and in double-quoted attributes. */
  static void escape(String text, StringBuilder out) {
    int done = 0;
    for (int i = nextSpecial(text, 0); i < text.length(); i = nextSpecial(text, done)) {
      out.append(text, done, i).append(entity(text.charAt(i)));
      done = i + 1;
    }
    out.append(text, done, text.length());
  }

  /** The offset of the next character that is escaped, or the text's length. */
  private static int nextSpecial(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c <= '>' && isSpecial(c)) {
        return i;
      }
    }
    return length;
  }

  /** Whether a character is escaped. */
  static boolean isSpecial(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  /** The text, safe in element content and in double-quoted attributes. */
  static String escape(String text) {
    if (nextSpecial(text, 0) == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  /**
   * Replaces what HTML does not allow as a character (controls, noncharacters, halves of surrogate
   * pairs) by U+FFFD. Entities such as {@code &#1;} bring them into any text.
   */
  static String clean(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var cleaned = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      cleaned.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
      i += Character.charCount(c);
    }
    return cleaned.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c == '\n' || c == '\t';
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    boolean halfPair = c >= 0xD800 && c <= 0xDFFF;
    return !control && !noncharacter && !halfPair;
  }

  /** Whether HTML that this package wrote is a line of text as it is: no tags, no entities. */
  static boolean isPlainLine(String html) {
    int length = html.length();
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = html.charAt(i);
      if (c <= '<' && (c == '<' || c == '&' || isSpace(c) && (c != ' ' || before == ' '))) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** The text of HTML that this package wrote: it knows no other elements and entities. */
  static String plain(CharSequence html) {
    String source = html.toString();
    char[] chars = source.toCharArray();
    var out = new StringBuilder(chars.length);
    int i = 0;
    while (i < chars.length) {
      char c = chars[i];
      if (c == '<') {
        i = skipTag(source, i, out);
      } else if (c == '&') {
        int end = source.indexOf(';', i);
        append(
            switch (source.substring(i + 1, end)) {
              case "lt" -> '<';
              case "gt" -> '>';
              case "quot" -> '"';
              default -> '&';
            },
            out);
        i = end + 1;
      } else if (isSpace(c)) {
        append(c, out);
        i++;
      } else {
        int start = i;
        i = endOfLine(chars, i);
        out.append(chars, start, i - start);
      }
    }
    int end = out.length();
    while (end > 0 && isSpace(out.charAt(end - 1))) {
      end--;
    }
    return out.substring(0, end);
  }

  /** Where text as it is ends that begins with no space. */
  private static int endOfLine(char[] html, int start) {
    char before = html[start];
    for (int i = start; i < html.length; i++) {
      char c = html[i];
      if (c <= '<' && (c == '<' || c == '&' || isSpace(c) && (c != ' ' || before == ' '))) {
        return i;
      }
      before = c;
    }
    return html.length;
  }

  private static int skipTag(String html, int start, StringBuilder out) {
    int end = html.indexOf('>', start) + 1;
    for (String skipped : SKIPPED) {
      if (html.startsWith(skipped, start)) {
        String close = "</" + html.substring(start + 1, html.indexOf(' ', start)) + ">";
        return html.indexOf(close, end) + close.length();
      }
    }
    int nameStart = html.charAt(start + 1) == '/' ? start + 2 : start + 1;
    int nameEnd = nameStart;
    while (Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(nameStart, nameEnd);
    if (name.equals("td") || name.equals("th")) {
      if (nameStart == start + 1 && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        append(' ', out);
        out.append("· ");
      }
    } else if (!INLINE.contains(name)) {
      lineBreak(out);
    }
    return end;
  }

  private static void append(char c, StringBuilder out) {
    if (!isSpace(c)) {
      out.append(c);
    } else if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
      out.append(' ');
    }
  }

  private static void lineBreak(StringBuilder out) {
    int end = out.length();
    if (end == 0) {
      return;
    }
    if (isSpace(out.charAt(end - 1))) {
      out.setCharAt(end - 1, '\n');
    } else {
      out.append('\n');
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
