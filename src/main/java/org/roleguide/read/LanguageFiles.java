package org.roleguide.read;

import java.util.List;
import java.util.Optional;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;

/** Files that are named by their language, such as {@code sv.yaml}. */
final class LanguageFiles {
  private LanguageFiles() {}

  /** The language of a file, or empty (with a finding) when the file is not one to read. */
  static Optional<LanguageTag> language(
      SiteFolder.Entry entry, String extension, Settings settings, List<Diagnostic> findings) {
    SourceSpan whole = SourceSpan.wholeFile(entry.path());
    if (entry.folder() || !entry.name().endsWith(extension)) {
      findings.add(
          Diagnostic.warning(
              "unexpected-file",
              whole,
              "nothing is read from here",
              "expected files named by language, such as "
                  + settings.sourceLanguage()
                  + extension));
      return Optional.empty();
    }
    String name = entry.name().substring(0, entry.name().length() - extension.length());
    for (LanguageTag language : settings.configured()) {
      if (language.tag().equals(name)) {
        return Optional.of(language);
      }
    }
    if (LanguageTag.isCanonical(name)) {
      findings.add(
          Diagnostic.warning(
              "language-not-configured",
              whole,
              "\"" + name + "\" is not a language of this site",
              "add it to languages in jbake.properties"));
    } else {
      findings.add(
          Diagnostic.error(
              "bad-language-tag",
              whole,
              "\"" + name + "\" is not a language tag",
              "name the file by a BCP 47 tag in its usual case, such as sv or pt-BR"));
    }
    return Optional.empty();
  }
}
