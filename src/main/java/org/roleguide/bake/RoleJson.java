package org.roleguide.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.Settings;
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
  private static final JsonFactory JSON = new JsonFactory();

  private final Words words;
  private final Settings settings;
  private final Page page;
  private final LocalizedRole localized;
  private final JsonGenerator json;

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
    family(role);
    text("summary", localized.summary());
    markdown("description", RoleText::description);
    items("tasks", "task", RoleText::tasks);
    items("responsibilities", "responsibility", RoleText::responsibilities);
    skills(role);
    terms("tools", role.tools());
    entryRoutes();
    markdown("education", RoleText::education);
    if (role.eqf() > 0) {
      json.writeNumberField("eqf", role.eqf());
    }
    items("restrictions", "requirement", RoleText::restrictions);
    items("environment", "environment", RoleText::environment);
    items("kpis", "kpi", RoleText::kpis);
    levels();
    questions();
    ids("careerFrom", role.careerFrom());
    ids("careerTo", role.careerTo());
    ids("related", role.related());
    codes(role);
    LocalDate reviewed = page.modified();
    optional("lastReviewed", reviewed == null ? null : reviewed.toString());
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
    json.writeStringField("name", String.valueOf(words.familyName(role, words.language()).value()));
    json.writeEndObject();
  }

  private void text(String name, Localized<String> text) throws IOException {
    json.writeStringField(name, text.value());
  }

  private void markdown(String name, Function<RoleText, @Nullable Markdown> field)
      throws IOException {
    Localized<Markdown> text = localized.first(field);
    if (text != null) {
      json.writeStringField(name, text.value().plainText());
    }
  }

  private void language(Localized<?> text) throws IOException {
    if (!text.language().equals(page.contentLanguage())) {
      json.writeStringField("language", text.language().tag());
    }
  }

  private void items(String name, String prefix, Function<RoleText, List<Item>> list)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Localized<Item> item : localized.items(list)) {
      json.writeStartObject();
      json.writeStringField("id", item.value().id());
      json.writeStringField("anchor", RoleSections.anchor(prefix, item.value().id()));
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
        json.writeStartObject();
        json.writeStringField("id", skill.id());
        json.writeStringField("name", words.plan().term(skill, words.language()).value().name());
        json.writeStringField("kind", skill.kind() == null ? "skill" : skill.kind());
        json.writeStringField("need", need.essential() ? "essential" : "optional");
        Role.SkillLevel level = need.level();
        optional("level", level == null ? null : level.name().toLowerCase(Locale.ROOT));
        json.writeStringField("url", settings.host() + words.skillUrl(skill.id()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void terms(String name, List<Sourced<String>> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (Sourced<String> id : ids) {
      Term tool = words.plan().catalog().tools().get(id.value());
      if (tool != null) {
        json.writeStartObject();
        json.writeStringField("id", tool.id());
        json.writeStringField("name", words.plan().term(tool, words.language()).value().name());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void entryRoutes() throws IOException {
    json.writeArrayFieldStart("entryRoutes");
    for (Localized<RoleText.Route> route : localized.items(RoleText::entryRoutes)) {
      json.writeStartObject();
      json.writeStringField("id", route.value().id());
      json.writeStringField("kind", route.value().kind());
      json.writeStringField("text", route.value().text().plainText());
      language(route);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void levels() throws IOException {
    json.writeArrayFieldStart("levels");
    for (Localized<RoleText.Level> level : localized.items(RoleText::levels)) {
      json.writeStartObject();
      json.writeStringField("id", level.value().id());
      json.writeStringField("title", level.value().title());
      json.writeStringField("text", level.value().text().plainText());
      language(level);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void questions() throws IOException {
    json.writeArrayFieldStart("interviewQuestions");
    for (Localized<RoleText.Question> each : localized.items(RoleText::interviewQuestions)) {
      RoleText.Question question = each.value();
      json.writeStartObject();
      json.writeStringField("id", question.id());
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
      optional("source", code.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
