package org.roleguide.bake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.GuideView;
import org.roleguide.bake.view.Link;
import org.roleguide.bake.view.ListViews;
import org.roleguide.bake.view.PageView;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Settings;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Cluster;
import org.roleguide.plan.Page;
import org.roleguide.plan.Page.Section;
import org.roleguide.plan.PageContent;
import org.roleguide.plan.Sections;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.TranslatedFields;
import org.roleguide.plan.Variant;

/** Gives every template what it asks for. Thread-safe. */
final class PageViews {
  private static final int FEED_ENTRIES = 50;

  private final SitePlan plan;
  private final Settings settings;
  private final CommonSkills commonSkills;
  private final Once inAllLanguages = new Once();
  private final Map<LanguageTag, LanguageViews> languages = new TreeMap<>();
  private final Map<LanguageTag, String> directions = new TreeMap<>();

  /**
   * One language of the interface.
   *
   * @param once what pages share, by the language of their main content
   */
  private record LanguageViews(
      Words words,
      GuideViews guides,
      ListPages lists,
      Map<String, Object> functions,
      Map<LanguageTag, Once> once) {}

  PageViews(SitePlan plan, Workers workers) {
    this.plan = plan;
    this.settings = plan.catalog().settings();
    this.commonSkills = new CommonSkills(plan.catalog().roles());
    for (LanguageTag language : settings.configured()) {
      directions.put(language, language.direction());
    }
    for (LanguageViews views : workers.map(settings.languages(), this::views)) {
      languages.put(views.words().language(), views);
    }
  }

  private LanguageViews views(LanguageTag language) {
    Words words = new Words(plan, language, HostFiles.META_POLICY, commonSkills);
    GuideViews guides = new GuideViews(words);
    return new LanguageViews(
        words,
        guides,
        new ListPages(words, guides),
        TemplateFunctions.of(words),
        new ConcurrentHashMap<>());
  }

  /** The words of a language of the interface. */
  Words words(LanguageTag language) {
    return languages.get(language).words();
  }

  /** The template variables of a page, by name. */
  Map<String, Object> variables(Page page) {
    LanguageViews views = languages.get(page.language());
    Map<String, Object> variables = new HashMap<>(views.functions());
    variables.put("once", views.once().computeIfAbsent(page.contentLanguage(), l -> new Once()));
    variables.put("onceForAll", inAllLanguages);
    variables.put("site", views.words().site());
    variables.put("page", pageView(page, views.words()));
    content(page, views, variables);
    return variables;
  }

  private void content(Page page, LanguageViews views, Map<String, Object> variables) {
    PageContent content = page.content();
    if (content instanceof PageContent.RolePage role) {
      LanguageTag main = page.contentLanguage();
      variables.put(
          "role", RoleViews.of(views.words(), role.role(), id -> views.guides().card(id, main)));
    } else if (content instanceof PageContent.GuidePage guide) {
      variables.put("guide", views.guides().view(guide.guide(), guide.text()));
    } else if (content instanceof PageContent.SkillPage skill) {
      variables.put("skill", views.lists().skill(skill.skill(), page.contentLanguage()));
    } else if (content instanceof PageContent.Home) {
      variables.put("home", views.lists().home());
    } else if (content instanceof PageContent.RoleList) {
      variables.put("roles", views.lists().roleList());
    } else if (content instanceof PageContent.GuideList) {
      variables.put("guides", views.lists().guideList());
    } else if (content instanceof PageContent.SkillList) {
      variables.put("skills", views.lists().skillList());
    } else if (content instanceof PageContent.About about) {
      variables.put("about", about(about, views));
    } else if (content instanceof PageContent.Chooser chooser) {
      variables.put("chooser", chooser(chooser, page));
    } else if (content instanceof PageContent.Moved moved) {
      variables.put(
          "redirect",
          new ListViews.Redirect(
              settings.absolute(withoutFragment(moved.to())),
              settings.href(moved.to()),
              page.title()));
    } else if (content instanceof PageContent.Feed) {
      variables.put("feed", feed(page, views.words()));
    }
  }

  private static String withoutFragment(String path) {
    int hash = path.indexOf('#');
    return hash < 0 ? path : path.substring(0, hash);
  }

  // ---- the frame of every page

