package org.roleguide.yaml;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

/**
 * Reads the YAML that content files are nearly always written in, and declines everything else.
 *
 * <p>For every text the answer is either none or the tree that {@link YamlReader#readEvents} gives,
 * with the same places, where that has no findings. So it reports nothing: at the slightest doubt
 * the text is left to the full parser.
 *
 * <p>The full parser makes tokens, events and marks of everything: 130 µs of CPU time for a file of
 * 2 kB, measured over the 12,000 files of a site of 10,000 pages, a fifth of its build. Here it is
 * 14 µs (161 and 23 in the first round, with a cold VM; both with C1 only).
 *
 * <p>Block maps and lists; keys of ASCII letters, digits, {@code _} and {@code -}; plain and quoted
 * text on one line without escapes; maps and lists in brackets on one line; {@code |} without
 * indicators; comments. Neither tabs nor other control characters.
 */
final class SimpleYaml {
  private static final int FAILED = -2;
  private static final int AT_END = -1;

  /** snakeyaml takes no more than 1024 code points for a key on one line. */
  private static final int LONGEST_KEY = 1000;

  private final String file;
  private final String text;
  private final int from;

  /** The YAML and a line end, which ends the last line where the file does not. */
  private final char[] chars;

  /** Index of that line end. */
  private final int end;

  private final int firstLine;

  /** By line from the first: index behind the last character that is no space. */
  private int[] lineEnds = new int[64];

  /** Index of what is read next. */
  private int at;

  private int line;
  private int lineStart;

  /** Spaces before the content of the line; AT_END when there is no more, FAILED in doubt. */
  private int indent;

  /** Keys and values so far. */
  private int values;

  private SimpleYaml(SourceText source, int from, int to) {
    this.file = source.file();
    this.text = source.text();
    this.from = from;
    this.firstLine = source.line(from);
    this.line = firstLine;
    this.end = to - from;
    this.chars = new char[end + 1];
    text.getChars(from, to, chars, 0);
    chars[end] = '\n';
  }

  /** The tree of the YAML between two offsets, or null when it is not that simple. */
  static @Nullable YamlNode read(SourceText source, int from, int to) {
    String text = source.text();
    if (!isLineStart(text, from) || !isLineStart(text, to) && to < text.length()) {
      return null;
    }
    SimpleYaml yaml = new SimpleYaml(source, from, to);
    yaml.toContent();
    YamlNode root = yaml.indent < 0 ? null : yaml.block(1);
    return yaml.indent == AT_END && yaml.values <= YamlReader.MAX_VALUES ? root : null;
  }

