package org.roleguide.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.model.Catalog;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.Settings;
import org.roleguide.model.Settings.FallbackPolicy;
import org.roleguide.model.Status;
import org.roleguide.model.Term;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Page.Section;

/** The second stage: decides every page and file of the site. */
public final class SitePlanner {
  private static final String ABOUT = "about";

  private final Catalog catalog;
  private final Settings settings;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final Map<LanguageTag, Sections> sections = new TreeMap<>();
  private final Map<LanguageTag, SortedMap<String, LocalizedRole>> roles = new TreeMap<>();
  private final Map<ContentKind, SortedMap<String, Cluster>> clusters =
      new EnumMap<>(ContentKind.class);

  private final Map<LanguageTag, Map<String, String>> descriptions = new TreeMap<>();
  private final Workers workers;

  private SitePlanner(Catalog catalog, Workers workers) {
    this.catalog = catalog;
    this.workers = workers;
    this.settings = catalog.settings();
  }

  /** The plan of a catalog, and what keeps two pages from having the same address. */
  public static Checked<SitePlan> plan(Catalog catalog, Workers workers) {
    return new SitePlanner(catalog, workers).plan();
  }

  private Checked<SitePlan> plan() {
    for (ContentKind kind : ContentKind.values()) {
      clusters.put(kind, new TreeMap<>());
    }
    for (LanguageTag language : settings.languages()) {
      sections.put(language, new Sections(language, catalog.words(language)));
      roles.put(language, new TreeMap<>());
    }
    roles();
    skills();
    guides(ContentKind.GUIDE, catalog.guides());
    guides(ContentKind.PAGE, catalog.pages());
    descriptions();
    about();
    systemPages();
    choosers();
    Links links = new Links(settings, clusters);
    PlannedFiles files = PlannedFiles.of(catalog, findings);
    TakenFiles taken = takenFiles(files);
    Redirections redirections = new Redirections(catalog, links, sections, files, pages, taken);
    pages.addAll(redirections.plan(findings));
    pages.sort(Comparator.comparing(Page::path));
    return new Checked<>(
        new SitePlan(
            catalog,
            pages,
            files.files(),
            files.assets(),
            sections,
            roles,
            links,
            files.images(),
            redirections.published(pages),
            coverage()),
        findings);
  }

  // ---- roles

  private void roles() {
    for (Role role : catalog.roles().values()) {
      SortedMap<LanguageTag, Variant> variants = new TreeMap<>();
      List<LocalizedRole> shown = new ArrayList<>();
      for (LanguageTag language : settings.languages()) {
        LocalizedRole localized = LocalizedRole.of(role, language, settings.chain(language));
        if (localized != null) {
          roles.get(language).put(role.id(), localized);
          boolean own = localized.contentLanguage().equals(language);
          if (own || settings.policy(ContentKind.ROLE) == FallbackPolicy.NOTICE) {
            String slug = own ? localized.main().slug().value() : role.id();
            variants.put(
                language,
                new Variant(
                    language,
                    localized.contentLanguage(),
                    sections.get(language).list(ContentKind.ROLE) + slug + "/",
                    localized.title().value()));
            shown.add(localized);
          } else if (settings.policy(ContentKind.ROLE) == FallbackPolicy.HIDE) {
            roles.get(language).remove(role.id());
          }
        }
      }
      Cluster cluster = new Cluster("/r/" + role.id() + "/", variants);
      clusters.get(ContentKind.ROLE).put(role.id(), cluster);
      shown.forEach(localized -> pages.add(page(localized, cluster)));
    }
  }

  private static Page page(LocalizedRole localized, Cluster cluster) {
    Variant variant = cluster.variants().get(localized.language());
    return new Page(
        "role",
        localized.language(),
        localized.contentLanguage(),
        variant.path(),
        variant.title(),
        localized.summary().value(),
        cluster,
        Section.ROLES,
        localized.role().status() == Status.PUBLISHED,
        modified(localized),
        new PageContent.RolePage(localized));
  }

  private static @Nullable LocalDate modified(LocalizedRole localized) {
    return later(localized.role().lastReviewed(), localized.main().lastReviewed());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }

  // ---- skills

