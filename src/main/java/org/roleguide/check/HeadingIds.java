package org.roleguide.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.markdown.Heading;
import org.roleguide.model.Catalog;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.plan.SitePlan;
import org.roleguide.text.Nearest;

/** A translation has a heading whose id the source language has not. */
final class HeadingIds implements Check {
  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    List<Diagnostic> findings = new ArrayList<>();
    guides(catalog, catalog.guides().values(), findings);
    guides(catalog, catalog.pages().values(), findings);
    return findings;
  }

  private static void guides(Catalog catalog, Collection<Guide> guides, List<Diagnostic> findings) {
    for (Guide guide : guides) {
      GuideText source = guide.sourceText();
      if (source == null || catalog.unreadable().contains(source.at().file())) {
        continue;
      }
      Set<String> known = ids(source);
      for (GuideText text : guide.texts().values()) {
        for (Heading heading : text.body().headings()) {
          if (heading.isMarked() && !known.contains(heading.id())) {
            findings.add(unknown(heading, text, known, findings.size()));
          }
        }
      }
    }
  }

  private static Set<String> ids(GuideText text) {
    Set<String> ids = new TreeSet<>();
    text.body().headings().forEach(heading -> ids.add(heading.id()));
    return ids;
  }

  private static Diagnostic unknown(
      Heading heading, GuideText text, Set<String> known, int findings) {
    if (findings > 50) {
      return unknown(heading, null);
    }
    Set<String> free = new TreeSet<>(known);
    free.removeAll(ids(text));
    List<String> nearest = Nearest.of(heading.id(), free);
    return unknown(
        heading,
        nearest.isEmpty()
            ? free.isEmpty()
                ? "heading ids are the same in all languages"
                : "of its headings, not used here: {#" + String.join("}, {#", free) + "}"
            : "did you mean {#" + nearest.get(0) + "}?");
  }

  private static Diagnostic unknown(Heading heading, @Nullable String hint) {
    return Diagnostic.warning(
        "heading-id-unknown",
        heading.at(),
        "the source language has no heading {#" + heading.id() + "}",
        hint);
  }
}
