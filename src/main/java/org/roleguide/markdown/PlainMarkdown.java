package org.roleguide.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which nothing means anything in Markdown, as most of what authors write: they need no
 * parser. What is not clearly plain is left to it.
 */
final class PlainMarkdown {
  /** What {@link #words} answers for text that is not plain. */
  private static final int NOT_PLAIN = -1;

  private PlainMarkdown() {}

  /** The Markdown of a value that is one paragraph, or null when it is not plain. */
  static @Nullable Markdown inline(String text) {
    if (text.length() > Limits.MAX_LENGTH) {
      return null;
    }
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Markdown.EMPTY;
    }
    int count = words(stripped.toCharArray(), 0, stripped.length());
    if (count != NOT_PLAIN) {
      return markdown(new Fragment.Html(stripped, true), count);
    }
    if (hasMarks(stripped)) {
      return null;
    }
    var words = new Words();
    String clean = HtmlText.clean(stripped);
    words.add(clean);
    return markdown(new Fragment.Html(HtmlText.escape(clean)), words.count());
  }

  /** The Markdown of a value that is only paragraphs, or null when it is not plain. */
  static @Nullable Markdown blocks(String text) {
    if (text.length() > Limits.MAX_LENGTH) {
      return null;
    }
    char[] chars = text.toCharArray();
    var html = new StringBuilder(chars.length + 16);
    int count = 0;
    boolean inParagraph = false;
    for (int start = 0; start < chars.length; ) {
      int end = start;
      while (end < chars.length && chars[end] != '\n') {
        end++;
      }
      if (end > start) {
        // No block begins with a letter.
        int more = Character.isLetter(chars[start]) ? words(chars, start, end) : NOT_PLAIN;
        if (more == NOT_PLAIN) {
          return null;
        }
        count += more;
        html.append(inParagraph ? "\n" : html.isEmpty() ? "<p>" : "\n<p>");
        html.append(chars, start, end - start);
      } else if (inParagraph) {
        html.append("</p>");
      }
      inParagraph = end > start;
      start = end + 1;
    }
    if (html.isEmpty()) {
      return Markdown.EMPTY;
    }
    if (inParagraph) {
      html.append("</p>");
    }
    return markdown(new Fragment.Html(html.toString(), false), count);
  }

  private static Markdown markdown(Fragment.Html html, int words) {
    return new Markdown(List.of(html), List.of(), List.of(), List.of(), words);
  }

  /**
   * Counts the words of a line, as {@link Words} does, if the line is the same in Markdown, in HTML
   * and as text: no marks, nothing to be {@linkplain HtmlText#clean cleaned} or {@linkplain
   * HtmlText#escape(String) escaped}, no spaces but single ones between words.
   *
   * @return the number of words, or {@link #NOT_PLAIN}
   */
  private static int words(char[] chars, int start, int end) {
    int count = 0;
    boolean counted = false;
    char before = ' ';
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        count += counted ? 0 : 1;
        counted = true;
      } else if (c == ' ') {
        if (before == ' ') {
          return NOT_PLAIN;
        }
        counted = false;
      } else if (isMark(chars, i, end) || HtmlText.isSpecial(c) || !HtmlText.isAllowedAlone(c)) {
        return NOT_PLAIN;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        count++;
      }
      before = c;
    }
    return before == ' ' ? NOT_PLAIN : count;
  }

  private static boolean hasMarks(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isMark(chars, i, chars.length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character may mean something in inline Markdown, or begin a bare address. */
  private static boolean isMark(char[] chars, int i, int end) {
    return switch (chars[i]) {
      case '\\', '`', '*', '_', '[', '<', '&', '@', '\n', '\r' -> true;
      case ':' -> i + 2 < end && chars[i + 1] == '/' && chars[i + 2] == '/';
      default -> false;
    };
  }
}