  private void skills() {
    for (Term skill : catalog.skills().values()) {
      SortedMap<LanguageTag, Variant> variants = new TreeMap<>();
      Map<LanguageTag, Term.TermText> shown = new TreeMap<>();
      for (LanguageTag language : settings.languages()) {
        for (LanguageTag content : settings.chain(language)) {
          Term.TermText text = skill.texts().get(content);
          if (text != null && text.slug() != null) {
            boolean own = content.equals(language);
            if (own || settings.policy(ContentKind.SKILL) == FallbackPolicy.NOTICE) {
              String slug = own ? text.slug().value() : skill.id();
              variants.put(
                  language,
                  new Variant(
                      language,
                      content,
                      sections.get(language).list(ContentKind.SKILL) + slug + "/",
                      text.name()));
              shown.put(language, text);
            }
            break;
          }
        }
      }
      Cluster cluster = new Cluster(null, variants);
      clusters.get(ContentKind.SKILL).put(skill.id(), cluster);
      variants.forEach(
          (language, variant) -> pages.add(page(skill, shown.get(language), variant, cluster)));
    }
  }

  private Page page(Term skill, Term.TermText text, Variant variant, Cluster cluster) {
    String description = text.description();
    Messages words = catalog.words(variant.language());
    return new Page(
        "skill",
        variant.language(),
        variant.content(),
        variant.path(),
        variant.title(),
        description == null
            ? words.format("skill.description", Map.of("skill", text.name()))
            : description,
        cluster,
        Section.SKILLS,
        true,
        null,
        new PageContent.SkillPage(skill));
  }

  // ---- guides and ordinary pages

  private void guides(ContentKind kind, SortedMap<String, Guide> guides) {
    for (Guide guide : guides.values()) {
      boolean isAbout = kind == ContentKind.PAGE && guide.id().equals(ABOUT);
      SortedMap<LanguageTag, Variant> variants = new TreeMap<>();
      Map<LanguageTag, GuideText> shown = new TreeMap<>();
      for (LanguageTag language : settings.languages()) {
        GuideText text = text(guide, language);
        if (text == null) {
          continue;
        }
        boolean own = text.language().equals(language);
        if (own || isAbout || settings.policy(kind) == FallbackPolicy.NOTICE) {
          String slug = own ? text.slug().value() : guide.id();
          variants.put(
              language,
              new Variant(
                  language,
                  text.language(),
                  sections.get(language).list(kind) + slug + "/",
                  text.title().value()));
          shown.put(language, text);
        }
      }
      Cluster cluster =
          new Cluster(kind == ContentKind.GUIDE ? "/g/" + guide.id() + "/" : null, variants);
      clusters.get(kind).put(guide.id(), cluster);
      variants.forEach(
          (language, variant) ->
              pages.add(page(kind, guide, shown.get(language), variant, cluster, isAbout)));
    }
  }

  private @Nullable GuideText text(Guide guide, LanguageTag language) {
    for (LanguageTag each : settings.chain(language)) {
      GuideText text = guide.texts().get(each);
      if (text != null) {
        return text;
      }
    }
    return guide.sourceText();
  }

  private Page page(
      ContentKind kind,
      Guide guide,
      GuideText text,
      Variant variant,
      Cluster cluster,
      boolean isAbout) {
    String summary = text.summary();
    GuideText source = guide.sourceText();
    LocalDate modified = later(text.date(), text.updated());
    if (modified == null && source != null) {
      modified = later(source.date(), source.updated());
    }
    return new Page(
        isAbout ? ABOUT : text.type().value(),
        variant.language(),
        variant.content(),
        variant.path(),
        variant.title(),
        summary == null ? "" : summary,
        cluster,
        isAbout ? Section.ABOUT : kind == ContentKind.GUIDE ? Section.GUIDES : Section.NONE,
        true,
        modified,
        isAbout ? new PageContent.About(guide, text) : new PageContent.GuidePage(guide, text));
  }

  /** The about page of a site whose authors wrote none. */
  private void about() {
    if (!clusters.get(ContentKind.PAGE).containsKey(ABOUT)) {
      Cluster cluster =
          everywhere(null, "page.title.about", language -> sections.get(language).about());
      clusters.get(ContentKind.PAGE).put(ABOUT, cluster);
      systemPages(ABOUT, cluster, Section.ABOUT, new PageContent.About(null, null));
    }
  }

  // ---- pages that every language has

