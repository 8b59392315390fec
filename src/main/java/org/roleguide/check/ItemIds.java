package org.roleguide.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.model.Catalog;
import org.roleguide.model.Identified;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.plan.SitePlan;
import org.roleguide.text.Nearest;

/** Items of a list share an id, or a translation has an item that the source language has not. */
final class ItemIds implements Check {
  private static final Map<String, Function<RoleText, List<? extends Identified>>> LISTS = lists();

  private static Map<String, Function<RoleText, List<? extends Identified>>> lists() {
    Map<String, Function<RoleText, List<? extends Identified>>> lists = new LinkedHashMap<>();
    lists.put("notToBeConfusedWith", RoleText::notToBeConfusedWith);
    lists.put("tasks", RoleText::tasks);
    lists.put("responsibilities", RoleText::responsibilities);
    lists.put("entryRoutes", RoleText::entryRoutes);
    lists.put("restrictions", RoleText::restrictions);
    lists.put("environment", RoleText::environment);
    lists.put("kpis", RoleText::kpis);
    lists.put("levels", RoleText::levels);
    lists.put("checklists", RoleText::checklists);
    lists.put("interviewQuestions", RoleText::interviewQuestions);
    return lists;
  }

  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Role role : catalog.roles().values()) {
      RoleText source = role.sourceText();
      for (RoleText text : role.texts().values()) {
        boolean isComparable =
            source != null && source != text && !catalog.unreadable().contains(source.at().file());
        RoleText original = isComparable ? source : null;
        LISTS.forEach(
            (name, list) ->
                list(
                    name,
                    list.apply(text),
                    original == null ? null : list.apply(original),
                    findings));
        same("links", text.links(), findings);
        text.checklists().forEach(each -> checklist(each, original, findings));
      }
    }
    return findings;
  }

  private static void checklist(
      RoleText.Checklist checklist, @Nullable RoleText original, List<Diagnostic> findings) {
    List<? extends Identified> expected = null;
    if (original != null) {
      for (RoleText.Checklist other : original.checklists()) {
        if (other.id().equals(checklist.id())) {
          expected = other.items();
        }
      }
    }
    list("items", checklist.items(), expected, findings);
  }

  private static void list(
      String name,
      List<? extends Identified> items,
      @Nullable List<? extends Identified> original,
      List<Diagnostic> findings) {
    same(name, items, findings);
    if (original == null) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    original.forEach(item -> known.add(item.id()));
    if (known.size() < original.size()) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      String id = items.get(i).id();
      if (!known.contains(id)) {
        findings.add(unknown(name, items.get(i), known, findings.size()));
      }
    }
  }

  private static Diagnostic unknown(String name, Identified item, Set<String> known, int findings) {
    List<String> nearest = Nearest.of(item.id(), known, findings);
    return Diagnostic.error(
        "item-id-unknown",
        item.at(),
        "\"" + item.id() + "\" is not in " + name + " of the source language",
        nearest.isEmpty()
            ? "a translation has the ids of the source language"
            : "did you mean \"" + nearest.get(0) + "\"?");
  }

  private static void same(
      String name, List<? extends Identified> items, List<Diagnostic> findings) {
    Map<String, Identified> first = new HashMap<>();
    for (Identified item : items) {
      Identified before = first.putIfAbsent(item.id(), item);
      if (before != null) {
        findings.add(
            Diagnostic.error(
                "item-id-duplicate",
                item.at(),
                "\"" + item.id() + "\" is already in " + name + " on line " + before.at().line(),
                "give every item an id of its own"));
      }
    }
  }
}