  private static boolean isLineStart(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  /** Goes from the start of a line to what comes next that is neither blank nor a comment. */
  private void toContent() {
    char[] c = chars;
    while (at < end) {
      int i = at;
      while (c[i] == ' ') {
        i++;
      }
      if (c[i] == '#') {
        i = commentEnd(i);
        if (i < 0) {
          indent = FAILED;
          return;
        }
      } else if (c[i] != '\n') {
        lineStart = at;
        indent = i - at;
        at = i;
        return;
      }
      at = i + 1;
      line++;
    }
    indent = AT_END;
  }

  /** Index of the end of the line of a comment, or -1. */
  private int commentEnd(int start) {
    int i = start;
    while (chars[i] != '\n') {
      if (isOdd(i)) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /**
   * Whether a character ends a line for YAML but not for us, must not stand in YAML, or needs
   * thought; also true for {@code \n}.
   */
  private boolean isOdd(int i) {
    char c = chars[i];
    if (c < 0x7f) {
      return c < ' ';
    }
    if (c < 0xd800) {
      return c < 0xa0 || c == '\u2028' || c == '\u2029';
    }
    if (c < 0xdc00) {
      return !Character.isLowSurrogate(chars[i + 1]);
    }
    if (c < 0xe000) {
      return i == 0 || !Character.isHighSurrogate(chars[i - 1]);
    }
    return c == '\ufeff' || c >= '\ufffe';
  }

  /**
   * Ends a line behind its last value or key, and goes to the next content.
   *
   * @return false when more stands there than a comment
   */
  private boolean endLine(int valueEnd) {
    int i = valueEnd;
    while (chars[i] == ' ') {
      i++;
    }
    int last = valueEnd;
    if (chars[i] == '#' && i > valueEnd) {
      i = commentEnd(i);
      if (i < 0) {
        return false;
      }
      last = i;
      while (chars[last - 1] == ' ') {
        last--;
      }
    }
    if (chars[i] != '\n') {
      return false;
    }
    int number = line - firstLine;
    if (number >= lineEnds.length) {
      lineEnds = Arrays.copyOf(lineEnds, number * 2);
    }
    lineEnds[number] = last;
    at = i + 1;
    line++;
    return true;
  }

  /** A block map or list whose first key or dash comes next. */
  private @Nullable YamlNode block(int depth) {
    return isDash() ? sequence(indent, false, depth) : mapping(indent, depth);
  }

  private boolean isDash() {
    return chars[at] == '-' && chars[at + 1] == ' ';
  }

  private YamlNode.@Nullable Mapping mapping(int column, int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      return null;
    }
    int startLine = line;
    int start = at;
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    do {
      int colon = keyEnd(at);
      if (colon < 0) {
        return null;
      }
      String name = text.substring(from + at, from + colon);
      SourceSpan keyAt = new SourceSpan(file, line, column + 1, colon - at);
      YamlNode value = valueOfKey(colon, column, depth + 1);
      if (value == null || entries.put(name, new YamlNode.Entry(keyAt, value)) != null) {
        return null;
      }
      values++;
    } while (indent == column);
    if (indent > column) {
      return null;
    }
    values++;
    return new YamlNode.Mapping(blockSpan(startLine, column, start), entries);
  }

  private @Nullable YamlNode valueOfKey(int colon, int column, int depth) {
    int i = colon + 1;
    while (chars[i] == ' ') {
      i++;
    }
    if (chars[i] != '\n' && chars[i] != '#') {
      return value(i, column, depth);
    }
    if (!endLine(colon + 1)) {
      return null;
    }
    toContent();
    if (indent > column) {
      return block(depth);
    }
    return indent == column && isDash() ? sequence(column, true, depth) : null;
  }

  /** Index of the colon behind a key, or -1 when no key stands there. */
  private int keyEnd(int start) {
    char[] c = chars;
    int i = start;
    while (isOfKey(c[i])) {
      i++;
    }
    return i > start
            && c[i] == ':'
            && (c[i + 1] == ' ' || c[i + 1] == '\n')
            && c[start] != '-'
            && i - start <= LONGEST_KEY
        ? i
        : -1;
  }

  private static boolean isOfKey(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  private YamlNode.@Nullable Sequence sequence(int column, boolean isBesideKey, int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      return null;
    }
    int startLine = line;
    int start = at;
    List<YamlNode> items = new ArrayList<>();
    do {
      int i = at + 1;
      while (chars[i] == ' ') {
        i++;
      }
      YamlNode item;
      if (keyEnd(i) >= 0) {
        at = i;
        item = mapping(i - lineStart, depth + 1);
      } else {
        item = value(i, column, depth + 1);
      }
      if (item == null) {
        return null;
      }
      items.add(item);
    } while (indent == column && isDash());
    if (indent > column || indent == column && !isBesideKey) {
      return null;
    }
    values++;
    return new YamlNode.Sequence(blockSpan(startLine, column, start), items);
  }

  private SourceSpan blockSpan(int startLine, int column, int start) {
    return new SourceSpan(file, startLine, column + 1, lineEnds[startLine - firstLine] - start);
  }

  /**
   * A value that begins on the line of its key or dash, to the next content.
   *
   * @param column of the key or dash
   */
  private @Nullable YamlNode value(int start, int column, int depth) {
    if (chars[start] == '|') {
      return literal(start, column);
    }
    at = start;
    YamlNode value = isInline(chars[start]) ? inline(depth) : plain();
    if (value == null || !endLine(at)) {
      return null;
    }
    toContent();
    return value;
  }

  private static boolean isInline(char c) {
    return c == '"' || c == '\'' || c == '[' || c == '{';
  }

  /** Text in quotes, or what stands in brackets. */
  private @Nullable YamlNode inline(int depth) {
    return switch (chars[at]) {
      case '"' -> doubleQuoted();
      case '\'' -> singleQuoted();
      case '[' -> flowSequence(depth);
      default -> flowMapping(depth);
    };
  }

  private YamlNode.@Nullable Scalar doubleQuoted() {
    char[] c = chars;
    int i = at + 1;
    while (c[i] != '"') {
      if (c[i] < ' ' || c[i] == '\\' || c[i] >= 0x7f && isOdd(i)) {
        return null;
      }
      i++;
    }
    return quoted(i);
  }

  private YamlNode.@Nullable Scalar singleQuoted() {
    char[] c = chars;
    int i = at + 1;
    while (c[i] != '\'') {
      if (c[i] < ' ' || c[i] >= 0x7f && isOdd(i)) {
        return null;
      }
      i++;
    }
    return c[i + 1] == '\'' ? null : quoted(i);
  }

  private YamlNode.Scalar quoted(int close) {
    int start = at;
    at = close + 1;
    values++;
    return new YamlNode.Scalar(
        new SourceSpan(file, line, start - lineStart + 1, at - start),
        YamlNode.Kind.STRING,
        text.substring(from + start + 1, from + close),
        YamlNode.Style.QUOTED,
        1);
  }

  private boolean isPlainStart(int i) {
    char c = chars[i];
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c >= 0xa0
        || c == '-' && chars[i + 1] >= '0' && chars[i + 1] <= '9'
        || c == '('
        || c == '/'
        || c == '_';
  }

  /** Plain text to the end of the line or a comment. */
  private YamlNode.@Nullable Scalar plain() {
    char[] c = chars;
    if (!isPlainStart(at)) {
      return null;
    }
    int last = at;
    for (int i = at; c[i] != '\n'; i++) {
      if (c[i] == ' ') {
        continue;
      }
      if (c[i] == '#' && c[i - 1] == ' ') {
        break;
      }
      if (isOdd(i) || c[i] == ':' && (c[i + 1] == ' ' || c[i + 1] == '\n')) {
        return null;
      }
      last = i + 1;
    }
    return plain(last);
  }

  private YamlNode.Scalar plain(int textEnd) {
    int start = at;
    at = textEnd;
    values++;
    String value = text.substring(from + start, from + textEnd);
    return new YamlNode.Scalar(
        new SourceSpan(file, line, start - lineStart + 1, textEnd - start),
        kind(EventParser.typeOf(value)),
        value,
        YamlNode.Style.PLAIN,
        0);
  }

  private static YamlNode.Kind kind(JsonToken token) {
    return switch (token) {
      case VALUE_NUMBER_INT -> YamlNode.Kind.INTEGER;
      case VALUE_NUMBER_FLOAT -> YamlNode.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> YamlNode.Kind.BOOLEAN;
      case VALUE_NULL -> YamlNode.Kind.NULL;
      case VALUE_STRING -> YamlNode.Kind.STRING;
      default -> throw new IllegalStateException("not the type of a text: " + token);
    };
  }

  private YamlNode.@Nullable Sequence flowSequence(int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      return null;
    }
    int start = at++;
    List<YamlNode> items = new ArrayList<>();
    skipSpaces();
    while (chars[at] != ']') {
      YamlNode item = flowValue(depth + 1);
      if (item == null || !isBeforeNextOr(']')) {
        return null;
      }
      items.add(item);
    }
    at++;
    values++;
    return new YamlNode.Sequence(
        new SourceSpan(file, line, start - lineStart + 1, at - start), items);
  }

  private YamlNode.@Nullable Mapping flowMapping(int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      return null;
    }
    int start = at++;
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    skipSpaces();
    while (chars[at] != '}') {
      int colon = keyEnd(at);
      if (colon < 0) {
        return null;
      }
      String name = text.substring(from + at, from + colon);
      SourceSpan keyAt = new SourceSpan(file, line, at - lineStart + 1, colon - at);
      at = colon + 1;
      skipSpaces();
      YamlNode value = flowValue(depth + 1);
      if (value == null
          || entries.put(name, new YamlNode.Entry(keyAt, value)) != null
          || !isBeforeNextOr('}')) {
        return null;
      }
      values++;
    }
    at++;
    values++;
    return new YamlNode.Mapping(
        new SourceSpan(file, line, start - lineStart + 1, at - start), entries);
  }