  private void systemPages() {
    systemPages(
        "home",
        everywhere("/", "page.title.home", language -> sections.get(language).home()),
        Section.HOME,
        new PageContent.Home());
    systemPages(
        "roles",
        everywhere(null, "page.title.roles", l -> sections.get(l).list(ContentKind.ROLE)),
        Section.ROLES,
        new PageContent.RoleList());
    systemPages(
        "guides",
        everywhere(null, "page.title.guides", l -> sections.get(l).list(ContentKind.GUIDE)),
        Section.GUIDES,
        new PageContent.GuideList());
    systemPages(
        "skills",
        everywhere(null, "page.title.skills", l -> sections.get(l).list(ContentKind.SKILL)),
        Section.SKILLS,
        new PageContent.SkillList());
    if (settings.search()) {
      Cluster search =
          everywhere(null, "page.title.search", language -> sections.get(language).search());
      search.variants().values().forEach(variant -> pages.add(search(variant, search)));
    }
    for (LanguageTag language : settings.languages()) {
      Messages words = catalog.words(language);
      pages.add(
          alone(
              "404",
              language,
              sections.get(language).notFound(),
              words.text("page.title.404"),
              new PageContent.NotFound()));
      pages.add(
          alone(
              "feed",
              language,
              sections.get(language).feed(),
              words.text("feed.title"),
              new PageContent.Feed()));
    }
  }

  /** What it shows depends on what was asked, so search engines leave it out. */
  private static Page search(Variant variant, Cluster cluster) {
    return new Page(
        "search",
        variant.language(),
        variant.content(),
        variant.path(),
        variant.title(),
        "",
        cluster,
        Section.NONE,
        false,
        null,
        new PageContent.Search());
  }

  /** Side by side, since ICU takes its time to get ready for each language. */
  private void descriptions() {
    List<LanguageTag> languages = settings.languages();
    List<Map<String, String>> texts = workers.map(languages, this::descriptions);
    for (int i = 0; i < languages.size(); i++) {
      descriptions.put(languages.get(i), texts.get(i));
    }
  }

  /** The descriptions of one language's pages that have no author, by document type. */
  private Map<String, String> descriptions(LanguageTag language) {
    Messages words = catalog.words(language);
    long listed =
        roles.get(language).values().stream()
            .filter(role -> role.role().status() != Status.DEPRECATED)
            .count();
    return Map.of(
        "home",
        words.text("page.description.home"),
        "roles",
        words.format("page.description.roles", Map.of("n", listed)),
        "guides",
        words.text("page.description.guides"),
        "skills",
        words.format("page.description.skills", Map.of("n", catalog.skills().size())),
        ABOUT,
        words.text("page.description.about"));
  }

  private Cluster everywhere(
      @Nullable String permalink, String titleKey, Function<LanguageTag, String> path) {
    SortedMap<LanguageTag, Variant> variants = new TreeMap<>();
    for (LanguageTag language : settings.languages()) {
      variants.put(
          language,
          new Variant(
              language, language, path.apply(language), catalog.words(language).text(titleKey)));
    }
    return new Cluster(permalink, variants);
  }

  private void systemPages(String type, Cluster cluster, Section section, PageContent content) {
    for (Variant variant : cluster.variants().values()) {
      pages.add(
          new Page(
              type,
              variant.language(),
              variant.content(),
              variant.path(),
              variant.title(),
              descriptions.get(variant.language()).get(type),
              cluster,
              section,
              true,
              null,
              content));
    }
  }

  private static Page alone(
      String type, LanguageTag language, String path, String title, PageContent content) {
    return new Page(
        type,
        language,
        language,
        path,
        title,
        "",
        new Cluster(null, new TreeMap<>()),
        Section.NONE,
        false,
        null,
        content);
  }

  // ---- pages without a language

  private void choosers() {
    if (settings.languages().isEmpty()) {
      return;
    }
    LanguageTag source =
        settings.languages().contains(settings.sourceLanguage())
            ? settings.sourceLanguage()
            : settings.languages().get(0);
    Messages words = catalog.words(source);
    Cluster home = everywhere("/", "site.name", language -> sections.get(language).home());
    List<Variant> homes = inOrder(home);
    pages.add(chooser("chooser", source, "/", words.text("page.title.chooser"), home, true, homes));
    pages.add(
        alone(
            "root404",
            source,
            "/404.html",
            words.text("page.title.root404"),
            new PageContent.Chooser(homes)));
    for (ContentKind kind : List.of(ContentKind.ROLE, ContentKind.GUIDE)) {
      clusters.get(kind).forEach((id, cluster) -> permalink(kind, id, cluster, source));
    }
  }

  private void permalink(ContentKind kind, String id, Cluster cluster, LanguageTag source) {
    List<Variant> choices = inOrder(cluster).stream().filter(Variant::isTranslated).toList();
    String path = cluster.permalink();
    if (path != null && !choices.isEmpty()) {
      Variant first = cluster.in(source);
      String title = first == null ? choices.get(0).title() : first.title();
      boolean indexed = isIndexed(kind, id);
      pages.add(chooser("permalink", source, path, title, cluster, indexed, choices));
    }
  }

