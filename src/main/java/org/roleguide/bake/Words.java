package org.roleguide.bake;

import freemarker.template.TemplateException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.RoleCard;
import org.roleguide.bake.view.SiteView;
import org.roleguide.bake.view.Text;
import org.roleguide.locale.Collation;
import org.roleguide.locale.Formats;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.markdown.Image;
import org.roleguide.markdown.Markdown;
import org.roleguide.markdown.Targets;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Role;
import org.roleguide.model.Settings;
import org.roleguide.model.Status;
import org.roleguide.model.Term;
import org.roleguide.plan.ImagePaths;
import org.roleguide.plan.Links;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.Sections;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.Variant;
import org.roleguide.text.JsonText;

/**
 * What all pages in one language of the interface share: its words, its formats, and cards that
 * many pages show. Thread-safe.
 */
final class Words {
  private final SitePlan plan;
  private final Settings settings;
  private final LanguageTag language;
  private final Locale locale;
  private final Messages messages;
  private final Formats formats;
  private final Collation collation;
  private final Sections sections;
  private final SiteView site;
  private final Targets targets;
  private final CommonSkills commonSkills;
  private final JsonOnce json = new JsonOnce(RoleJson.JSON);
  private final JsonOnce jsonLd = new JsonOnce(JsonLd.JSON);
  private final Map<String, RoleCard> roleCards = new ConcurrentHashMap<>();
  private final Map<String, String> skillUrls = new ConcurrentHashMap<>();
  private final Map<LanguageTag, String> languageNames = new ConcurrentHashMap<>();
  private final Map<List<String>, Object> scriptWords = new ConcurrentHashMap<>();
  private @Nullable Set<String> listedFamilies;

  Words(SitePlan plan, LanguageTag language, String csp, CommonSkills commonSkills) {
    this.plan = plan;
    this.settings = plan.catalog().settings();
    this.language = language;
    this.locale = language.locale();
    this.messages = plan.catalog().words(language);
    this.formats = new Formats(language);
    this.collation = new Collation(language);
    this.sections = plan.sections().get(language);
    this.targets = new PageTargets();
    this.commonSkills = commonSkills;
    this.site = siteView(csp);
  }

  private SiteView siteView(String csp) {
    String name = settings.name();
    return new SiteView(
        name == null ? messages.text("site.name") : name,
        language.tag(),
        language.direction(),
        settings.href(sections.home()),
        settings.href(sections.list(ContentKind.ROLE)),
        settings.href(sections.list(ContentKind.GUIDE)),
        settings.href(sections.list(ContentKind.SKILL)),
        settings.href(aboutPath()),
        settings.href(sections.feed()),
        settings.search() ? settings.href(sections.search()) : null,
        settings.href("/search/" + language.tag() + ".json"),
        settings.href("/"),
        settings.href(plan.assets()),
        csp);
  }

  private String aboutPath() {
    Variant about = plan.links().variant(ContentKind.PAGE, "about", language);
    return about == null ? sections.about() : about.path();
  }

  SitePlan plan() {
    return plan;
  }

  Settings settings() {
    return settings;
  }

  LanguageTag language() {
    return language;
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return formats;
  }

  Collation collation() {
    return collation;
  }

  Sections sections() {
    return sections;
  }

  CommonSkills commonSkills() {
    return commonSkills;
  }

  /** What data twins share. */
  JsonOnce json() {
    return json;
  }

  /** What structured data of pages shares. */
  JsonOnce jsonLd() {
    return jsonLd;
  }

  SiteView site() {
    return site;
  }

  String say(String key) {
    return messages.text(key);
  }

  String say(String key, Map<String, ?> arguments) {
    return messages.format(key, arguments);
  }

  /** The words of a key, or the fallback when no language has the key. */
  String sayOr(String key, String fallback) {
    return messages.has(key) ? messages.text(key) : fallback;
  }

