package org.roleguide.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.Link;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.Settings;
import org.roleguide.model.Term;
import org.roleguide.plan.Cluster;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.Page;
import org.roleguide.plan.PageContent;

/**
 * Structured data of pages in the schema.org vocabulary (release 30.0), as the text of a JSON-LD
 * script element. Only properties that schema.org defines for the type are used.
 */
final class JsonLd {
  static final JsonFactory JSON =
      JsonFactory.builder().build().setCharacterEscapes(new ScriptEscapes());

  /** Nothing in a text can end the script element that the data stands in. */
  private static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private final int[] ascii = standardAsciiEscapesForJSON();

    ScriptEscapes() {
      for (char c : "<>&".toCharArray()) {
        ascii[c] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  private final Words words;
  private final Settings settings;
  private final Page page;
  private final String canonical;
  private final List<Link> breadcrumbs;
  private final JsonGenerator json;

  private JsonLd(
      Words words, Page page, String canonical, List<Link> breadcrumbs, JsonGenerator json) {
    this.words = words;
    this.settings = words.settings();
    this.page = page;
    this.canonical = canonical;
    this.breadcrumbs = breadcrumbs;
    this.json = json;
  }

  /** The data of a role, guide or skill page, or null for other pages. */
  static @Nullable String of(Words words, Page page, String canonical, List<Link> breadcrumbs) {
    boolean described =
        page.content() instanceof PageContent.RolePage
            || page.content() instanceof PageContent.GuidePage
            || page.content() instanceof PageContent.SkillPage;
    if (!described || page.isFallback()) {
      return null;
    }
    CharArrayWriter text = new CharArrayWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new JsonLd(words, page, canonical, breadcrumbs, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org");
    json.writeArrayFieldStart("@graph");
    if (page.content() instanceof PageContent.RolePage role) {
      occupation(role.role());
      webPage("WebPage", roleId());
    } else if (page.content() instanceof PageContent.GuidePage guide) {
      article(guide);
      webPage("WebPage", canonical + "#article");
    } else if (page.content() instanceof PageContent.SkillPage skill) {
      definedTerm(skill.skill());
      webPage("WebPage", canonical + "#skill");
    }
    breadcrumbList();
    json.writeEndArray();
    json.writeEndObject();
  }

  private String roleId() {
    Cluster cluster = page.cluster();
    String permalink = cluster.permalink();
    return (permalink == null ? canonical : settings.absolute(permalink)) + "#role";
  }

  private void occupation(LocalizedRole localized) throws IOException {
    Role role = localized.role();
    RoleText text = localized.main();
    json.writeStartObject();
    json.writeStringField("@type", "Occupation");
    json.writeStringField("@id", roleId());
    json.writeStringField("name", text.title().value());
    if (!text.alternativeTitles().isEmpty()) {
      json.writeArrayFieldStart("alternateName");
      for (Sourced<String> title : text.alternativeTitles()) {
        json.writeString(title.value());
      }
      json.writeEndArray();
    }
    json.writeStringField("description", localized.summary().value());
    json.writeStringField("url", canonical);
    json.writeStringField("responsibilities", joined(localized));
    skills(role);
    education(localized);
    categories(role);
    sameAs(role);
    json.writeObjectFieldStart("mainEntityOfPage");
    json.writeStringField("@id", canonical);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String joined(LocalizedRole localized) {
    StringBuilder text = new StringBuilder();
    for (Localized<Item> task : localized.items(RoleText::tasks)) {
      text.append(text.isEmpty() ? "" : " ").append(task.value().text().plainText());
    }
    return text.toString();
  }

  private void skills(Role role) throws IOException {
    json.writeArrayFieldStart("skills");
    for (Role.SkillNeed need : role.skills()) {
      Term skill = words.plan().catalog().skills().get(need.skill().value());
      if (skill != null && need.essential()) {
        words.jsonLd().write(json, List.of(skill.id()), own -> skill(skill, own));
      }
    }
    json.writeEndArray();
  }

  private void skill(Term skill, JsonGenerator own) throws IOException {
    own.writeStartObject();
    own.writeStringField("@type", "DefinedTerm");
    own.writeStringField("name", words.term(skill).value().name());
    own.writeStringField("url", settings.host() + words.skillUrl(skill.id()));
    String uri = skill.uri();
    if (uri != null) {
      own.writeStringField("termCode", uri);
      own.writeStringField("inDefinedTermSet", "http://data.europa.eu/esco/concept-scheme/skills");
    }
    own.writeEndObject();
  }

  private void education(LocalizedRole localized) throws IOException {
    Localized<Markdown> education = localized.first(RoleText::education);
    if (education != null) {
      json.writeStringField("educationRequirements", education.value().plainText());
    }
  }

  private void categories(Role role) throws IOException {
    json.writeArrayFieldStart("occupationalCategory");
    for (Role.Code code : role.codes()) {
      if (code.primary()) {
        json.writeStartObject();
        json.writeStringField("@type", "CategoryCode");
        json.writeStringField("codeValue", code.value().value());
        String label = code.label().get(words.language());
        if (label != null) {
          json.writeStringField("name", label);
        }
        json.writeObjectFieldStart("inCodeSet");
        json.writeStringField("@type", "CategoryCodeSet");
        json.writeStringField("name", words.sayOr("scheme." + code.scheme(), code.scheme()));
        json.writeEndObject();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void sameAs(Role role) throws IOException {
    for (Role.Code code : role.codes()) {
      String uri = code.uri();
      if (code.scheme().equals("esco") && code.match().equals("exact") && uri != null) {
        json.writeStringField("sameAs", uri);
        return;
      }
    }
  }

  private void article(PageContent.GuidePage guide) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "Article");
    json.writeStringField("@id", canonical + "#article");
    json.writeStringField("headline", page.title());
    if (!page.description().isEmpty()) {
      json.writeStringField("description", page.description());
    }
    json.writeStringField("inLanguage", page.language().tag());
    json.writeStringField("url", canonical);
    String author = guide.text().author();
    if (author != null) {
      json.writeObjectFieldStart("author");
      json.writeStringField("@type", "Organization");
      json.writeStringField("name", author);
      json.writeEndObject();
    }
    date("datePublished", guide.text().date() == null ? page.modified() : guide.text().date());
    date("dateModified", page.modified());
    json.writeNumberField("wordCount", guide.text().body().words());
    json.writeObjectFieldStart("mainEntityOfPage");
    json.writeStringField("@id", canonical);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void date(String name, @Nullable LocalDate date) throws IOException {
    if (date != null) {
      json.writeStringField(name, date.toString());
    }
  }

  private void definedTerm(Term skill) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "DefinedTerm");
    json.writeStringField("@id", canonical + "#skill");
    json.writeStringField("name", page.title());
    json.writeStringField("description", page.description());
    json.writeStringField("url", canonical);
    String uri = skill.uri();
    if (uri != null) {
      json.writeStringField("termCode", uri);
      json.writeStringField("sameAs", uri);
    }
    json.writeEndObject();
  }

  private void webPage(String type, String about) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type);
    json.writeStringField("@id", canonical);
    json.writeStringField("url", canonical);
    json.writeStringField("name", page.title());
    json.writeStringField("inLanguage", page.language().tag());
    date("dateModified", page.modified());
    if (page.content() instanceof PageContent.RolePage) {
      date("lastReviewed", page.modified());
    }
    json.writeObjectFieldStart("mainEntity");
    json.writeStringField("@id", about);
    json.writeEndObject();
    json.writeObjectFieldStart("breadcrumb");
    json.writeStringField("@id", canonical + "#breadcrumb");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void breadcrumbList() throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", "BreadcrumbList");
    json.writeStringField("@id", canonical + "#breadcrumb");
    json.writeArrayFieldStart("itemListElement");
    int position = 1;
    for (Link crumb : breadcrumbs) {
      json.writeStartObject();
      json.writeStringField("@type", "ListItem");
      json.writeNumberField("position", position++);
      json.writeStringField("name", crumb.label());
      json.writeStringField("item", settings.host() + crumb.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