  private void skipSpaces() {
    while (chars[at] == ' ') {
      at++;
    }
  }

  /** Goes to the closing bracket, or over a comma to what must follow it. */
  private boolean isBeforeNextOr(char close) {
    skipSpaces();
    if (chars[at] == close) {
      return true;
    }
    if (chars[at] != ',') {
      return false;
    }
    at++;
    skipSpaces();
    return chars[at] != close;
  }

  private @Nullable YamlNode flowValue(int depth) {
    return isInline(chars[at]) ? inline(depth) : flowPlain();
  }

  private YamlNode.@Nullable Scalar flowPlain() {
    char[] c = chars;
    if (!isPlainStart(at)) {
      return null;
    }
    int last = at;
    for (int i = at; c[i] != ',' && c[i] != ']' && c[i] != '}'; i++) {
      switch (c[i]) {
        case ' ' -> {
          continue;
        }
        case '\n', '[', '{', '?', '#' -> {
          return null;
        }
        case ':' -> {
          if (" \n,[]{}".indexOf(c[i + 1]) >= 0) {
            return null;
          }
        }
        default -> {
          if (isOdd(i)) {
            return null;
          }
        }
      }
      last = i + 1;
    }
    return plain(last);
  }

  /** The lines below {@code |} that are indented like the first. */
  private YamlNode.@Nullable Scalar literal(int start, int column) {
    SourceSpan span = new SourceSpan(file, line, start - lineStart + 1, 1);
    if (chars[start + 1] != '\n' || !endLine(start + 1)) {
      return null;
    }
    char[] c = chars;
    int shift = 0;
    while (at + shift < end && c[at + shift] == ' ') {
      shift++;
    }
    if (shift <= column || c[at + shift] == '\n') {
      return null;
    }
    StringBuilder value = new StringBuilder();
    int breaks = 0;
    while (at < end) {
      int i = at;
      while (i < at + shift && c[i] == ' ') {
        i++;
      }
      if (c[i] == '\n' && i == at) {
        breaks++;
      } else if (i == at + shift) {
        int lineEnd = literalLineEnd(i);
        if (lineEnd < 0) {
          return null;
        }
        for (; breaks > 0; breaks--) {
          value.append('\n');
        }
        value.append(text, from + i, from + lineEnd);
        i = lineEnd;
        breaks = i < end ? 1 : 0;
      } else if (c[i] == '\n') {
        return null;
      } else {
        break;
      }
      at = i + 1;
      line++;
    }
    if (breaks > 0) {
      value.append('\n');
    }
    values++;
    toContent();
    return new YamlNode.Scalar(
        span, YamlNode.Kind.STRING, value.toString(), YamlNode.Style.LITERAL, shift);
  }

  /** Index of the end of a line of a literal block, or -1 when only spaces stand on it. */
  private int literalLineEnd(int start) {
    char[] c = chars;
    boolean isBlank = true;
    int i = start;
    while (c[i] != '\n') {
      if (c[i] != ' ') {
        if (c[i] < ' ' || c[i] >= 0x7f && isOdd(i)) {
          return -1;
        }
        isBlank = false;
      }
      i++;
    }
    return isBlank ? -1 : i;
  }
}