  /**
   * Interface words for scripts: JSON that can stand in a script element. A text by key, or an
   * object of texts by plural category for one that depends on a number.
   *
   * @param prefixes the beginnings of the keys
   */
  Object scriptWords(List<String> prefixes) {
    return scriptWords.computeIfAbsent(List.copyOf(prefixes), this::json);
  }

  private Object json(List<String> prefixes) {
    SortedMap<String, SortedMap<String, String>> words = new TreeMap<>();
    prefixes.forEach(prefix -> words.putAll(messages.forms(prefix)));
    StringJoiner json = new StringJoiner(",", "{", "}");
    words.forEach(
        (key, forms) -> {
          StringJoiner object = new StringJoiner(",", "{", "}");
          forms.forEach((form, text) -> object.add(quoted(form) + ":" + quoted(text)));
          String value = forms.size() == 1 ? quoted(forms.get("other")) : object.toString();
          json.add(quoted(key) + ":" + value);
        });
    return markup(json.toString());
  }

  /** No end tag and no comment of HTML can begin in it. */
  private static String quoted(String text) {
    return JsonText.quote(text).replace("<", "\\u003c").replace(">", "\\u003e");
  }

  /** The name of a language in this one. */
  String languageName(LanguageTag other) {
    return languageNames.computeIfAbsent(other, formats::languageName);
  }

  // ---- texts

  Text plain(Localized<String> text, LanguageTag main) {
    return new Text(text.value(), text.language().tag(), !text.language().equals(main));
  }

  /** The first of the texts that this language or its fallbacks have, else any; null for none. */
  @Nullable Localized<String> first(Map<LanguageTag, String> texts) {
    for (LanguageTag each : settings.chain(language)) {
      String text = texts.get(each);
      if (text != null) {
        return new Localized<>(text, each);
      }
    }
    return texts.entrySet().stream()
        .findFirst()
        .map(text -> new Localized<>(text.getValue(), text.getKey()))
        .orElse(null);
  }

  /** The same as a text of a page. */
  @Nullable Text firstPlain(Map<LanguageTag, String> texts, LanguageTag main) {
    Localized<String> first = first(texts);
    return first == null ? null : plain(first, main);
  }

  /** Words of the interface; foreign on a page whose main text is in another language. */
  Text own(String text, LanguageTag main) {
    return new Text(text, language.tag(), !language.equals(main));
  }

  Text html(Localized<Markdown> text, LanguageTag main) {
    return new Text(
        markup(html(text.value())), text.language().tag(), !text.language().equals(main));
  }

  @Nullable Text htmlOrNull(@Nullable Localized<Markdown> text, LanguageTag main) {
    return text == null ? null : html(text, main);
  }

  String html(Markdown markdown) {
    return markdown.html(targets);
  }

  /** HTML that a template prints as it is. */
  static Object markup(String html) {
    try {
      return PageFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateException e) {
      throw new IllegalStateException("any string is markup", e);
    }
  }

  /** An HTML link whose words are plain text, in this language unless they are foreign. */
  String link(String url, Text text) {
    String lang = text.foreign() ? " lang=\"" + escaped(text.lang()) + "\"" : "";
    String label = escaped(String.valueOf(text.value()));
    return "<a href=\"" + escaped(url) + "\"" + lang + ">" + label + "</a>";
  }

  private static String escaped(String text) {
    return PageFormat.INSTANCE.escapePlainText(text);
  }

  private final class PageTargets implements Targets {
    @Override
    public String link(org.roleguide.markdown.Link link) {
      return plan.links().href(link, language);
    }

    @Override
    public String image(Image image) {
      String folder = parent(image.at().file());
      String path = plan.images().get(ImagePaths.resolved(folder, image.path()));
      return path == null ? "" : settings.href(path);
    }

    @Override
    public String alertTitle(String kind) {
      return say("alert." + kind);
    }
  }

