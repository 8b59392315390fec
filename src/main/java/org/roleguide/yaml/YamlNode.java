package org.roleguide.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roleguide.diagnostic.SourceSpan;

/** A YAML value that knows where it was written. Values are immutable. */
public sealed interface YamlNode {
  /**
   * The place of the value: of a scalar its text with the quotes, of a block scalar its {@code |}
   * or {@code >}, of a map or list what of it stands on its first line.
   */
  SourceSpan at();

  /**
   * Keys with values.
   *
   * @param entries by key, in the order of the file; of equal keys the first
   */
  record Mapping(SourceSpan at, Map<String, Entry> entries) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * What stands behind a key of a map.
   *
   * @param keyAt the place of the key, with its quotes if it has any
   */
  record Entry(SourceSpan keyAt, YamlNode value) {}

  /** A list. */
  record Sequence(SourceSpan at, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A text, number, truth value or nothing.
   *
   * @param kind what YAML 1.2 takes it for, but only {@code true} and {@code false} are truth
   *     values and only decimal notation makes a number
   * @param text the value with quotes, escapes, folding and block indentation undone; of a number
   *     as written ({@code 007} stays {@code 007}), of an empty value the empty string
   * @param style how it was written
   * @param shift how to find a character of the text in the file: of a literal block the number of
   *     columns each line is indented by, of others how far the text begins after {@code at}; -1
   *     when the text differs from what the file shows
   */
  record Scalar(SourceSpan at, Kind kind, String text, Style style, int shift) implements YamlNode {
    /**
     * The place in the file of a part of the text: exact in literal blocks and in plain or quoted
     * text on one line without escapes, the place of the whole scalar otherwise.
     *
     * @param line 0-based line of the text
     * @param column 0-based column on that line, in UTF-16 units
     * @param length in UTF-16 units, on that line
     */
    public SourceSpan within(int line, int column, int length) {
      if (shift < 0 || line < 0 || column < 0 || (line > 0 && style != Style.LITERAL)) {
        return at;
      }
      int kept = Math.max(1, length);
      return style == Style.LITERAL
          ? new SourceSpan(at.file(), at.line() + 1 + line, shift + 1 + column, kept)
          : new SourceSpan(at.file(), at.line(), at.column() + shift + column, kept);
    }
  }

  /** What a scalar means. */
  enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    QUOTED,
    LITERAL,
    FOLDED
  }
}