  private boolean isIndexed(ContentKind kind, String id) {
    return kind != ContentKind.ROLE || catalog.roles().get(id).status() == Status.PUBLISHED;
  }

  /** A page that belongs to a cluster as the choice between its languages, hreflang x-default. */
  private static Page chooser(
      String type,
      LanguageTag language,
      String path,
      String title,
      Cluster cluster,
      boolean indexed,
      List<Variant> choices) {
    return new Page(
        type,
        language,
        language,
        path,
        title,
        "",
        cluster,
        Section.NONE,
        indexed,
        null,
        new PageContent.Chooser(choices));
  }

  private List<Variant> inOrder(Cluster cluster) {
    List<Variant> variants = new ArrayList<>();
    for (LanguageTag language : settings.languages()) {
      Variant variant = cluster.in(language);
      if (variant != null) {
        variants.add(variant);
      }
    }
    return variants;
  }

  // ---- what must not happen

  /** The files of the pages and of what is published as it is; each place is taken once. */
  private TakenFiles takenFiles(PlannedFiles files) {
    TakenFiles taken = new TakenFiles();
    Map<String, Page> first = new HashMap<>();
    for (Page page : pages) {
      Page other = first.putIfAbsent(page.file(), page);
      if (other != null) {
        findings.add(sameAddress(page, other));
      } else {
        taken.add(page.file());
        if (page.content() instanceof PageContent.RolePage) {
          String file = page.file();
          taken.add(file.substring(0, file.length() - "html".length()) + "json");
        }
      }
    }
    for (PlannedFile file : files.files()) {
      if (!taken.add(file.file())) {
        findings.add(
            Diagnostic.error(
                "duplicate-url",
                SourceSpan.wholeFile(file.source().name()),
                "the site has a page, file or folder of its own at " + file.path(),
                "rename the file, or remove it"));
      }
    }
    return taken;
  }

  private static Diagnostic sameAddress(Page page, Page other) {
    // Where an author chose the address, something can be done about it.
    boolean swap = slugAt(page).compareTo(slugAt(other)) < 0;
    if ((slugAt(page).line() > 0) != (slugAt(other).line() > 0)) {
      swap = slugAt(page).line() == 0;
    }
    Page reported = swap ? other : page;
    Page before = swap ? page : other;
    SourceSpan at = slugAt(reported);
    SourceSpan first = slugAt(before);
    if (at.line() == 0) {
      return Diagnostic.error(
          "duplicate-url",
          at,
          "two sections have the address " + reported.path(),
          "translate url.roles, url.guides, url.skills, url.about and url.search by different words");
    }
    String where = first.line() == 0 ? "a page of every site" : first.file() + ":" + first.line();
    return Diagnostic.error(
        reported.type().equals(before.type()) ? "duplicate-slug" : "duplicate-url",
        at,
        reported.path() + " is also the address of " + where,
        "choose another slug");
  }

  private static SourceSpan slugAt(Page page) {
    if (page.content() instanceof PageContent.RolePage role) {
      RoleText text = role.role().main();
      return text.slug().at();
    }
    if (page.content() instanceof PageContent.GuidePage guide) {
      return guide.text().slug().at();
    }
    if (page.content() instanceof PageContent.About about && about.text() != null) {
      return about.text().slug().at();
    }
    if (page.content() instanceof PageContent.SkillPage skill) {
      Term.TermText text = skill.skill().texts().get(page.contentLanguage());
      return text == null || text.slug() == null ? skill.skill().at() : text.slug().at();
    }
    return SourceSpan.wholeFile("i18n/" + page.language() + "/messages.properties");
  }

  // ---- coverage

  private List<SitePlan.Coverage> coverage() {
    List<SitePlan.Coverage> coverage = new ArrayList<>();
    for (LanguageTag language : settings.languages()) {
      int translatedRoles = 0;
      int translatedFields = 0;
      int allFields = 0;
      for (Role role : catalog.roles().values()) {
        RoleText text = role.texts().get(language);
        RoleText source = role.sourceText();
        if (source != null) {
          TranslatedFields fields = TranslatedFields.of(source, text == null ? source : text);
          translatedRoles += text == null ? 0 : 1;
          translatedFields += text == null ? 0 : fields.translated();
          allFields += fields.all();
        }
      }
      int translatedGuides =
          (int)
              catalog.guides().values().stream()
                  .filter(guide -> guide.texts().containsKey(language))
                  .count();
      coverage.add(
          new SitePlan.Coverage(
              language,
              translatedRoles,
              catalog.roles().size(),
              translatedGuides,
              catalog.guides().size(),
              new TranslatedFields(translatedFields, allFields)));
    }
    return coverage;
  }
}
