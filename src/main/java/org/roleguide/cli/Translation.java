package org.roleguide.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Heading;
import org.roleguide.markdown.MarkdownReader;
import org.roleguide.yaml.YamlNode;

/** A translation to be filled in: the ids of the source text, and its words in comments. */
final class Translation {
  /** Keys whose values are the same in all languages. */
  private static final List<String> COPIED = List.of("id", "kind", "role", "skill");

  /** Lists that each language has of its own. */
  private static final Map<String, String> OWN =
      Map.of(
          "alternativeTitles", "  - \"\"",
          "hiddenTitles", "  - \"\"",
          "links", "  - {id: some-id, label: \"\", url: \"https://…\"}");

  /** Keys that are not carried over. */
  private static final Set<String> LEFT_OUT = Set.of("lastReviewed");

  private static final String FENCE = "---\n";

  private final StringBuilder out = new StringBuilder();
  private final String from;

  private Translation(LanguageTag from) {
    this.from = Skeleton.name(from);
  }

  /** The text of a role. */
  static String role(SourceText source, LanguageTag from, LanguageTag into) throws UsageError {
    YamlNode.Mapping map = SourceContent.map(source, 0, source.text().length());
    if (map == null) {
      throw unreadable(source);
    }
    Translation translation = new Translation(from);
    translation.comment(
        "",
        """
        The role in %s, from %s. The source text stands above each place to fill in.
        What you cannot translate yet, take away: readers see it in another language."""
            .formatted(Skeleton.name(into), source.file()));
    translation.fields(map);
    return translation.out.toString();
  }

  private static UsageError unreadable(SourceText source) {
    return new UsageError(source.file() + " cannot be read", "roleguide check says why");
  }

  private void fields(YamlNode.Mapping map) {
    map.entries()
        .forEach(
            (key, entry) -> {
              if (OWN.containsKey(key)) {
                own(key, entry.value());
              } else if (!LEFT_OUT.contains(key)) {
                out.append('\n');
                field("", "", key, entry.value());
              }
            });
  }

  private void own(String key, YamlNode value) {
    out.append('\n');
    if (value instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          comment("", scalar.text());
        } else if (item instanceof YamlNode.Mapping map) {
          comment("", SourceContent.text(map, "label") + " " + SourceContent.text(map, "url"));
        }
      }
    }
    comment("", "Each language has its own " + key + ":\n" + key + ":\n" + OWN.get(key));
  }

  /**
   * Writes one field.
   *
   * @param indent what stands before a line
   * @param first what stands before the first line instead, if it is a list item's
   */
  private void field(String indent, String first, String key, YamlNode value) {
    String start = first.isEmpty() ? indent : first;
    if (value instanceof YamlNode.Mapping map) {
      out.append(start).append(key).append(":\n");
      map.entries().forEach((k, entry) -> field(indent + "  ", "", k, entry.value()));
    } else if (value instanceof YamlNode.Sequence list) {
      out.append(start).append(key).append(":\n");
      list.items().forEach(item -> item(indent + "  ", item));
    } else if (value instanceof YamlNode.Scalar scalar) {
      if (COPIED.contains(key)) {
        out.append(start).append(key).append(": ").append(Skeleton.value(scalar.text()));
      } else {
        source(indent, scalar.text());
        boolean isLong = indent.isEmpty() && scalar.text().strip().contains("\n");
        out.append(start).append(key).append(isLong ? ": |" : ": \"\"");
      }
      out.append('\n');
    }
  }

  private void item(String indent, YamlNode item) {
    if (!(item instanceof YamlNode.Mapping map) || !map.entries().containsKey("id")) {
      return;
    }
    String first = indent + "- ";
    for (String key : COPIED) {
      YamlNode.Entry entry = map.entries().get(key);
      if (entry != null) {
        field(indent + "  ", first, key, entry.value());
        first = "";
      }
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!COPIED.contains(key)) {
                field(indent + "  ", "", key, entry.value());
              }
            });
  }

  private void source(String indent, String text) {
    if (!text.isBlank()) {
      comment(indent, text.strip());
    }
  }

  private void comment(String indent, String text) {
    text.lines().forEach(line -> out.append((indent + "# " + line).stripTrailing()).append('\n'));
  }

  /** A guide. */
  static String guide(SourceText source, LanguageTag from, LanguageTag into) throws UsageError {
    String text = source.text();
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    YamlNode.Mapping front =
        text.startsWith(FENCE) && end > 0
            ? SourceContent.map(source, FENCE.length(), end + 1)
            : null;
    if (front == null) {
      throw unreadable(source);
    }
    List<Heading> headings =
        new MarkdownReader().readDocument(source, end + 1 + FENCE.length()).value().headings();
    Translation translation = new Translation(from);
    translation.guide(source.file(), front, headings, Skeleton.name(into));
    return translation.out.toString();
  }

  private void guide(String file, YamlNode.Mapping front, List<Heading> headings, String into) {
    out.append(FENCE);
    comment(
        "", "The guide in " + into + ", from " + file + ". The source text stands in comments.");
    for (String key : List.of("title", "slug", "summary")) {
      source("", SourceContent.text(front, key));
      out.append(key).append(": \"\"\n");
    }
    comment("", "A draft is not published. When the translation is ready: published");
    out.append("status: draft\n");
    comment("", "What else stands here in " + from + " holds for every language.");
    if (!headings.isEmpty()) {
      comment("", "The headings, whose ids stay as they are:");
    }
    for (Heading heading : headings) {
      comment("", "#".repeat(heading.level()) + " " + heading.text() + " {#" + heading.id() + "}");
    }
    out.append(FENCE);
    for (Heading heading : headings) {
      out.append("\n").append("#".repeat(heading.level())).append(" {#" + heading.id() + "}\n");
    }
  }
}