  private PageView pageView(Page page, Words words) {
    Variant original = page.cluster().in(page.contentLanguage());
    String canonical =
        settings.absolute(page.isFallback() && original != null ? original.path() : page.path());
    List<Link> breadcrumbs = breadcrumbs(page, words);
    String permalink = page.cluster().permalink();
    boolean hasLanguage = hasLanguage(page);
    String jsonLd = JsonLd.of(words, page, canonical, breadcrumbs);
    LocalDate modified = page.modified();
    return new PageView(
        page.type(),
        page.section().name().toLowerCase(Locale.ROOT),
        page.language().tag(),
        page.contentLanguage().tag(),
        directions.get(page.contentLanguage()),
        title(page),
        description(page),
        settings.href(page.path()),
        canonical,
        permalink == null ? null : settings.absolute(permalink),
        permalink == null ? null : settings.href(permalink) + "?stay",
        page.isListed() ? alternates(page.cluster()) : List.of(),
        page.isListed() ? translations(page.cluster()) : "",
        hasLanguage ? languages(page) : List.of(),
        breadcrumbs,
        hasLanguage ? menu(page, words) : List.of(),
        page.content() instanceof PageContent.RolePage
            ? settings.href(page.path() + "index.json")
            : null,
        jsonLd == null ? null : Words.markup(jsonLd),
        page.indexed(),
        fallback(page, words, original),
        modified == null ? null : modified.toString());
  }

  /** A permalink has the title of one page that it leads to, and would be taken for it. */
  private String title(Page page) {
    return page.content() instanceof PageContent.Chooser chooser && page.type().equals("permalink")
        ? page.title() + " – " + joined(chooser, ", ", this::ownName)
        : page.title();
  }

  private String description(Page page) {
    if (!(page.content() instanceof PageContent.Chooser chooser)) {
      return page.description();
    }
    return page.type().equals("permalink")
        ? joined(chooser, " · ", variant -> ownName(variant) + ": " + variant.title())
        : joined(chooser, " · ", variant -> words(variant.language()).say("page.title.home"));
  }

  private String ownName(Variant variant) {
    return words(variant.language()).languageName(variant.language());
  }

  private static String joined(
      PageContent.Chooser chooser, String separator, Function<Variant, String> part) {
    return chooser.choices().stream().map(part).collect(Collectors.joining(separator));
  }

  private static boolean hasLanguage(Page page) {
    return !(page.content() instanceof PageContent.Chooser);
  }

  private List<PageView.Alternate> alternates(Cluster cluster) {
    List<PageView.Alternate> alternates = new ArrayList<>();
    for (Variant variant : cluster.translations()) {
      alternates.add(
          new PageView.Alternate(
              variant.language().tag(),
              settings.absolute(variant.path()),
              words(variant.language()).say("og.locale")));
    }
    String permalink = cluster.permalink();
    if (permalink != null) {
      alternates.add(new PageView.Alternate("x-default", settings.absolute(permalink), null));
    }
    return alternates;
  }

  private static String translations(Cluster cluster) {
    StringJoiner languages = new StringJoiner(" ");
    for (Variant variant : cluster.translations()) {
      languages.add(variant.language().tag());
    }
    return languages.toString();
  }

  private List<PageView.LanguageLink> languages(Page page) {
    List<PageView.LanguageLink> links = new ArrayList<>();
    boolean alone = page.cluster().variants().isEmpty();
    for (LanguageTag language : settings.languages()) {
      Variant variant = page.cluster().in(language);
      Sections sections = plan.sections().get(language);
      links.add(
          new PageView.LanguageLink(
              language.tag(),
              words(language).languageName(language),
              settings.href(variant == null ? sections.home() : variant.path()),
              language.equals(page.language()),
              alone || (variant != null && variant.isTranslated())));
    }
    return links;
  }

  private List<Link> menu(Page page, Words words) {
    return List.of(
        menuLink(words, "menu.roles", words.site().roles(), page, Section.ROLES),
        menuLink(words, "menu.guides", words.site().guides(), page, Section.GUIDES),
        menuLink(words, "menu.skills", words.site().skills(), page, Section.SKILLS),
        menuLink(words, "menu.about", words.site().about(), page, Section.ABOUT));
  }

  private static Link menuLink(Words words, String key, String url, Page page, Section section) {
    return new Link(words.say(key), url, page.section() == section);
  }

