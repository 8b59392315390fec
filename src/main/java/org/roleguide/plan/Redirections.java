package org.roleguide.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Catalog;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Redirects;
import org.roleguide.plan.Page.Section;
import org.roleguide.text.Nearest;

/** Old addresses: the redirects that authors wrote, and the ledger of what was ever published. */
final class Redirections {
  private final Catalog catalog;
  private final Links links;
  private final Map<LanguageTag, Sections> sections;
  private final Map<String, Page> pages = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final TakenFiles taken;

  /** Where redirects begin. */
  private final Set<String> moved = new HashSet<>();

  private final Map<String, Page> redirects = new TreeMap<>();

  Redirections(
      Catalog catalog,
      Links links,
      Map<LanguageTag, Sections> sections,
      PlannedFiles files,
      List<Page> pages,
      TakenFiles taken) {
    this.catalog = catalog;
    this.links = links;
    this.sections = sections;
    this.taken = taken;
    pages.forEach(page -> this.pages.put(page.path(), page));
    files.files().forEach(file -> this.files.add(file.path()));
  }

  /**
   * The redirect pages; findings for redirects that cannot be, and for addresses that would die.
   */
  List<Page> plan(List<Diagnostic> findings) {
    catalog.redirects().redirects().forEach(each -> moved.add(each.from().value()));
    for (Redirects.Redirect redirect : catalog.redirects().redirects()) {
      redirect(redirect, findings);
    }
    for (Redirects.Published published : catalog.redirects().published()) {
      Sourced<String> url = published.url();
      if (!isAlive(url.value()) && isOurs(url.value()) && !isLeftOut(url.value())) {
        fromUntranslated(url.value());
        if (!isAlive(url.value())) {
          findings.add(dropped(published));
        }
      }
    }
    return List.copyOf(redirects.values());
  }

