package org.roleguide.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Heading;
import org.roleguide.markdown.Link;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Catalog;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Redirects;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.plan.Cluster;
import org.roleguide.plan.Links;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.RoleSections;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.Variant;
import org.roleguide.text.Nearest;

/** A link in a text leads to content that does not exist, or to a place that it does not have. */
final class BrokenLinks implements Check {
  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    Finder finder = new Finder(catalog, plan);
    for (Role role : catalog.roles().values()) {
      for (RoleText text : role.texts().values()) {
        for (Markdown markdown : Texts.of(text)) {
          finder.links(markdown, text.language(), role.id());
        }
      }
    }
    catalog.guides().values().forEach(finder::guide);
    catalog.pages().values().forEach(finder::guide);
    catalog.redirects().redirects().forEach(finder::redirect);
    return finder.findings;
  }

  private static final Pattern REFERENCE = Pattern.compile("([a-z]+):([a-z0-9-]+)#(.+)");

  private static final class Finder {
    private final Catalog catalog;
    private final SitePlan plan;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    Finder(Catalog catalog, SitePlan plan) {
      this.catalog = catalog;
      this.plan = plan;
    }

    void guide(Guide guide) {
      for (GuideText text : guide.texts().values()) {
        Set<String> own = headings(text);
        for (Link link : text.body().links()) {
          if (Links.kind(link.kind()) == null) {
            anchor(link, own, "this text");
          } else {
            link(link, text.language());
          }
        }
      }
    }

    void links(Markdown markdown, LanguageTag language, String role) {
      for (Link link : markdown.links()) {
        if (Links.kind(link.kind()) == null) {
          anchor(link, anchors(ContentKind.ROLE, role, language), "this page");
        } else {
          link(link, language);
        }
      }
    }

    /** The anchor of a redirect's target; whether the target exists is for the plan to say. */
    void redirect(Redirects.Redirect redirect) {
      Matcher to = REFERENCE.matcher(redirect.to().value());
      ContentKind kind = to.matches() ? Links.kind(to.group(1)) : null;
      if (kind != null) {
        Link link = new Link(to.group(1), to.group(2), to.group(3), redirect.to().at());
        LanguageTag language = plan.languageOf(redirect.from().value());
        anchor(link, anchors(kind, link.id(), language), link.kind() + ":" + link.id());
      }
    }

    private void link(Link link, LanguageTag language) {
      ContentKind kind = Links.kind(link.kind());
      if (kind == null) {
        return;
      }
      Cluster cluster = plan.links().cluster(kind, link.id());
      if (cluster == null && catalog.isUnreadable(kind.word(), link.id())) {
        return;
      }
      if (cluster == null) {
        findings.add(unknown(link, kind));
      } else if (link.anchor() != null) {
        anchor(link, anchors(kind, link.id(), language), link.kind() + ":" + link.id());
      }
    }

    private Diagnostic unknown(Link link, ContentKind kind) {
      boolean draft = catalog.drafts().contains(kind.word() + ":" + link.id());
      List<String> nearest =
          Nearest.of(link.id(), plan.links().all(kind).keySet(), findings.size());
      return Diagnostic.error(
          "link-unknown-target",
          link.at(),
          draft
              ? "the " + kind.word() + " \"" + link.id() + "\" is a draft"
              : "there is no " + kind.word() + " \"" + link.id() + "\"",
          draft
              ? "publish it first, or build with --drafts"
              : nearest.isEmpty() ? whereFrom(kind) : "did you mean \"" + nearest.get(0) + "\"?");
    }

    private static String whereFrom(ContentKind kind) {
      String folder = "content/" + kind.folder();
      return kind == ContentKind.SKILL
          ? "skills are named in " + folder + "/skills.yaml"
          : kind.word() + "s are the folders of " + folder;
    }

    private void anchor(Link link, @Nullable Set<String> known, String where) {
      String anchor = link.anchor();
      if (anchor == null || known == null || known.contains(anchor)) {
        return;
      }
      List<String> nearest = Nearest.of(anchor, known, findings.size());
      findings.add(
          Diagnostic.error(
              "link-missing-anchor",
              link.at(),
              "there is no #" + anchor + " in " + where,
              nearest.isEmpty() ? some(known) : "did you mean \"#" + nearest.get(0) + "\"?"));
    }

    /** The anchors there are, if a reader can take them in at a glance. */
    private static @Nullable String some(Set<String> known) {
      if (known.isEmpty() || known.size() > 8) {
        return known.isEmpty() ? "it has no anchors" : null;
      }
      return "there are #" + String.join(", #", new TreeSet<>(known));
    }

    /** The anchors of a page as a language shows it, or null when it has no such page. */
    private @Nullable Set<String> anchors(ContentKind kind, String id, LanguageTag language) {
      Variant variant = plan.links().variant(kind, id, language);
      if (variant == null) {
        return null;
      }
      return anchors.computeIfAbsent(variant.path(), path -> anchorsOf(kind, id, variant));
    }

    private Set<String> anchorsOf(ContentKind kind, String id, Variant variant) {
      return switch (kind) {
        case ROLE -> {
          LocalizedRole role = plan.roles().get(variant.language()).get(id);
          yield role == null ? Set.of() : RoleSections.anchors(role);
        }
        case GUIDE -> headings(catalog.guides().get(id), variant);
        case PAGE -> headings(catalog.pages().get(id), variant);
        case SKILL -> Set.of();
      };
    }

    private static Set<String> headings(@Nullable Guide guide, Variant variant) {
      GuideText text = guide == null ? null : guide.texts().get(variant.content());
      return text == null ? Set.of() : headings(text);
    }

    private static Set<String> headings(GuideText text) {
      Set<String> ids = new HashSet<>();
      for (Heading heading : text.body().headings()) {
        ids.add(heading.id());
      }
      return ids;
    }
  }
}