  private List<Link> breadcrumbs(Page page, Words words) {
    if (!hasLanguage(page) || page.content() instanceof PageContent.Home) {
      return List.of();
    }
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(words.say("menu.home"), words.site().home(), false));
    Sections sections = words.sections();
    section(page, words, sections).ifPresent(crumbs::add);
    crumbs.add(new Link(page.title(), settings.href(page.path()), true));
    return crumbs;
  }

  private Optional<Link> section(Page page, Words words, Sections sections) {
    ContentKind kind =
        switch (page.section()) {
          case ROLES -> ContentKind.ROLE;
          case GUIDES -> ContentKind.GUIDE;
          case SKILLS -> ContentKind.SKILL;
          case HOME, ABOUT, NONE -> null;
        };
    if (kind == null || sections.list(kind).equals(page.path())) {
      return Optional.empty();
    }
    String label = words.say("menu." + kind.folder());
    return Optional.of(new Link(label, settings.href(sections.list(kind)), false));
  }

  private PageView.@Nullable Fallback fallback(Page page, Words words, @Nullable Variant original) {
    if (page.isFallback()) {
      return new PageView.Fallback(
          page.contentLanguage().tag(),
          words.formats().languageNameInText(page.contentLanguage()),
          settings.href(original == null ? page.path() : original.path()),
          false);
    }
    if (page.content() instanceof PageContent.RolePage role) {
      TranslatedFields fields = role.role().fields();
      LanguageTag source = role.role().role().sourceLanguage();
      Variant there = page.cluster().in(source);
      if (fields.isPartial() && there != null) {
        return new PageView.Fallback(
            source.tag(),
            words.formats().languageNameInText(source),
            settings.href(there.path()),
            true);
      }
    }
    return null;
  }

  // ---- about, choosers, feeds

  private ListViews.About about(PageContent.About about, LanguageViews views) {
    GuideView text =
        about.guide() == null || about.text() == null
            ? null
            : views.guides().view(about.guide(), about.text());
    List<ListViews.Coverage> coverage = new ArrayList<>();
    for (SitePlan.Coverage each : plan.coverage()) {
      TranslatedFields fields = each.fields();
      int percent = fields.all() == 0 ? 100 : 100 * fields.translated() / fields.all();
      coverage.add(
          new ListViews.Coverage(
              each.language().tag(),
              views.words().languageName(each.language()),
              each.language().equals(settings.sourceLanguage()),
              each.roles(),
              each.allRoles(),
              each.guides(),
              each.allGuides(),
              views.words().formats().percent(percent)));
    }
    return new ListViews.About(text, coverage);
  }

  private ListViews.Chooser chooser(PageContent.Chooser chooser, Page page) {
    String prompt = "page.title." + (page.type().equals("root404") ? "root404" : "chooser");
    List<ListViews.Choice> choices = new ArrayList<>();
    for (Variant variant : chooser.choices()) {
      Words words = words(variant.language());
      choices.add(
          new ListViews.Choice(
              variant.language().tag(),
              words.languageName(variant.language()),
              words.say(prompt),
              variant.title(),
              words.say("chooser.call"),
              settings.href(variant.path())));
    }
    return new ListViews.Chooser(choices);
  }

  private ListViews.Feed feed(Page page, Words words) {
    List<Page> listed = new ArrayList<>();
    for (Page other : plan.pages()) {
      boolean told =
          other.content() instanceof PageContent.RolePage
              || other.content() instanceof PageContent.GuidePage;
      if (told
          && other.language().equals(page.language())
          && other.isListed()
          && other.modified() != null) {
        listed.add(other);
      }
    }
    listed.sort(PageViews::byNews);
    List<Page> newest = listed.subList(0, Math.min(FEED_ENTRIES, listed.size()));
    LocalDate updated = newest.isEmpty() ? null : newest.get(0).modified();
    String self = settings.absolute(page.path());
    return new ListViews.Feed(
        self,
        words.site().name() + " – " + page.title(),
        self,
        settings.absolute(words.sections().home()),
        timestamp(updated),
        newest.stream().map(this::entry).toList());
  }

  /** The order of pages that have a date: newest first, then by path. */
  private static int byNews(Page one, Page other) {
    int byDate = Objects.requireNonNull(other.modified()).compareTo(one.modified());
    return byDate == 0 ? one.path().compareTo(other.path()) : byDate;
  }

  private ListViews.Entry entry(Page page) {
    String permalink = page.cluster().permalink();
    String url = settings.absolute(page.path());
    LocalDate published = page.modified();
    if (page.content() instanceof PageContent.GuidePage guide && guide.text().date() != null) {
      published = guide.text().date();
    }
    return new ListViews.Entry(
        // Stays the same when the slug changes, so that no reader takes the page for a new one.
        permalink == null ? url : settings.absolute(permalink) + "#" + page.language(),
        page.title(),
        url,
        timestamp(page.modified()),
        timestamp(published),
        page.description());
  }

  private static String timestamp(@Nullable LocalDate date) {
    return (date == null ? LocalDate.EPOCH : date) + "T00:00:00Z";
  }
}
