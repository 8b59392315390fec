package org.roleguide.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Identified;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;

/**
 * The sections of a role page and the anchors in it. They are the same words in every language, so
 * that a link to a section survives a change of language.
 */
public final class RoleSections {
  private RoleSections() {}

  /** The anchor of an item: its list's prefix and its id. */
  public static String anchor(String prefix, String id) {
    return prefix + "-" + id;
  }

  /** The anchors of the sections that the role's page has, in their fixed order. */
  public static List<String> of(LocalizedRole localized) {
    Role role = localized.role();
    List<String> sections = new ArrayList<>();
    add(sections, "overview", localized.first(RoleText::description) != null);
    add(sections, "tasks", has(localized, RoleText::tasks));
    add(sections, "responsibilities", has(localized, RoleText::responsibilities));
    add(sections, "skills", !role.skills().isEmpty());
    add(sections, "tools", !role.tools().isEmpty());
    add(sections, "entry", has(localized, RoleText::entryRoutes));
    add(sections, "education", hasEducation(localized));
    add(sections, "requirements", has(localized, RoleText::restrictions));
    add(sections, "pay", role.countries().values().stream().anyMatch(c -> c.salary() != null));
    add(sections, "hours", role.countries().values().stream().anyMatch(c -> c.hours() != null));
    add(sections, "outlook", role.countries().values().stream().anyMatch(c -> c.outlook() != null));
    add(sections, "environment", has(localized, RoleText::environment));
    add(sections, "organisation", hasOrganisation(localized));
    add(sections, "kpis", has(localized, RoleText::kpis));
    add(sections, "levels", has(localized, RoleText::levels));
    add(sections, "career", hasCareer(localized));
    add(sections, "related", !role.related().isEmpty());
    add(sections, "day", localized.first(RoleText::dayInTheLife) != null);
    add(sections, "checklists", has(localized, RoleText::checklists));
    add(sections, "interview", has(localized, RoleText::interviewQuestions));
    add(sections, "titles", hasTitles(localized));
    add(sections, "codes", !role.codes().isEmpty());
    add(sections, "guides", !role.guides().isEmpty());
    add(sections, "links", !localized.main().links().isEmpty());
    add(sections, "sources", !role.sources().isEmpty());
    return sections;
  }

  /** Every anchor of the role's page: sections and items. */
  public static Set<String> anchors(LocalizedRole localized) {
    Role role = localized.role();
    Set<String> anchors = new HashSet<>(of(localized));
    role.skills().forEach(need -> anchors.add(anchor("skill", need.skill().value())));
    role.tools().forEach(tool -> anchors.add(anchor("tool", tool.value())));
    addAll(anchors, "task", localized.items(RoleText::tasks));
    addAll(anchors, "responsibility", localized.items(RoleText::responsibilities));
    addAll(anchors, "entry", localized.items(RoleText::entryRoutes));
    addAll(anchors, "requirement", localized.items(RoleText::restrictions));
    addAll(anchors, "environment", localized.items(RoleText::environment));
    addAll(anchors, "kpi", localized.items(RoleText::kpis));
    addAll(anchors, "level", localized.items(RoleText::levels));
    addAll(anchors, "checklist", localized.items(RoleText::checklists));
    addAll(anchors, "interview", localized.items(RoleText::interviewQuestions));
    addAll(anchors, "confusion", localized.items(RoleText::notToBeConfusedWith));
    return anchors;
  }

  private static <T extends Identified> void addAll(
      Set<String> anchors, String prefix, List<Localized<T>> items) {
    items.forEach(item -> anchors.add(anchor(prefix, item.value().id())));
  }

  private static void add(List<String> sections, String anchor, boolean present) {
    if (present) {
      sections.add(anchor);
    }
  }

  private static <T extends Identified> boolean has(
      LocalizedRole localized, Function<RoleText, List<T>> list) {
    return localized.hasItems(list);
  }

  private static boolean hasEducation(LocalizedRole localized) {
    return localized.first(RoleText::education) != null
        || localized.role().eqf() > 0
        || localized.first(RoleSections::countryEducation) != null;
  }

  private static @Nullable Markdown countryEducation(RoleText text) {
    for (RoleText.CountryNotes notes : text.countries().values()) {
      if (notes.education() != null) {
        return notes.education();
      }
    }
    return null;
  }

  private static boolean hasOrganisation(LocalizedRole localized) {
    Role role = localized.role();
    return localized.first(RoleText::reportsTo) != null
        || localized.first(RoleText::supervises) != null
        || localized.first(RoleText::substitute) != null
        || !role.reportsTo().isEmpty()
        || !role.supervises().isEmpty()
        || !role.substitute().isEmpty();
  }

  private static boolean hasCareer(LocalizedRole localized) {
    Role role = localized.role();
    return !role.careerFrom().isEmpty()
        || !role.careerTo().isEmpty()
        || localized.first(RoleText::careerNote) != null;
  }

  private static boolean hasTitles(LocalizedRole localized) {
    return !localized.main().alternativeTitles().isEmpty()
        || has(localized, RoleText::notToBeConfusedWith);
  }
}