  private void redirect(Redirects.Redirect redirect, List<Diagnostic> findings) {
    String from = redirect.from().value();
    if (!isOurs(from)) {
      return;
    }
    if (redirects.containsKey(withSlash(from)) || redirects.containsKey(withoutSlash(from))) {
      findings.add(
          Diagnostic.error(
              "duplicate-url", redirect.from().at(), from + " is redirected twice", "remove one"));
      return;
    }
    if (!taken.add(Page.file(from))) {
      findings.add(
          Diagnostic.error(
              "redirect-hides-page",
              redirect.from().at(),
              "the site has a page, file or folder at " + from,
              "remove the redirect; it is for addresses where nothing is any more"));
      return;
    }
    String to = target(redirect.to().value(), language(from));
    if (to == null) {
      if (!isUnreadable(redirect.to().value())) {
        findings.add(unknownTarget(redirect.to(), findings.size()));
      }
      // The address is redirected, if not right yet: it is not dropped, and not free.
      to = "/";
    }
    redirects.put(from, page(from, to));
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private boolean isUnreadable(String reference) {
    int colon = reference.indexOf(':');
    return colon > 0
        && catalog.isUnreadable(
            reference.substring(0, colon), withoutAnchor(reference.substring(colon + 1)));
  }

  private static String withoutAnchor(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }

  private Diagnostic unknownTarget(Sourced<String> to, int findings) {
    String target = withoutAnchor(to.value());
    if (moved.contains(target)) {
      return Diagnostic.error(
          "redirect-unknown-target",
          to.at(),
          target + " is itself redirected",
          "write where it leads in the end");
    }
    Collection<String> known = pages.keySet();
    String kind = "";
    int colon = target.indexOf(':');
    if (colon > 0) {
      kind = target.substring(0, colon + 1);
      ContentKind named = Links.kind(target.substring(0, colon));
      known = named == null ? List.of() : links.all(named).keySet();
    }
    List<String> nearest = Nearest.of(target.substring(colon + 1), known, findings);
    return Diagnostic.error(
        "redirect-unknown-target",
        to.at(),
        "nothing of the site is \"" + target + "\"",
        nearest.isEmpty()
            ? "write the path of a page, or role:, guide:, skill: or page: and an id"
            : "did you mean \"" + kind + nearest.get(0) + "\"?");
  }

  private @Nullable String target(String to, LanguageTag language) {
    String path = links.path(to, catalog.settings().chain(language));
    if (path != null) {
      return path;
    }
    int hash = to.indexOf('#');
    String page = hash < 0 ? to : to.substring(0, hash);
    return pages.containsKey(page) || files.contains(page) ? to : null;
  }

  /** The page of an untranslated role had its id for a slug; once translated, it leads on. */
  private void fromUntranslated(String url) {
    LanguageTag language = language(url);
    Sections own = sections.get(language);
    if (own == null) {
      return;
    }
    for (ContentKind kind : List.of(ContentKind.ROLE, ContentKind.GUIDE, ContentKind.SKILL)) {
      String list = own.list(kind);
      if (url.startsWith(list) && url.endsWith("/") && url.length() > list.length()) {
        String id = url.substring(list.length(), url.length() - 1);
        Variant variant = links.variant(kind, id, language);
        if (variant != null && taken.add(Page.file(url))) {
          redirects.put(url, page(url, variant.path()));
        }
      }
    }
  }

  private boolean isAlive(String url) {
    return pages.containsKey(url) || files.contains(url) || redirects.containsKey(url);
  }

  /** Whether a path belongs to a language that this build makes. */
  private boolean isOurs(String path) {
    for (LanguageTag language : catalog.settings().configured()) {
      if (!catalog.settings().languages().contains(language)
          && path.startsWith("/" + language.tag().toLowerCase(Locale.ROOT) + "/")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a path without a language, such as a permalink, may be missing only because a build of
   * some languages has no text for it.
   */
  /** Whether a build of less than the whole site was asked for, and the path is in the rest. */
  private boolean isLeftOut(String path) {
    return isOfAbsentLanguages(path)
        || !catalog.settings().search()
            && sections.values().stream().anyMatch(each -> path.equals(each.search()));
  }

  private boolean isOfAbsentLanguages(String path) {
    return !sections.keySet().containsAll(catalog.settings().configured())
        && sections.values().stream().noneMatch(each -> path.startsWith(each.home()));
  }

  private LanguageTag language(String path) {
    for (Map.Entry<LanguageTag, Sections> each : sections.entrySet()) {
      if (path.startsWith(each.getValue().home())) {
        return each.getKey();
      }
    }
    return catalog.settings().languages().get(0);
  }

  private Page page(String from, String to) {
    int hash = to.indexOf('#');
    Page target = pages.get(hash < 0 ? to : to.substring(0, hash));
    LanguageTag language = target == null ? language(from) : target.language();
    String title = target == null ? to : target.title();
    return new Page(
        "redirect",
        language,
        language,
        from,
        title,
        "",
        new Cluster(null, new TreeMap<>()),
        Section.NONE,
        false,
        null,
        new PageContent.Moved(to));
  }

  private Diagnostic dropped(Redirects.Published published) {
    String url = published.url().value();
    String line = "- {from: " + url + ", to: " + newTarget(url, published.reference()) + "}";
    return Diagnostic.error(
        "url-dropped",
        published.url().at(),
        url + " was published, but no page or redirect answers there now",
        catalog.redirects().isBegun()
            ? "add to content/redirects.yaml, below \"redirects:\":  " + line
            : "begin content/redirects.yaml with \"redirects:\", and add below it:  " + line);
  }

  /** What stood there, if it still exists; else the list or home page that is nearest. */
  private String newTarget(String url, @Nullable String reference) {
    LanguageTag language = language(url);
    if (reference != null && links.path(reference, catalog.settings().chain(language)) != null) {
      return "\"" + reference + "\"";
    }
    Sections own = sections.get(language);
    for (ContentKind kind : List.of(ContentKind.ROLE, ContentKind.GUIDE, ContentKind.SKILL)) {
      if (url.startsWith(own.list(kind)) && pages.containsKey(own.list(kind))) {
        return own.list(kind);
      }
    }
    return url.startsWith(own.home()) && pages.containsKey(own.home()) ? own.home() : "/";
  }

  /**
   * Everything that belongs into the ledger: the paths, and the references of what stands there;
   * those that have none are empty.
   */
  SortedMap<String, String> published(List<Page> all) {
    Map<String, String> references = references();
    SortedMap<String, String> urls = new TreeMap<>();
    for (Redirects.Published each : catalog.redirects().published()) {
      String given = each.reference() == null ? "" : each.reference();
      urls.put(each.url().value(), references.getOrDefault(each.url().value(), given));
    }
    for (Page page : all) {
      if (!(page.content() instanceof PageContent.NotFound) && !page.type().equals("root404")) {
        urls.putIfAbsent(page.path(), references.getOrDefault(page.path(), ""));
      }
    }
    return urls;
  }

  /** The references of the pages that have an id, by path. */
  private Map<String, String> references() {
    Map<String, String> references = new HashMap<>();
    for (ContentKind kind : ContentKind.values()) {
      links
          .all(kind)
          .forEach(
              (id, cluster) -> {
                String reference = kind.word() + ":" + id;
                if (cluster.permalink() != null) {
                  references.put(cluster.permalink(), reference);
                }
                cluster.variants().values().forEach(v -> references.put(v.path(), reference));
              });
    }
    return references;
  }
}