  private static String parent(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  // ---- cards

  /** The card of a role, or null when this language does not show it. */
  @Nullable RoleCard roleCard(String id, LanguageTag main) {
    RoleCard card = roleCards.get(id);
    if (card == null) {
      card = newCard(id);
      if (card == null) {
        return null;
      }
      roleCards.put(id, card);
    }
    return main.equals(language) ? card : seenFrom(card, main);
  }

  private @Nullable RoleCard newCard(String id) {
    LocalizedRole role = role(id);
    Variant variant = plan.links().variant(ContentKind.ROLE, id, language);
    if (role == null || variant == null) {
      return null;
    }
    return new RoleCard(
        id,
        plain(role.title(), language),
        settings.href(variant.path()),
        plain(role.summary(), language),
        familyName(role.role(), language),
        null);
  }

  /** The same card on a page whose main text is in another language. */
  private static RoleCard seenFrom(RoleCard card, LanguageTag main) {
    return new RoleCard(
        card.id(),
        seenFrom(card.title(), main),
        card.url(),
        seenFrom(card.summary(), main),
        seenFrom(card.family(), main),
        card.matched());
  }

  static Text seenFrom(Text text, LanguageTag main) {
    return new Text(text.value(), text.lang(), !text.lang().equals(main.tag()));
  }

  /** A role as this language shows it, or null. */
  @Nullable LocalizedRole role(String id) {
    SortedMap<String, LocalizedRole> roles = plan.roles().get(language);
    return roles == null ? null : roles.get(id);
  }

  /** The URL of a family in the list of roles, or of the list when no role of it is listed. */
  String familyUrl(String id) {
    return listedFamilies().contains(id)
        ? site.roles() + "#" + ListPages.familyAnchor(id)
        : site.roles();
  }

  private synchronized Set<String> listedFamilies() {
    if (listedFamilies == null) {
      Set<String> listed = new HashSet<>();
      for (Role role : plan.catalog().roles().values()) {
        if (isListed(role)) {
          listed.add(role.family().value());
        }
      }
      listedFamilies = listed;
    }
    return listedFamilies;
  }

  /** Whether the lists of this language name a role. */
  boolean isListed(Role role) {
    return role.status() != Status.DEPRECATED && roleCard(role.id(), language) != null;
  }

  Text familyName(Role role, LanguageTag main) {
    for (Term family : plan.catalog().families()) {
      if (family.id().equals(role.family().value())) {
        Localized<Term.TermText> text = plan.term(family, language);
        return plain(new Localized<>(text.value().name(), text.language()), main);
      }
    }
    return own(role.family().value(), main);
  }

  /** Whether lists of this language leave out a page that they could only link to. */
  boolean isHidden(ContentKind kind, Variant variant) {
    return !variant.language().equals(language)
        && settings.policy(kind) == Settings.FallbackPolicy.HIDE;
  }

  /** The URL of a skill's page, or of the list when it has none. */
  String skillUrl(String id) {
    String url = skillUrls.get(id);
    if (url == null) {
      url = newSkillUrl(id);
      skillUrls.put(id, url);
    }
    return url;
  }

  private String newSkillUrl(String id) {
    Variant variant = plan.links().variant(ContentKind.SKILL, id, language);
    return variant == null ? site.skills() : settings.href(variant.path());
  }

  /** What a term is called in this language, or in the first of its fallbacks that has it. */
  Localized<Term.TermText> term(Term term) {
    return plan.term(term, language);
  }

  Text termName(Term term, LanguageTag main) {
    Localized<Term.TermText> text = term(term);
    return plain(new Localized<>(text.value().name(), text.language()), main);
  }

  @Nullable Text termDescription(Term term, LanguageTag main) {
    Localized<Term.TermText> text = term(term);
    String description = text.value().description();
    return description == null ? null : plain(new Localized<>(description, text.language()), main);
  }

  Links links() {
    return plan.links();
  }
}
