package org.roleguide.markdown;

/** HTML that stands in Markdown. Comments are notes of the authors; anything else is text. */
final class RawHtml {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private RawHtml() {}

  /** Whether inline HTML, of which the parser found the end, is a comment. */
  static boolean isComment(String html) {
    return html.startsWith(OPEN);
  }

  /** A block of HTML without its comments, stripped. A comment without an end is no comment. */
  static String withoutComments(String html) {
    int open = html.indexOf(OPEN);
    if (open < 0) {
      return html.strip();
    }
    var rest = new StringBuilder(html.length());
    int done = 0;
    while (open >= 0) {
      int close = html.indexOf(CLOSE, open + OPEN.length());
      if (close < 0) {
        break;
      }
      rest.append(html, done, open);
      done = close + CLOSE.length();
      open = html.indexOf(OPEN, done);
    }
    return rest.append(html, done, html.length()).toString().strip();
  }
}
