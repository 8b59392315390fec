package org.roleguide.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Catalog;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.PageTypes;
import org.roleguide.plan.SitePlan;
import org.roleguide.text.Nearest;

/** A page is of a type that has no template. */
final class UnknownPageType implements Check {
  private static final Pattern TEMPLATE = Pattern.compile("template\\.(.+)\\.file");

  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    Set<String> known = new TreeSet<>(Set.of(PageTypes.ORDINARY));
    for (String key : catalog.settings().properties().keySet()) {
      Matcher template = TEMPLATE.matcher(key);
      // The other types' templates expect the data of their own kind of page.
      if (template.matches() && !PageTypes.TEMPLATES.containsKey(template.group(1))) {
        known.add(template.group(1));
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (Guide page : catalog.pages().values()) {
      for (GuideText text : page.texts().values()) {
        Sourced<String> type = text.type();
        if (!known.contains(type.value())) {
          findings.add(unknown(type, known));
        }
      }
    }
    return findings;
  }

  private static Diagnostic unknown(Sourced<String> type, Set<String> known) {
    List<String> nearest = Nearest.of(type.value(), known);
    return Diagnostic.error(
        "bad-value",
        type.at(),
        "there is no template for pages of type \"" + type.value() + "\"",
        nearest.isEmpty()
            ? "set " + PageTypes.templateKey(type.value()) + " in jbake.properties"
            : "did you mean \"" + nearest.get(0) + "\"?");
  }
}
