package org.roleguide.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Identified;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.Role.CountryFacts;
import org.roleguide.model.Role.SkillLevel;
import org.roleguide.model.RoleText;
import org.roleguide.model.Settings;
import org.roleguide.model.Status;

/** Reads the folder of one role. Thread-safe. */
final class RoleReader {
  private static final String SHARED = "role.yaml";

  /** As many as the schema allows, which reports longer lists. */
  private static final int MAX_ITEMS = 200;

  private final SiteFolder folder;
  private final YamlFiles yaml;
  private final Settings settings;

  RoleReader(SiteFolder folder, YamlFiles yaml, Settings settings) {
    this.folder = folder;
    this.yaml = yaml;
    this.settings = settings;
  }

  /** The role, or empty when its shared file cannot be used; every finding. */
  Checked<Optional<Role>> read(SiteFolder.Entry roleFolder) {
    List<Diagnostic> findings = new ArrayList<>();
    SortedMap<LanguageTag, RoleText> texts = new TreeMap<>();
    Fields shared = null;
    boolean sharedIsThere = false;
    Set<String> files = new HashSet<>();
    for (SiteFolder.Entry entry : folder.list(roleFolder, findings)) {
      files.add(entry.name());
      if (entry.name().equals(SHARED)) {
        sharedIsThere = true;
        shared = yaml.read(entry, "role", findings);
      } else {
        LanguageFiles.language(entry, ".yaml", settings, findings)
            .ifPresent(language -> text(entry, language, texts, findings));
      }
    }
    if (!sharedIsThere) {
      findings.add(
          Diagnostic.error(
              "missing-file",
              SourceSpan.wholeFile(roleFolder.path() + "/" + SHARED),
              "the role has no " + SHARED,
              "start it with: id: " + roleFolder.name()));
    }
    return new Checked<>(
        shared == null ? Optional.empty() : role(roleFolder, shared, files, texts, findings),
        findings);
  }

  private Optional<Role> role(
      SiteFolder.Entry roleFolder,
      Fields shared,
      Set<String> files,
      SortedMap<LanguageTag, RoleText> texts,
      List<Diagnostic> findings) {
    Sourced<String> id = shared.sourced("id");
    if (id != null && !id.value().equals(roleFolder.name())) {
      findings.add(
          Diagnostic.error(
              "bad-id",
              id.at(),
              "the id is \"" + id.value() + "\", but the folder is \"" + roleFolder.name() + "\"",
              "the folder's name is the id"));
    }
    Sourced<String> family = shared.sourced("family");
    if (family == null) {
      family = new Sourced<>("", shared.at());
    }
    LanguageTag source = sourceLanguage(shared, findings);
    if (!files.contains(source + ".yaml")) {
      findings.add(
          Diagnostic.error(
              "missing-file",
              SourceSpan.wholeFile(roleFolder.path() + "/" + source + ".yaml"),
              "the role has no text in its source language",
              "write it first; translations take the ids of their items from it"));
    }
    Fields career = shared.fields("career");
    Fields education = shared.fields("education");
    return Optional.of(
        new Role(
            roleFolder.name(),
            SourceSpan.wholeFile(roleFolder.path() + "/" + SHARED),
            status(shared),
            shared.sourced("replacedBy"),
            source,
            family,
            shared.date("lastReviewed"),
            codes(shared, source),
            skills(shared),
            shared.texts("tools"),
            education == null ? 0 : education.number("eqf"),
            shared.texts("reportsTo"),
            shared.texts("supervises"),
            shared.texts("substitute"),
            career == null ? List.of() : career.texts("from"),
            career == null ? List.of() : career.texts("to"),
            shared.texts("related"),
            shared.texts("guides"),
            countries(shared, source),
            shared.sources("sources", source),
            texts));
  }

  private LanguageTag sourceLanguage(Fields shared, List<Diagnostic> findings) {
    Sourced<String> given = shared.sourced("sourceLanguage");
    if (given == null) {
      return settings.sourceLanguage();
    }
    for (LanguageTag language : settings.configured()) {
      if (language.tag().equals(given.value())) {
        return language;
      }
    }
    if (given.value().matches("[a-z]{2,3}(-.+)?") && LanguageTag.isCanonical(given.value())) {
      findings.add(
          Diagnostic.error(
              "language-not-configured",
              given.at(),
              "\"" + given.value() + "\" is not a language of this site",
              "the languages are " + Settings.words(settings.configured())));
    }
    return settings.sourceLanguage();
  }

  static Status status(Fields fields) {
    for (Status status : Status.values()) {
      if (status.name().equals(fields.constant("status"))) {
        return status;
      }
    }
    return Status.PUBLISHED;
  }

  private static List<Role.Code> codes(Fields shared, LanguageTag source) {
    List<Role.Code> codes = new ArrayList<>();
    for (Fields code : shared.list("codes")) {
      Sourced<String> value = code.sourced("value");
      if (value == null || !code.has("scheme")) {
        continue;
      }
      String match = code.text("match");
      codes.add(
          new Role.Code(
              code.textOrEmpty("scheme"),
              value,
              match == null ? "exact" : match,
              code.flag("primary"),
              code.text("uri"),
              code.text("version"),
              code.byLanguage("source", source),
              code.byLanguage("label")));
    }
    return codes;
  }

  private static List<Role.SkillNeed> skills(Fields shared) {
    List<Role.SkillNeed> skills = new ArrayList<>();
    for (Fields need : shared.list("skills")) {
      Sourced<String> skill = need.sourced("skill");
      if (skill != null) {
        skills.add(
            new Role.SkillNeed(
                skill, !"optional".equals(need.text("need")), level(need.constant("level"))));
      }
    }
    return skills;
  }

