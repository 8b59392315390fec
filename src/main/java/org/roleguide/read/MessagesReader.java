package org.roleguide.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.MessageSyntax;
import org.roleguide.locale.Messages;
import org.roleguide.model.Settings;
import org.roleguide.text.Nearest;

/**
 * Reads the interface words of every language: the site's {@code i18n/<lang>/messages.properties}
 * over the ones that the program brings.
 */
final class MessagesReader {
  private static final String NAME = "/messages.properties";

  private final SiteFolder folder;
  private final List<Diagnostic> findings;

  private MessagesReader(SiteFolder folder, List<Diagnostic> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  static SortedMap<LanguageTag, Messages> read(
      SiteFolder folder, Settings settings, List<Diagnostic> findings) {
    return new MessagesReader(folder, findings).messages(settings);
  }

  private SortedMap<LanguageTag, Messages> messages(Settings settings) {
    Map<LanguageTag, Map<String, Sourced<String>>> own = new TreeMap<>();
    Map<LanguageTag, Map<String, String>> all = new TreeMap<>();
    for (LanguageTag language : settings.configured()) {
      Map<String, Sourced<String>> words = ownWords(language);
      Map<String, String> merged = new LinkedHashMap<>(bundledWords(language));
      words.forEach((key, pattern) -> merged.put(key, pattern.value()));
      own.put(language, words);
      all.put(language, merged);
    }
    SortedSet<String> known = new TreeSet<>(bundledWords(settings.sourceLanguage()).keySet());
    known.addAll(bundledWords(new LanguageTag("sv")).keySet());
    known.addAll(all.get(settings.sourceLanguage()).keySet());
    for (LanguageTag language : settings.configured()) {
      check(language, own.get(language), all, known, settings.sourceLanguage());
    }
    return withFallbacks(settings, all);
  }

  private static SortedMap<LanguageTag, Messages> withFallbacks(
      Settings settings, Map<LanguageTag, Map<String, String>> all) {
    Messages last =
        new Messages(new LanguageTag("sv"), bundledWords(new LanguageTag("sv")), List.of());
    Map<LanguageTag, Messages> alone = new TreeMap<>();
    all.forEach((language, words) -> alone.put(language, new Messages(language, words, List.of())));
    SortedMap<LanguageTag, Messages> messages = new TreeMap<>();
    for (LanguageTag language : settings.configured()) {
      List<Messages> fallbacks = new ArrayList<>();
      settings.chain(language).stream().skip(1).map(alone::get).forEach(fallbacks::add);
      fallbacks.add(last);
      messages.put(language, new Messages(language, all.get(language), fallbacks));
    }
    return messages;
  }

  private Map<String, Sourced<String>> ownWords(LanguageTag language) {
    Optional<SourceText> text =
        folder
            .file("i18n/" + language + NAME, findings)
            .flatMap(entry -> folder.text(entry, findings));
    if (text.isEmpty()) {
      return Map.of();
    }
    Map<String, Sourced<String>> words = PropertiesText.read(text.get(), findings);
    words.values().removeIf(word -> isBroken(word));
    return words;
  }

  private boolean isBroken(Sourced<String> word) {
    Optional<String> problem = MessageSyntax.problem(word.value());
    problem.ifPresent(
        p ->
            findings.add(
                Diagnostic.error(
                    "message-bad-pattern",
                    word.at(),
                    "not an ICU message pattern: " + p,
                    "check that every { has its }, and that every plural has an \"other\"")));
    return problem.isPresent();
  }

  private static Map<String, String> bundledWords(LanguageTag language) {
    String path = "i18n/" + language + NAME;
    Map<String, String> words = new LinkedHashMap<>();
    Bundled.text(path)
        .ifPresent(
            text ->
                PropertiesText.read(new SourceText(path, text), new ArrayList<>())
                    .forEach((key, word) -> words.put(key, word.value())));
    return words;
  }

  private void check(
      LanguageTag language,
      Map<String, Sourced<String>> own,
      Map<LanguageTag, Map<String, String>> all,
      SortedSet<String> known,
      LanguageTag source) {
    own.forEach(
        (key, word) -> {
          if (!known.contains(key)) {
            findings.add(unknownKey(key, word.at(), known));
            return;
          }
          plurals(language, word);
          String original = all.get(source).get(key);
          if (original != null) {
            arguments(key, word, original);
          }
        });
    List<String> missing =
        known.stream().filter(key -> !all.get(language).containsKey(key)).toList();
    if (!missing.isEmpty()) {
      findings.add(missingKeys(language, missing));
    }
  }

  private void plurals(LanguageTag language, Sourced<String> word) {
    SortedSet<String> missing = MessageSyntax.missingPlurals(word.value(), language);
    if (!missing.isEmpty()) {
      findings.add(
          Diagnostic.error(
              "message-missing-plural",
              word.at(),
              "the plural lacks " + String.join(", ", missing),
              "write a text for every plural category of " + language));
    }
  }

  private void arguments(String key, Sourced<String> word, String original) {
    SortedSet<String> expected = MessageSyntax.arguments(original);
    SortedSet<String> extra = MessageSyntax.arguments(word.value());
    extra.removeAll(expected);
    if (!extra.isEmpty()) {
      findings.add(
          Diagnostic.error(
              "message-unknown-argument",
              word.at(),
              "\"" + key + "\" has no argument {" + String.join("}, {", extra) + "}",
              expected.isEmpty() ? "write it without" : "arguments: " + expected));
    }
  }

  private static Diagnostic unknownKey(String key, SourceSpan at, Collection<String> known) {
    List<String> nearest = Nearest.of(key, known);
    return Diagnostic.warning(
        "message-unknown-key",
        at,
        "no template asks for \"" + key + "\"",
        nearest.isEmpty() ? "remove the line" : "did you mean \"" + nearest.get(0) + "\"?");
  }

  private static Diagnostic missingKeys(LanguageTag language, List<String> missing) {
    String some = String.join(", ", missing.subList(0, Math.min(5, missing.size())));
    return Diagnostic.warning(
        "message-missing-key",
        SourceSpan.wholeFile("i18n/" + language + NAME),
        missing.size()
            + (missing.size() == 1 ? " interface word is" : " interface words are")
            + " not translated: "
            + some
            + (missing.size() > 5 ? ", …" : ""),
        "until then the words of another language are shown");
  }
}
