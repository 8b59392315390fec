package org.roleguide.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;
import org.roleguide.model.Term;
import org.roleguide.text.Nearest;

/** Reads families, skills and tools: a shared file that names the ids, and a file a language. */
final class TermsReader {
  private final SiteFolder folder;
  private final YamlFiles yaml;
  private final Settings settings;
  private final Set<String> unreadable;
  private final List<Diagnostic> findings;

  TermsReader(
      SiteFolder folder,
      YamlFiles yaml,
      Settings settings,
      Set<String> unreadable,
      List<Diagnostic> findings) {
    this.folder = folder;
    this.yaml = yaml;
    this.settings = settings;
    this.unreadable = unreadable;
    this.findings = findings;
  }

  /**
   * The terms of a kind in the order of the shared file.
   *
   * @param kind {@code families}, {@code skills} or {@code tools}
   * @param one the same word for one term
   */
  List<Term> read(String kind, String one) {
    String shared = "content/" + kind + "/" + kind + ".yaml";
    boolean isThere = folder.file(shared, new ArrayList<>()).isPresent();
    Fields fields = yaml.readOptional(shared, kind, findings);
    if (isThere && fields == null) {
      unreadable.add(one);
    }
    Map<String, Sourced<Fields>> terms = fields == null ? Map.of() : fields.entries();
    Map<String, SortedMap<LanguageTag, Term.TermText>> texts = new LinkedHashMap<>();
    terms.keySet().forEach(id -> texts.put(id, new TreeMap<>()));
    for (SiteFolder.Entry entry : folder.list("content/" + kind, findings)) {
      if (!entry.path().equals(shared)) {
        LanguageFiles.language(entry, ".yaml", settings, findings)
            .ifPresent(language -> texts(entry, kind, language, texts, isThere && fields == null));
      }
    }
    List<Term> result = new ArrayList<>();
    terms.forEach(
        (id, term) ->
            result.add(
                new Term(
                    id,
                    term.at(),
                    term.value().text("kind"),
                    term.value().text("uri"),
                    texts.get(id))));
    return result;
  }

  private void texts(
      SiteFolder.Entry entry,
      String kind,
      LanguageTag language,
      Map<String, SortedMap<LanguageTag, Term.TermText>> texts,
      boolean sharedIsUnreadable) {
    Fields fields = yaml.read(entry, kind + "-text", findings);
    if (fields == null) {
      return;
    }
    fields
        .entries()
        .forEach(
            (id, text) -> {
              SortedMap<LanguageTag, Term.TermText> term = texts.get(id);
              if (term == null && sharedIsUnreadable) {
                return;
              }
              if (term == null) {
                findings.add(unknown(kind, id, text, texts));
              } else if (text.value().has("name")) {
                term.put(language, text(text));
              }
            });
  }

  private static Term.TermText text(Sourced<Fields> text) {
    Fields fields = text.value();
    return new Term.TermText(
        text.at(),
        fields.textOrEmpty("name"),
        fields.sourced("slug"),
        fields.text("description"),
        fields.words("alternativeNames"));
  }

  private Diagnostic unknown(String kind, String id, Sourced<Fields> text, Map<String, ?> known) {
    List<String> nearest = Nearest.of(id, known.keySet(), findings.size());
    return Diagnostic.error(
        "item-id-unknown",
        text.at(),
        "\"" + id + "\" is not in content/" + kind + "/" + kind + ".yaml",
        nearest.isEmpty()
            ? "add it there, or remove it here"
            : "did you mean \"" + nearest.get(0) + "\"?");
  }
}