  private static @Nullable SkillLevel level(String constant) {
    for (SkillLevel level : SkillLevel.values()) {
      if (level.name().equals(constant)) {
        return level;
      }
    }
    return null;
  }

  private static SortedMap<String, CountryFacts> countries(Fields shared, LanguageTag source) {
    SortedMap<String, CountryFacts> countries = new TreeMap<>();
    Fields all = shared.fields("countries");
    if (all != null) {
      all.entries().forEach((code, facts) -> countries.put(code, country(facts, source)));
    }
    return countries;
  }

  private static CountryFacts country(Sourced<Fields> facts, LanguageTag source) {
    Fields fields = facts.value();
    Fields salary = fields.fields("salary");
    Fields hours = fields.fields("hours");
    Fields outlook = fields.fields("outlook");
    return new CountryFacts(
        facts.at(),
        salary == null
            ? null
            : new Role.Salary(
                salary.textOrEmpty("currency"),
                salary.textOrEmpty("period"),
                salary.decimal("entry"),
                salary.decimal("median"),
                salary.decimal("experienced"),
                salary.source("source", source),
                salary.date("date")),
        hours == null
            ? null
            : new Role.Hours(
                hours.decimal("min"),
                hours.decimal("max"),
                hours.source("source", source),
                hours.date("date")),
        outlook == null
            ? null
            : new Role.Outlook(
                outlook.number("horizonYears"),
                outlook.textOrEmpty("trend"),
                outlook.source("source", source),
                outlook.date("date")),
        fields.has("regulated") ? fields.flag("regulated") : null);
  }

  private void text(
      SiteFolder.Entry entry,
      LanguageTag language,
      SortedMap<LanguageTag, RoleText> texts,
      List<Diagnostic> findings) {
    Fields fields = yaml.read(entry, "role-text", findings);
    if (fields == null) {
      return;
    }
    Fields title = fields.fields("title");
    Sourced<String> neutral = title == null ? null : title.sourced("neutral");
    Sourced<String> slug = fields.sourced("slug");
    if (title == null || neutral == null || slug == null) {
      return;
    }
    Fields organisation = fields.fields("organisation");
    texts.put(
        language,
        new RoleText(
            language,
            SourceSpan.wholeFile(entry.path()),
            neutral,
            title.text("feminine"),
            title.text("masculine"),
            slug,
            fields.texts("alternativeTitles"),
            fields.texts("hiddenTitles"),
            items(fields, "notToBeConfusedWith", RoleReader::confusion),
            fields.textOrEmpty("summary"),
            fields.blocks("description"),
            texts(fields, "tasks"),
            texts(fields, "responsibilities"),
            items(fields, "entryRoutes", RoleReader::route),
            fields.inline("education"),
            texts(fields, "restrictions"),
            texts(fields, "environment"),
            organisation == null ? null : organisation.inline("reportsTo"),
            organisation == null ? null : organisation.inline("supervises"),
            organisation == null ? null : organisation.inline("substitute"),
            texts(fields, "kpis"),
            items(fields, "levels", RoleReader::level),
            fields.blocks("careerNote"),
            items(fields, "checklists", RoleReader::checklist),
            items(fields, "interviewQuestions", RoleReader::question),
            fields.blocks("dayInTheLife"),
            countryNotes(fields),
            items(fields, "links", RoleReader::link),
            fields.date("lastReviewed")));
  }

  /** The items of a list that have an id; the schema has reported those that have none. */
  private static <T extends Identified> List<T> items(
      Fields fields, String key, BiFunction<String, Fields, T> item) {
    List<T> items = new ArrayList<>();
    for (Fields each : fields.list(key)) {
      String id = each.text("id");
      if (id != null && items.size() < MAX_ITEMS) {
        items.add(item.apply(id, each));
      }
    }
    return items;
  }

  private static List<Item> texts(Fields fields, String key) {
    return items(fields, key, (id, f) -> new Item(id, f.at(), f.inlineOrEmpty("text")));
  }

  private static RoleText.Confusion confusion(String id, Fields f) {
    return new RoleText.Confusion(
        id, f.at(), f.textOrEmpty("term"), f.inlineOrEmpty("why"), f.sourced("role"));
  }

  private static RoleText.Route route(String id, Fields f) {
    return new RoleText.Route(id, f.at(), f.textOrEmpty("kind"), f.inlineOrEmpty("text"));
  }

  private static RoleText.Level level(String id, Fields f) {
    return new RoleText.Level(id, f.at(), f.textOrEmpty("title"), f.inlineOrEmpty("text"));
  }

  private static RoleText.Checklist checklist(String id, Fields f) {
    return new RoleText.Checklist(id, f.at(), f.textOrEmpty("title"), texts(f, "items"));
  }

  private static RoleText.Question question(String id, Fields f) {
    return new RoleText.Question(
        id, f.at(), f.inlineOrEmpty("question"), f.inline("goodAnswer"), f.sourced("skill"));
  }

  private static RoleText.WebLink link(String id, Fields f) {
    return new RoleText.WebLink(id, f.at(), f.textOrEmpty("label"), f.textOrEmpty("url"));
  }

  private static Map<String, RoleText.CountryNotes> countryNotes(Fields fields) {
    Fields countries = fields.fields("countries");
    if (countries == null) {
      return Map.of();
    }
    Map<String, RoleText.CountryNotes> notes = new LinkedHashMap<>();
    countries
        .entries()
        .forEach(
            (code, note) ->
                notes.put(
                    code,
                    new RoleText.CountryNotes(
                        note.value().inline("salary"),
                        note.value().inline("hours"),
                        note.value().inline("outlook"),
                        note.value().inline("education"))));
    return notes;
  }
}
