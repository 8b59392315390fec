package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.markdown.MarkdownReader;
import org.roleguide.yaml.Schemas;
import org.roleguide.yaml.YamlNode;
import org.roleguide.yaml.YamlReader;

/** Reads YAML by a schema. Thread-safe. */
final class YamlFiles {
  private final SiteFolder folder;
  private final YamlReader reader;
  private final Schemas schemas;
  private final MarkdownReader markdown;

  YamlFiles(SiteFolder folder, YamlReader reader, Schemas schemas, MarkdownReader markdown) {
    this.folder = folder;
    this.reader = reader;
    this.schemas = schemas;
    this.markdown = markdown;
  }

  /** The fields of a file, or null when there is nothing to read them from. */
  @Nullable Fields read(SiteFolder.Entry entry, String schema, List<Diagnostic> findings) {
    Optional<SourceText> text = folder.text(entry, findings);
    return text.isEmpty()
        ? null
        : read(text.get(), 0, text.get().text().length(), schema, findings);
  }

  /** The fields of a part of a file, or null when there is nothing to read them from. */
  @Nullable Fields read(
      SourceText source, int from, int to, String schema, List<Diagnostic> findings) {
    Checked<Optional<YamlNode>> tree = reader.read(source, from, to);
    findings.addAll(tree.diagnostics());
    if (tree.value().isEmpty()) {
      return null;
    }
    YamlNode root = tree.value().get();
    findings.addAll(schemas.check(schema, root));
    return root instanceof YamlNode.Mapping mapping
        ? new Fields(mapping, markdown, findings)
        : null;
  }

  /** The fields of a file of our own, which the tests have checked, or null when it is empty. */
  @Nullable Fields readTrusted(SourceText source) {
    Checked<Optional<YamlNode>> tree = reader.read(source, 0, source.text().length());
    return tree.value().orElse(null) instanceof YamlNode.Mapping mapping
        ? new Fields(mapping, markdown, new ArrayList<>())
        : null;
  }

  /** The fields of a file that need not be there. */
  @Nullable Fields readOptional(String path, String schema, List<Diagnostic> findings) {
    Optional<SiteFolder.Entry> entry = folder.file(path, findings);
    return entry.isEmpty() ? null : read(entry.get(), schema, findings);
  }
}
