package org.roleguide.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.Text;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.RoleText.CountryNotes;
import org.roleguide.model.Settings;
import org.roleguide.model.Source;
import org.roleguide.model.Term;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.Page;
import org.roleguide.plan.RoleSections;
import org.roleguide.plan.Variant;

/**
 * The data twin of a role's page: {@code index.json} beside it, described by {@code
 * schema/role-json.schema.json}. Texts are plain; each says its language where that is not the
 * file's.
 */
final class RoleJson {
  static final JsonFactory JSON = new JsonFactory();

  private final Words words;
  private final Settings settings;
  private final Page page;
  private final LocalizedRole localized;
  private final JsonGenerator json;

  /** Languages of single texts that are not in the file's, by field. */
  private final Map<String, LanguageTag> foreign = new TreeMap<>();

  private RoleJson(Words words, Page page, LocalizedRole localized, JsonGenerator json) {
    this.words = words;
    this.settings = words.settings();
    this.page = page;
    this.localized = localized;
    this.json = json;
  }

  static byte[] of(Words words, Page page, LocalizedRole localized) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new RoleJson(words, page, localized, json).write();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void write() throws IOException {
    Role role = localized.role();
    RoleText text = localized.main();
    json.writeStartObject();
    json.writeStringField("id", role.id());
    json.writeStringField("status", role.status().name().toLowerCase(Locale.ROOT));
    Sourced<String> replacement = role.replacedBy();
    optional("replacedBy", replacement == null ? null : replacement.value());
    json.writeStringField("language", page.contentLanguage().tag());
    json.writeStringField("url", settings.absolute(page.path()));
    String permalink = page.cluster().permalink();
    if (permalink != null) {
      json.writeStringField("permalink", settings.absolute(permalink));
    }
    json.writeObjectFieldStart("title");
    json.writeStringField("neutral", text.title().value());
    optional("feminine", text.feminine());
    optional("masculine", text.masculine());
    json.writeEndObject();
    titles("alternativeTitles", text.alternativeTitles());
    confusions();
    family(role);
    text("summary", localized.summary());
    markdown("description", RoleText::description);
    items("tasks", "task", RoleText::tasks);
    items("responsibilities", "responsibility", RoleText::responsibilities);
    skills(role);
    tools(role);
    entryRoutes();
    markdown("education", RoleText::education);
    if (role.eqf() > 0) {
      json.writeNumberField("eqf", role.eqf());
    }
    items("restrictions", "requirement", RoleText::restrictions);
    countries(role);
    items("environment", "environment", RoleText::environment);
    organisation(role);
    items("kpis", "kpi", RoleText::kpis);
    levels();
    questions();
    ids("careerFrom", role.careerFrom());
    ids("careerTo", role.careerTo());
    markdown("careerNote", RoleText::careerNote);
    ids("related", role.related());
    markdown("dayInTheLife", RoleText::dayInTheLife);
    checklists();
    codes(role);
    ids("guides", role.guides());
    links(text);
    sources(role);
    LocalDate reviewed = page.modified();
    optional("lastReviewed", reviewed == null ? null : reviewed.toString());
    json.writeObjectFieldStart("languages");
    for (Map.Entry<String, LanguageTag> each : foreign.entrySet()) {
      json.writeStringField(each.getKey(), each.getValue().tag());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("translations");
    for (Variant variant : page.cluster().translations()) {
      json.writeStringField(variant.language().tag(), settings.absolute(variant.path()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void titles(String name, List<Sourced<String>> titles) throws IOException {
    json.writeArrayFieldStart(name);
    for (Sourced<String> title : titles) {
      json.writeString(title.value());
    }
    json.writeEndArray();
  }

  private void family(Role role) throws IOException {
    json.writeObjectFieldStart("family");
    json.writeStringField("id", role.family().value());
    Text name = words.familyName(role, page.contentLanguage());
    json.writeStringField("name", String.valueOf(name.value()));
    optional("language", name.foreign() ? name.lang() : null);
    json.writeEndObject();
  }

  private void text(String name, Localized<String> text) throws IOException {
    json.writeStringField(name, text.value());
    note(name, text.language());
  }

  private void note(String field, LanguageTag language) {
    if (!language.equals(page.contentLanguage())) {
      foreign.put(field, language);
    }
  }

  private void markdown(String name, Function<RoleText, @Nullable Markdown> field)
      throws IOException {
    Localized<Markdown> text = localized.first(field);
    if (text != null) {
      json.writeStringField(name, text.value().plainText());
      note(name, text.language());
    }
  }

  private void language(Localized<?> text) throws IOException {
    language("language", text);
  }

  private void language(String name, Localized<?> text) throws IOException {
    if (!text.language().equals(page.contentLanguage())) {
      json.writeStringField(name, text.language().tag());
    }
  }

  /** The fields of an object that is a text, or a text with something else. */
  private void textFields(@Nullable Localized<Markdown> text) throws IOException {
    if (text != null) {
      json.writeStringField("text", text.value().plainText());
      language(text);
    }
  }

  private void identify(String prefix, String id) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("anchor", RoleSections.anchor(prefix, id));
  }

  private void items(String name, String prefix, Function<RoleText, List<Item>> list)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Localized<Item> item : localized.items(list)) {
      json.writeStartObject();
      identify(prefix, item.value().id());
      json.writeStringField("text", item.value().text().plainText());
      language(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void skills(Role role) throws IOException {
    json.writeArrayFieldStart("skills");
    for (Role.SkillNeed need : role.skills()) {
      Term skill = words.plan().catalog().skills().get(need.skill().value());
      if (skill != null) {
        Object level = need.level() == null ? "" : need.level();
        words
            .json()
            .write(
                json,
                List.of(skill.id(), need.essential(), level, page.contentLanguage()),
                own -> skill(skill, need, own));
      }
    }
    json.writeEndArray();
  }

  private void skill(Term skill, Role.SkillNeed need, JsonGenerator own) throws IOException {
    Localized<Term.TermText> text = words.term(skill);
    own.writeStartObject();
    own.writeStringField("id", skill.id());
    own.writeStringField("anchor", RoleSections.anchor("skill", skill.id()));
    own.writeStringField("name", text.value().name());
    own.writeStringField("kind", skill.kind() == null ? "skill" : skill.kind());
    own.writeStringField("need", need.essential() ? "essential" : "optional");
    Role.SkillLevel level = need.level();
    if (level != null) {
      own.writeStringField("level", level.name().toLowerCase(Locale.ROOT));
    }
    own.writeStringField("url", settings.host() + words.skillUrl(skill.id()));
    if (!text.language().equals(page.contentLanguage())) {
      own.writeStringField("language", text.language().tag());
    }
    own.writeEndObject();
  }

  private void tools(Role role) throws IOException {
    json.writeArrayFieldStart("tools");
    for (Sourced<String> id : role.tools()) {
      Term tool = words.plan().catalog().tools().get(id.value());
      if (tool != null) {
        json.writeStartObject();
        Localized<Term.TermText> text = words.term(tool);
        identify("tool", tool.id());
        json.writeStringField("name", text.value().name());
        optional("description", text.value().description());
        language(text);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void confusions() throws IOException {
    json.writeArrayFieldStart("notToBeConfusedWith");
    for (Localized<RoleText.Confusion> each : localized.items(RoleText::notToBeConfusedWith)) {
      RoleText.Confusion confusion = each.value();
      json.writeStartObject();
      identify("confusion", confusion.id());
      json.writeStringField("term", confusion.term());
      json.writeStringField("why", confusion.why().plainText());
      Sourced<String> role = confusion.role();
      optional("role", role == null ? null : role.value());
      language(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void entryRoutes() throws IOException {
    json.writeArrayFieldStart("entryRoutes");
    for (Localized<RoleText.Route> route : localized.items(RoleText::entryRoutes)) {
      json.writeStartObject();
      identify("entry", route.value().id());
      json.writeStringField("kind", route.value().kind());
      json.writeStringField("text", route.value().text().plainText());
      language(route);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void organisation(Role role) throws IOException {
    json.writeObjectFieldStart("organisation");
    relation("reportsTo", RoleText::reportsTo, role.reportsTo());
    relation("supervises", RoleText::supervises, role.supervises());
    relation("substitute", RoleText::substitute, role.substitute());
    json.writeEndObject();
  }

  private void relation(
      String name, Function<RoleText, @Nullable Markdown> field, List<Sourced<String>> roles)
      throws IOException {
    json.writeObjectFieldStart(name);
    textFields(localized.first(field));
    ids("roles", roles);
    json.writeEndObject();
  }

  private void levels() throws IOException {
    json.writeArrayFieldStart("levels");
    for (Localized<RoleText.Level> level : localized.items(RoleText::levels)) {
      json.writeStartObject();
      identify("level", level.value().id());
      json.writeStringField("title", level.value().title());
      json.writeStringField("text", level.value().text().plainText());
      language(level);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void checklists() throws IOException {
    json.writeArrayFieldStart("checklists");
    for (Localized<RoleText.Checklist> each : localized.items(RoleText::checklists)) {
      RoleText.Checklist checklist = each.value();
      String anchor = RoleSections.anchor("checklist", checklist.id());
      json.writeStartObject();
      identify("checklist", checklist.id());
      json.writeStringField("title", checklist.title());
      json.writeArrayFieldStart("items");
      for (Item item : checklist.items()) {
        json.writeStartObject();
        identify(anchor, item.id());
        json.writeStringField("text", item.text().plainText());
        json.writeEndObject();
      }
      json.writeEndArray();
      language(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void questions() throws IOException {
    json.writeArrayFieldStart("interviewQuestions");
    for (Localized<RoleText.Question> each : localized.items(RoleText::interviewQuestions)) {
      RoleText.Question question = each.value();
      json.writeStartObject();
      identify("interview", question.id());
      json.writeStringField("question", question.question().plainText());
      Markdown answer = question.goodAnswer();
      optional("goodAnswer", answer == null ? null : answer.plainText());
      Sourced<String> skill = question.skill();
      optional("skill", skill == null ? null : skill.value());
      language(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void ids(String name, List<Sourced<String>> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (Sourced<String> id : ids) {
      json.writeString(id.value());
    }
    json.writeEndArray();
  }

  private void codes(Role role) throws IOException {
    json.writeArrayFieldStart("codes");
    for (Role.Code code : role.codes()) {
      json.writeStartObject();
      json.writeStringField("scheme", code.scheme());
      json.writeStringField("value", code.value().value());
      json.writeStringField("match", code.match());
      json.writeBooleanField("primary", code.primary());
      optional("uri", code.uri());
      optional("version", code.version());
      Localized<String> source = words.first(code.source());
      if (source != null) {
        json.writeStringField("source", source.value());
        language(source);
      }
      Localized<String> label = words.first(code.label());
      if (label != null) {
        json.writeObjectFieldStart("label");
        json.writeStringField("text", label.value());
        language(label);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void links(RoleText text) throws IOException {
    json.writeArrayFieldStart("links");
    for (RoleText.WebLink link : text.links()) {
      json.writeStartObject();
      json.writeStringField("id", link.id());
      json.writeStringField("label", link.label());
      json.writeStringField("url", link.url());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sources(Role role) throws IOException {
    json.writeArrayFieldStart("sources");
    for (Source source : role.sources()) {
      source(source);
    }
    json.writeEndArray();
  }

  private void source(Source source) throws IOException {
    json.writeStartObject();
    Localized<String> title = words.first(source.title());
    json.writeStringField("title", title == null ? "" : title.value());
    if (title != null) {
      language(title);
    }
    optional("url", source.url());
    date(source.date());
    Localized<String> licence = words.first(source.licence());
    if (licence != null) {
      json.writeStringField("licence", licence.value());
      language("licenceLanguage", licence);
    }
    json.writeEndObject();
  }

  private void date(@Nullable LocalDate date) throws IOException {
    optional("date", date == null ? null : date.toString());
  }

  // ---- countries

  private void countries(Role role) throws IOException {
    Set<String> codes = new TreeSet<>(role.countries().keySet());
    role.texts().values().forEach(text -> codes.addAll(text.countries().keySet()));
    json.writeArrayFieldStart("countries");
    for (String code : codes) {
      Role.CountryFacts facts = role.countries().get(code);
      Localized<Markdown> education = countryNote(code, CountryNotes::education);
      if (facts != null || education != null) {
        json.writeStartObject();
        json.writeStringField("country", code);
        if (facts != null) {
          facts(code, facts);
        }
        if (education != null) {
          json.writeObjectFieldStart("education");
          textFields(education);
          json.writeEndObject();
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void facts(String code, Role.CountryFacts facts) throws IOException {
    Boolean regulated = facts.regulated();
    if (regulated != null) {
      json.writeBooleanField("regulated", regulated);
    }
    Role.Salary salary = facts.salary();
    if (salary != null) {
      json.writeObjectFieldStart("salary");
      json.writeStringField("currency", salary.currency());
      json.writeStringField("period", salary.period());
      number("entry", salary.entry());
      number("median", salary.median());
      number("experienced", salary.experienced());
      evidence(countryNote(code, CountryNotes::salary), salary.source(), salary.date());
    }
    Role.Hours hours = facts.hours();
    if (hours != null) {
      json.writeObjectFieldStart("hours");
      number("min", hours.min());
      number("max", hours.max());
      evidence(countryNote(code, CountryNotes::hours), hours.source(), hours.date());
    }
    Role.Outlook outlook = facts.outlook();
    if (outlook != null) {
      json.writeObjectFieldStart("outlook");
      json.writeNumberField("horizonYears", outlook.horizonYears());
      json.writeStringField("trend", outlook.trend());
      evidence(countryNote(code, CountryNotes::outlook), outlook.source(), outlook.date());
    }
  }

  private @Nullable Localized<Markdown> countryNote(
      String code, Function<CountryNotes, @Nullable Markdown> note) {
    return localized.first(
        text -> {
          CountryNotes notes = text.countries().get(code);
          return notes == null ? null : note.apply(notes);
        });
  }

  private void number(String name, @Nullable BigDecimal number) throws IOException {
    if (number != null) {
      json.writeFieldName(name);
      json.writeNumber(number.toPlainString());
    }
  }

  /** The end of a fact's object: its note, and what it rests on. */
  private void evidence(
      @Nullable Localized<Markdown> note, @Nullable Source source, @Nullable LocalDate date)
      throws IOException {
    textFields(note);
    if (source != null) {
      json.writeFieldName("source");
      source(source);
    }
    date(date);
    json.writeEndObject();
  }
}
