package org.roleguide.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;
import org.roleguide.markdown.MarkdownReader;
import org.roleguide.markdown.Origin;
import org.roleguide.model.Source;
import org.roleguide.yaml.YamlNode;

/**
 * The fields of a YAML mapping. Values of a wrong type read as absent: the schema has reported them
 * already.
 */
final class Fields {
  private final YamlNode.Mapping mapping;
  private final MarkdownReader markdown;
  private final List<Diagnostic> findings;

  /**
   * Wraps a mapping.
   *
   * @param findings where the findings of Markdown values go
   */
  Fields(YamlNode.Mapping mapping, MarkdownReader markdown, List<Diagnostic> findings) {
    this.mapping = mapping;
    this.markdown = markdown;
    this.findings = findings;
  }

  SourceSpan at() {
    return mapping.at();
  }

  private @Nullable YamlNode value(String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    return entry == null ? null : entry.value();
  }

  private static YamlNode.@Nullable Scalar scalar(@Nullable YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NULL
        ? scalar
        : null;
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  @Nullable String text(String key) {
    YamlNode.Scalar scalar = scalar(value(key));
    return scalar == null ? null : scalar.text();
  }

  /** The text of a key, or an empty text. */
  String textOrEmpty(String key) {
    String text = text(key);
    return text == null ? "" : text;
  }

  /** A text in capitals with {@code _} for {@code -}, as the constants of an enum are spelt. */
  String constant(String key) {
    return textOrEmpty(key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Nullable Sourced<String> sourced(String key) {
    YamlNode.Scalar scalar = scalar(value(key));
    return scalar == null ? null : new Sourced<>(scalar.text(), scalar.at());
  }

  List<Sourced<String>> texts(String key) {
    if (!(value(key) instanceof YamlNode.Sequence sequence)) {
      return List.of();
    }
    List<Sourced<String>> texts = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      YamlNode.Scalar scalar = scalar(item);
      if (scalar != null) {
        texts.add(new Sourced<>(scalar.text(), scalar.at()));
      }
    }
    return texts;
  }

  List<String> words(String key) {
    return texts(key).stream().map(Sourced::value).toList();
  }

  boolean flag(String key) {
    return "true".equals(text(key));
  }

  int number(String key) {
    BigDecimal number = decimal(key);
    return number == null ? 0 : number.intValue();
  }

  @Nullable BigDecimal decimal(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Nullable Fields fields(String key) {
    return value(key) instanceof YamlNode.Mapping inner ? inner(inner) : null;
  }

  List<Fields> list(String key) {
    if (!(value(key) instanceof YamlNode.Sequence sequence)) {
      return List.of();
    }
    List<Fields> list = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Mapping inner) {
        list.add(inner(inner));
      }
    }
    return list;
  }

  /** The entries whose values are mappings, by key, with the place of the key. */
  Map<String, Sourced<Fields>> entries() {
    Map<String, Sourced<Fields>> entries = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof YamlNode.Mapping inner) {
                entries.put(key, new Sourced<>(inner(inner), entry.keyAt()));
              }
            });
    return entries;
  }

  /** The entries whose values are texts, by key. */
  Map<String, String> textEntries() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String key : mapping.entries().keySet()) {
      String text = text(key);
      if (text != null) {
        entries.put(key, text);
      }
    }
    return entries;
  }

  private Fields inner(YamlNode.Mapping inner) {
    return new Fields(inner, markdown, findings);
  }

  /** One paragraph of Markdown, or null. */
  @Nullable Markdown inline(String key) {
    YamlNode.Scalar scalar = scalar(value(key));
    return scalar == null ? null : kept(markdown.readInline(scalar.text(), origin(scalar)));
  }

  /** One paragraph of Markdown, or an empty one. */
  Markdown inlineOrEmpty(String key) {
    Markdown text = inline(key);
    return text == null ? Markdown.EMPTY : text;
  }

  /** Paragraphs and lists of Markdown, or null. */
  @Nullable Markdown blocks(String key) {
    YamlNode.Scalar scalar = scalar(value(key));
    return scalar == null ? null : kept(markdown.readBlocks(scalar.text(), origin(scalar)));
  }

  private static Origin origin(YamlNode.Scalar scalar) {
    return scalar::within;
  }

  private Markdown kept(Checked<Markdown> checked) {
    findings.addAll(checked.diagnostics());
    return checked.value();
  }

  /** A map of texts by language, in the order of the file; empty when there is none. */
  Map<LanguageTag, String> byLanguage(String key) {
    Map<LanguageTag, String> texts = new LinkedHashMap<>();
    Fields given = fields(key);
    if (given != null) {
      given
          .textEntries()
          .forEach((tag, text) -> LanguageTag.of(tag).ifPresent(t -> texts.put(t, text)));
    }
    return texts;
  }

  /**
   * A text, or a map of texts by language; empty when there is neither.
   *
   * @param plain the language of a text, unless the key {@code language} beside it names another
   */
  Map<LanguageTag, String> byLanguage(String key, LanguageTag plain) {
    String text = text(key);
    return text == null
        ? byLanguage(key)
        : Map.of(LanguageTag.of(textOrEmpty("language")).orElse(plain), text);
  }

  @Nullable Source source(String key, LanguageTag plain) {
    Fields source = fields(key);
    return source == null ? null : source.asSource(plain);
  }

  List<Source> sources(String key, LanguageTag plain) {
    return list(key).stream().map(source -> source.asSource(plain)).toList();
  }

  private Source asSource(LanguageTag plain) {
    return new Source(
        byLanguage("title", plain), text("url"), date("date"), byLanguage("licence", plain));
  }
}
