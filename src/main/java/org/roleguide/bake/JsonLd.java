package org.roleguide.bake;

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
  private final Words words;
  private final Settings settings;
  private final Page page;
  private final String canonical;
  private final List<Link> breadcrumbs;
  private final ScriptJson json;

  private JsonLd(
      Words words, Page page, String canonical, List<Link> breadcrumbs, ScriptJson json) {
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
    ScriptJson json = new ScriptJson();
    new JsonLd(words, page, canonical, breadcrumbs, json).write();
    return json.toString();
  }

  private void write() {
    json.startObject();
    json.field("@context", "https://schema.org");
    json.startArray("@graph");
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
    json.endArray();
    json.endObject();
  }

  private String roleId() {
    Cluster cluster = page.cluster();
    String permalink = cluster.permalink();
    return (permalink == null ? canonical : settings.absolute(permalink)) + "#role";
  }

  private void occupation(LocalizedRole localized) {
    Role role = localized.role();
    RoleText text = localized.main();
    json.startObject();
    json.field("@type", "Occupation");
    json.field("@id", roleId());
    json.field("name", text.title().value());
    if (!text.alternativeTitles().isEmpty()) {
      json.startArray("alternateName");
      for (Sourced<String> title : text.alternativeTitles()) {
        json.value(title.value());
      }
      json.endArray();
    }
    json.field("description", localized.summary().value());
    json.field("url", canonical);
    json.field("responsibilities", joined(localized));
    skills(role);
    education(localized);
    categories(role);
    sameAs(role);
    json.startObject("mainEntityOfPage");
    json.field("@id", canonical);
    json.endObject();
    json.endObject();
  }

  private static String joined(LocalizedRole localized) {
    StringBuilder text = new StringBuilder();
    for (Localized<Item> task : localized.items(RoleText::tasks)) {
      text.append(text.isEmpty() ? "" : " ").append(task.value().text().plainText());
    }
    return text.toString();
  }

  private void skills(Role role) {
    json.startArray("skills");
    for (Role.SkillNeed need : role.skills()) {
      Term skill = words.plan().catalog().skills().get(need.skill().value());
      if (skill != null && need.essential()) {
        json.written(words.jsonLd().computeIfAbsent(skill.id(), id -> skill(skill)));
      }
    }
    json.endArray();
  }

  /** The same on all pages of a language. */
  private String skill(Term skill) {
    ScriptJson own = new ScriptJson();
    own.startObject();
    own.field("@type", "DefinedTerm");
    own.field("name", words.term(skill).value().name());
    own.field("url", settings.host() + words.skillUrl(skill.id()));
    String uri = skill.uri();
    if (uri != null) {
      own.field("termCode", uri);
      own.field("inDefinedTermSet", "http://data.europa.eu/esco/concept-scheme/skills");
    }
    own.endObject();
    return own.toString();
  }

  private void education(LocalizedRole localized) {
    Localized<Markdown> education = localized.first(RoleText::education);
    if (education != null) {
      json.field("educationRequirements", education.value().plainText());
    }
  }

  private void categories(Role role) {
    json.startArray("occupationalCategory");
    for (Role.Code code : role.codes()) {
      if (code.primary()) {
        json.startObject();
        json.field("@type", "CategoryCode");
        json.field("codeValue", code.value().value());
        String label = code.label().get(words.language());
        if (label != null) {
          json.field("name", label);
        }
        json.startObject("inCodeSet");
        json.field("@type", "CategoryCodeSet");
        json.field("name", words.sayOr("scheme." + code.scheme(), code.scheme()));
        json.endObject();
        json.endObject();
      }
    }
    json.endArray();
  }

  private void sameAs(Role role) {
    for (Role.Code code : role.codes()) {
      String uri = code.uri();
      if (code.scheme().equals("esco") && code.match().equals("exact") && uri != null) {
        json.field("sameAs", uri);
        return;
      }
    }
  }

  private void article(PageContent.GuidePage guide) {
    json.startObject();
    json.field("@type", "Article");
    json.field("@id", canonical + "#article");
    json.field("headline", page.title());
    if (!page.description().isEmpty()) {
      json.field("description", page.description());
    }
    json.field("inLanguage", page.language().tag());
    json.field("url", canonical);
    String author = guide.text().author();
    if (author != null) {
      json.startObject("author");
      json.field("@type", "Organization");
      json.field("name", author);
      json.endObject();
    }
    date("datePublished", guide.text().date() == null ? page.modified() : guide.text().date());
    date("dateModified", page.modified());
    json.field("wordCount", guide.text().body().words());
    json.startObject("mainEntityOfPage");
    json.field("@id", canonical);
    json.endObject();
    json.endObject();
  }

  private void date(String name, @Nullable LocalDate date) {
    if (date != null) {
      json.field(name, date.toString());
    }
  }

  private void definedTerm(Term skill) {
    json.startObject();
    json.field("@type", "DefinedTerm");
    json.field("@id", canonical + "#skill");
    json.field("name", page.title());
    json.field("description", page.description());
    json.field("url", canonical);
    String uri = skill.uri();
    if (uri != null) {
      json.field("termCode", uri);
      json.field("sameAs", uri);
    }
    json.endObject();
  }

  private void webPage(String type, String about) {
    json.startObject();
    json.field("@type", type);
    json.field("@id", canonical);
    json.field("url", canonical);
    json.field("name", page.title());
    json.field("inLanguage", page.language().tag());
    date("dateModified", page.modified());
    if (page.content() instanceof PageContent.RolePage) {
      date("lastReviewed", page.modified());
    }
    json.startObject("mainEntity");
    json.field("@id", about);
    json.endObject();
    json.startObject("breadcrumb");
    json.field("@id", canonical + "#breadcrumb");
    json.endObject();
    json.endObject();
  }

  private void breadcrumbList() {
    json.startObject();
    json.field("@type", "BreadcrumbList");
    json.field("@id", canonical + "#breadcrumb");
    json.startArray("itemListElement");
    int position = 1;
    for (Link crumb : breadcrumbs) {
      json.startObject();
      json.field("@type", "ListItem");
      json.field("position", position++);
      json.field("name", crumb.label());
      json.field("item", settings.host() + crumb.url());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }
}
