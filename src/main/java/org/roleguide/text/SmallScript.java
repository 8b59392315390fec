package org.roleguide.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A script of JavaScript without what only people read: comments, indentation, spaces, and the
 * length of private names ({@code #name}). Line ends stay where they may end a statement.
 *
 * <p>Knows strings, templates and regular expressions. A slash behind a closing parenthesis or
 * brace is taken for a division, as it is in any script that ends its statements with semicolons
 * and puts braces behind {@code if}.
 */
public final class SmallScript {
  /** Words before which no value stands, so that a slash behind them begins an expression. */
  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "instanceof",
          "do",
          "else",
          "yield",
          "await");

  private final String source;
  private final StringBuilder small = new StringBuilder();
  private final Map<String, String> privateNames = new HashMap<>();

  /** For each brace that is open: whether it closes a place in a template. */
  private final Deque<Boolean> braces = new ArrayDeque<>();

  private int at;

  /** What stands between the last thing written and the next: nothing, a space or a line end. */
  private char gap;

  private String lastWord = "";

  private SmallScript(String source) {
    this.source = source;
  }

  /** The same script in fewer characters. */
  public static String of(String script) {
    SmallScript made = new SmallScript(script);
    while (made.at < script.length()) {
      made.next();
    }
    return made.small.append('\n').toString();
  }

  private void next() {
    char c = source.charAt(at);
    if (c <= ' ') {
      leaveGap(c == '\n' ? '\n' : ' ');
      at++;
    } else if (source.startsWith("//", at)) {
      int end = source.indexOf('\n', at);
      at = end < 0 ? source.length() : end;
    } else if (source.startsWith("/*", at)) {
      int end = source.indexOf("*/", at + 2);
      end = end < 0 ? source.length() : end + 2;
      leaveGap(source.substring(at, end).indexOf('\n') < 0 ? ' ' : '\n');
      at = end;
    } else if (c == '"' || c == '\'') {
      write(closing(c));
    } else if (c == '`') {
      write(template());
    } else if (c == '/' && valueMayBegin()) {
      write(regularExpression());
    } else if (c == '#' || isWordPart(c)) {
      int end = at + 1;
      while (end < source.length() && isWordPart(source.charAt(end))) {
        end++;
      }
      String word = source.substring(at, end);
      write(end);
      lastWord = word;
    } else if (c == '}' && !braces.isEmpty() && braces.pop()) {
      write(template());
    } else {
      if (c == '{') {
        braces.push(false);
      }
      write(at + 1);
    }
  }

  private void leaveGap(char wider) {
    gap = gap == '\n' ? gap : wider;
  }

  private void write(int end) {
    char next = source.charAt(at);
    char last = small.isEmpty() ? '\n' : small.charAt(small.length() - 1);
    if (gap == '\n' ? mayEndStatement(last, next) : gap == ' ' && mustBeApart(last, next)) {
      small.append(gap);
    }
    gap = 0;
    String text = source.substring(at, end);
    if (next == '#' && text.length() > 1) {
      text = privateNames.computeIfAbsent(text, name -> shortName(privateNames.size()));
    }
    small.append(text);
    lastWord = "";
    at = end;
  }

  private static String shortName(int number) {
    String letter = String.valueOf((char) ('a' + number % 26));
    return number < 26 ? "#" + letter : shortName(number / 26 - 1) + letter;
  }

  private static boolean mayEndStatement(char last, char next) {
    boolean number = last >= '0' && last <= '9' && next == '.';
    return "{([,;=?:&|<>\n".indexOf(last) < 0 && ("})],;=?:&|<>.".indexOf(next) < 0 || number);
  }

  private static boolean mustBeApart(char last, char next) {
    boolean words = isWordPart(last) && (isWordPart(next) || next == '#');
    boolean number = last >= '0' && last <= '9' && next == '.';
    boolean operators = "+-/<!>".indexOf(last) >= 0 && "+-/<!>".indexOf(next) >= 0;
    return words || number || operators;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '\\' || c >= 0x80;
  }

  private boolean valueMayBegin() {
    if (!lastWord.isEmpty()) {
      return BEFORE_VALUES.contains(lastWord);
    }
    int length = small.length();
    char last = length == 0 ? ';' : small.charAt(length - 1);
    if (length > 1 && (last == '+' || last == '-') && small.charAt(length - 2) == last) {
      return false;
    }
    return ")]}\"'`/".indexOf(last) < 0 && !isWordPart(last);
  }

  /** The end of a string. */
  private int closing(char quote) {
    int end = at + 1;
    while (end < source.length() && source.charAt(end) != quote) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, source.length());
  }

  /** The end of a template, or of its part before an expression. */
  private int template() {
    int end = at + 1;
    while (end < source.length() && source.charAt(end) != '`') {
      if (source.startsWith("${", end)) {
        braces.push(true);
        return end + 2;
      }
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, source.length());
  }

  private int regularExpression() {
    boolean inClass = false;
    int end = at + 1;
    while (end < source.length() && (inClass || source.charAt(end) != '/')) {
      char c = source.charAt(end);
      inClass = c == '[' || (inClass && c != ']');
      end += c == '\\' ? 2 : 1;
    }
    end++;
    while (end < source.length() && isWordPart(source.charAt(end))) {
      end++;
    }
    return Math.min(end, source.length());
  }
}
