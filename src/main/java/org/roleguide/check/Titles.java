package org.roleguide.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Catalog;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.plan.SitePlan;

/** Two roles or guides have one title in a language, or a role lists one title twice. */
final class Titles implements Check {
  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    List<Diagnostic> findings = new ArrayList<>();
    Map<LanguageTag, Map<String, Sourced<String>>> roles = new TreeMap<>();
    for (Role role : catalog.roles().values()) {
      for (RoleText text : role.texts().values()) {
        duplicate(text.title(), text.language(), roles, findings);
        repeated(text, findings);
      }
    }
    Map<LanguageTag, Map<String, Sourced<String>>> guides = new TreeMap<>();
    for (Guide guide : catalog.guides().values()) {
      for (GuideText text : guide.texts().values()) {
        duplicate(text.title(), text.language(), guides, findings);
      }
    }
    return findings;
  }

  private static void duplicate(
      Sourced<String> title,
      LanguageTag language,
      Map<LanguageTag, Map<String, Sourced<String>>> titles,
      List<Diagnostic> findings) {
    Sourced<String> before =
        titles
            .computeIfAbsent(language, l -> new HashMap<>())
            .putIfAbsent(folded(title.value()), title);
    if (before != null) {
      findings.add(
          Diagnostic.error(
              "duplicate-title",
              title.at(),
              "\"" + title.value() + "\" is also the title in " + before.at().file(),
              "readers cannot tell the two apart; say how they differ"));
    }
  }

  private static void repeated(RoleText text, List<Diagnostic> findings) {
    Map<String, Sourced<String>> seen = new HashMap<>();
    seen.put(folded(text.title().value()), text.title());
    List<Sourced<String>> others = new ArrayList<>(text.alternativeTitles());
    others.addAll(text.hiddenTitles());
    for (Sourced<String> title : others) {
      Sourced<String> before = seen.putIfAbsent(folded(title.value()), title);
      if (before != null) {
        findings.add(
            Diagnostic.warning(
                "title-repeated",
                title.at(),
                "\"" + title.value() + "\" is already a title on line " + before.at().line(),
                "remove one of them"));
      }
    }
  }

  private static String folded(String title) {
    return title.strip().toLowerCase(Locale.ROOT);
  }
}
