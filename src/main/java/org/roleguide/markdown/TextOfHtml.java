package org.roleguide.markdown;

import java.util.List;

/** The text of HTML that this package wrote: it knows no other elements and entities. */
final class TextOfHtml {
  /** Elements whose tags do not part words. */
  private static final String[] INLINE = {"a", "code", "em", "img", "span", "strong", "sup"};

  private static final String[] CELLS = {"td", "th"};

  /** Elements whose content is no part of the text, by the beginning of their start tag. */
  private static final String[] SKIPPED = {
    "<sup class=\"footnote-ref\"", "<a class=\"anchor\"", "<a class=\"footnote-back\""
  };

  private final char[] html;

  /** The text, which is never longer than what it is made of. */
  private final char[] out;

  private int length;

  /** Index in the HTML of what is read next, outside of tags and entities. */
  private int at;

  /** Takes up finished HTML; holes hold no text. */
  TextOfHtml(List<Fragment> fragments) {
    int size = 0;
    for (Fragment fragment : fragments) {
      size += fragment instanceof Fragment.Html text ? text.html().length() : 0;
    }
    html = new char[size];
    out = new char[size];
    int end = 0;
    for (Fragment fragment : fragments) {
      if (fragment instanceof Fragment.Html text) {
        int length = text.html().length();
        text.html().getChars(0, length, html, end);
        end += length;
      }
    }
  }

  /** The text of all that follows. */
  String text() {
    return text(false);
  }

  /** The text of all that follows before the start tag of a heading. */
  String textToHeading() {
    return text(true);
  }

  private String text(boolean toHeading) {
    length = 0;
    while (at < html.length && !(toHeading && isHeading())) {
      char c = html[at];
      if (c == '<') {
        at = skipTag(at);
      } else if (c == '&') {
        append(entity(at + 1));
        at = indexOf(';', at) + 1;
      } else if (HtmlText.isSpace(c)) {
        append(c);
        at++;
      } else {
        int from = at;
        at = endOfLine(from);
        System.arraycopy(html, from, out, length, at - from);
        length += at - from;
      }
    }
    while (length > 0 && HtmlText.isSpace(out[length - 1])) {
      length--;
    }
    return new String(out, 0, length);
  }

  /** Whether the start tag of a heading comes next; authors cannot write tags of their own. */
  private boolean isHeading() {
    return html[at] == '<' && html[at + 1] == 'h' && Character.isDigit(html[at + 2]);
  }

  /** Goes from the start tag of a heading to its end tag. */
  void skipHeading() {
    at = indexOf('<', at + 1);
    while (!stands("</h", at)) {
      at = indexOf('<', at + 1);
    }
  }

  private char entity(int name) {
    return switch (html[name]) {
      case 'l' -> '<';
      case 'g' -> '>';
      case 'q' -> '"';
      default -> '&';
    };
  }

  /** Where text as it is ends that begins with no space. */
  private int endOfLine(int start) {
    char before = html[start];
    for (int i = start; i < html.length; i++) {
      char c = html[i];
      if (c <= '<'
          && (c == '<' || c == '&' || HtmlText.isSpace(c) && (c != ' ' || before == ' '))) {
        return i;
      }
      before = c;
    }
    return html.length;
  }

  private int skipTag(int start) {
    int end = indexOf('>', start) + 1;
    boolean isEnd = html[start + 1] == '/';
    int name = isEnd ? start + 2 : start + 1;
    int nameEnd = name;
    while (Character.isLetterOrDigit(html[nameEnd])) {
      nameEnd++;
    }
    if (isOneOf(INLINE, name, nameEnd)) {
      for (String skipped : SKIPPED) {
        if (stands(skipped, start)) {
          return endOfElement(name, nameEnd, end);
        }
      }
    } else if (isOneOf(CELLS, name, nameEnd)) {
      if (!isEnd && length > 0 && out[length - 1] != '\n') {
        append(' ');
        out[length++] = '·';
        out[length++] = ' ';
      }
    } else {
      lineBreak();
    }
    return end;
  }

  private boolean isOneOf(String[] names, int start, int end) {
    for (String name : names) {
      if (name.length() == end - start && stands(name, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(String wanted, int start) {
    int wantedLength = wanted.length();
    if (start + wantedLength > html.length) {
      return false;
    }
    for (int i = 0; i < wantedLength; i++) {
      if (html[start + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int endOfElement(int name, int nameEnd, int from) {
    String close = "</" + new String(html, name, nameEnd - name) + ">";
    int i = from;
    while (!stands(close, i)) {
      i++;
    }
    return i + close.length();
  }

  private int indexOf(char c, int from) {
    int i = from;
    while (html[i] != c) {
      i++;
    }
    return i;
  }

  private void append(char c) {
    if (!HtmlText.isSpace(c)) {
      out[length++] = c;
    } else if (length > 0 && !HtmlText.isSpace(out[length - 1])) {
      out[length++] = ' ';
    }
  }

  private void lineBreak() {
    if (length > 0) {
      if (!HtmlText.isSpace(out[length - 1])) {
        length++;
      }
      out[length - 1] = '\n';
    }
  }
}
