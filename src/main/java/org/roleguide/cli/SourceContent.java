package org.roleguide.cli;

import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;
import org.roleguide.read.SiteFolder;
import org.roleguide.yaml.YamlNode;
import org.roleguide.yaml.YamlReader;

/** What new files take from the content that is there. */
final class SourceContent {
  private SourceContent() {}

  /** The text of a file. */
  static SourceText text(SiteFolder folder, String path) throws UsageError {
    String text =
        folder
            .excerptSource(path)
            .orElseThrow(
                () ->
                    new UsageError(
                        "there is no " + path + " to translate",
                        "the source language gives the ids"));
    return new SourceText(path, text);
  }

  /** The map that a part of a file holds, or null when it cannot be read as one. */
  static YamlNode.@Nullable Mapping map(SourceText source, int from, int to) {
    return new YamlReader().read(source, from, to).value().orElse(null)
            instanceof YamlNode.Mapping map
        ? map
        : null;
  }

  private static YamlNode.@Nullable Mapping map(SiteFolder folder, String path) {
    String text = folder.excerptSource(path).orElse("");
    return map(new SourceText(path, text), 0, text.length());
  }

  /** The text of a key, or an empty text. */
  static String text(YamlNode.Mapping map, String key) {
    YamlNode.Entry entry = map.entries().get(key);
    return entry != null && entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  /** The first family of the site, or an empty text when it has none. */
  static String firstFamily(SiteFolder folder) {
    YamlNode.Mapping families = map(folder, "content/families/families.yaml");
    return families == null ? "" : families.entries().keySet().stream().findFirst().orElse("");
  }

  /** The language that a role was written in first. */
  static LanguageTag sourceLanguage(SiteFolder folder, String id, Settings settings) {
    YamlNode.Mapping facts = map(folder, "content/roles/" + id + "/role.yaml");
    return facts == null
        ? settings.sourceLanguage()
        : LanguageTag.of(text(facts, "sourceLanguage"))
            .filter(settings.configured()::contains)
            .orElse(settings.sourceLanguage());
  }
}
