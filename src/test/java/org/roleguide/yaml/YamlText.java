package org.roleguide.yaml;

import java.util.List;
import java.util.Optional;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

/** Reads YAML written in a test, and shows findings and places as short texts. */
final class YamlText {
  private YamlText() {}

  static Checked<Optional<YamlNode>> read(String yaml) {
    return new YamlReader().read(new SourceText("role.yaml", yaml), 0, yaml.length());
  }

  static YamlNode tree(String yaml) {
    Checked<Optional<YamlNode>> read = read(yaml);
    if (!read.diagnostics().isEmpty()) {
      throw new AssertionError(read.diagnostics());
    }
    return read.value().orElseThrow();
  }

  /** What stands behind keys and indexes. */
  static YamlNode at(YamlNode tree, Object... path) {
    YamlNode node = tree;
    for (Object step : path) {
      node =
          step instanceof Integer index
              ? ((YamlNode.Sequence) node).items().get(index)
              : ((YamlNode.Mapping) node).entries().get(step.toString()).value();
    }
    return node;
  }

  static YamlNode.Scalar scalar(YamlNode tree, Object... path) {
    return (YamlNode.Scalar) at(tree, path);
  }

  /** {@code line:column+length}. */
  static String place(SourceSpan span) {
    return span.line() + ":" + span.column() + "+" + span.length();
  }

  /** {@code line:column code}. */
  static List<String> places(List<Diagnostic> findings) {
    return findings.stream()
        .map(f -> f.span().line() + ":" + f.span().column() + " " + f.code())
        .toList();
  }

  /** {@code line:column code} of what is found when reading. */
  static List<String> findings(String yaml) {
    return places(read(yaml).diagnostics());
  }

  /** The characters of a text that a place covers. */
  static String covered(String text, SourceSpan span) {
    String line = text.split("\n", -1)[span.line() - 1];
    return line.substring(span.column() - 1, span.column() - 1 + span.length());
  }
}
