package org.roleguide.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Catalog;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.Term;
import org.roleguide.plan.SitePlan;
import org.roleguide.text.Nearest;

/** A role, skill, tool, family or guide is named that does not exist. */
final class UnknownReference implements Check {
  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    Finder finder = new Finder(catalog);
    catalog.roles().values().forEach(finder::role);
    catalog.guides().values().forEach(finder::guide);
    return finder.findings;
  }

  private static final class Finder {
    private final Catalog catalog;
    private final Set<String> families = new HashSet<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    Finder(Catalog catalog) {
      this.catalog = catalog;
      catalog.families().stream().map(Term::id).forEach(families::add);
    }

    void role(Role role) {
      if (!role.family().value().isEmpty()) {
        reference("unknown-family", "family", families, role.family());
      }
      role.skills().forEach(need -> skill(need.skill()));
      role.tools()
          .forEach(tool -> reference("unknown-tool", "tool", catalog.tools().keySet(), tool));
      other(role, role.replacedBy());
      role.reportsTo().forEach(id -> other(role, id));
      role.supervises().forEach(id -> other(role, id));
      role.substitute().forEach(id -> other(role, id));
      role.careerFrom().forEach(id -> other(role, id));
      role.careerTo().forEach(id -> other(role, id));
      role.related().forEach(id -> other(role, id));
      role.guides()
          .forEach(id -> reference("unknown-guide", "guide", catalog.guides().keySet(), id));
      for (RoleText text : role.texts().values()) {
        text.interviewQuestions().forEach(question -> skill(question.skill()));
        text.notToBeConfusedWith().forEach(confusion -> other(role, confusion.role()));
      }
    }

    void guide(Guide guide) {
      for (GuideText text : guide.texts().values()) {
        text.roles().forEach(id -> reference("unknown-role", "role", catalog.roles().keySet(), id));
      }
    }

    private void skill(@Nullable Sourced<String> id) {
      if (id != null) {
        reference("unknown-skill", "skill", catalog.skills().keySet(), id);
      }
    }

    private void other(Role role, @Nullable Sourced<String> id) {
      if (id == null) {
        return;
      }
      if (id.value().equals(role.id())) {
        findings.add(
            Diagnostic.error(
                "self-reference", id.at(), "the role refers to itself", "remove the line"));
        return;
      }
      reference("unknown-role", "role", catalog.roles().keySet(), id);
    }

    private void reference(String code, String kind, Collection<String> known, Sourced<String> id) {
      if (known.contains(id.value())
          || catalog.drafts().contains(kind + ":" + id.value())
          || catalog.isUnreadable(kind, id.value())) {
        return;
      }
      List<String> nearest = Nearest.of(id.value(), known, findings.size());
      findings.add(
          Diagnostic.error(
              code,
              id.at(),
              "unknown " + kind + " \"" + id.value() + "\"",
              nearest.isEmpty() ? whereFrom(kind) : "did you mean \"" + nearest.get(0) + "\"?"));
    }

    private static String whereFrom(String kind) {
      return switch (kind) {
        case "family" -> "families are named in content/families/families.yaml";
        case "role", "guide" -> kind + "s are the folders of content/" + kind + "s";
        default -> kind + "s are named in content/" + kind + "s/" + kind + "s.yaml";
      };
    }
  }
}
