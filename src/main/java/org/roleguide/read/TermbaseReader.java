package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;
import org.roleguide.model.Termbase;

/**
 * Reads the words of the trade of every language: the site's {@code i18n/<lang>/terms.yaml}, or
 * when it has none the one that the program brings; and the site's dictionaries.
 */
final class TermbaseReader {
  private static final String NAME = "/terms.yaml";

  private TermbaseReader() {}

  /** A termbase for every language of the site; one that cannot be read is empty. */
  static SortedMap<LanguageTag, Termbase> read(
      SiteFolder folder, YamlFiles yaml, Settings settings, List<Diagnostic> findings) {
    SortedMap<LanguageTag, Termbase> termbases = new TreeMap<>();
    for (LanguageTag language : settings.configured()) {
      String path = "i18n/" + language + NAME;
      Optional<SiteFolder.Entry> own = folder.file(path, findings);
      Fields fields =
          own.isPresent() ? yaml.read(own.get(), "terms", findings) : bundled(yaml, path);
      List<String> dictionary =
          DictionaryReader.read(folder, language, settings.analysis(language), findings);
      termbases.put(
          language,
          fields == null
              ? new Termbase(List.of(), List.of(), List.of(), dictionary)
              : termbase(fields, dictionary));
    }
    return termbases;
  }

  private static @Nullable Fields bundled(YamlFiles yaml, String path) {
    return Bundled.text(path)
        .map(text -> yaml.readTrusted(new SourceText("bundled " + path, text)))
        .orElse(null);
  }

  private static Termbase termbase(Fields fields, List<String> dictionary) {
    List<Termbase.Term> terms = new ArrayList<>();
    for (Fields term : fields.list("terms")) {
      if (term.text("preferred") != null) {
        terms.add(
            new Termbase.Term(
                term.textOrEmpty("id"),
                term.textOrEmpty("preferred"),
                term.words("admitted"),
                term.words("forbidden"),
                term.words("synonyms"),
                term.text("note")));
      }
    }
    return new Termbase(terms, fields.words("keep"), fields.words("compounds"), dictionary);
  }
}
