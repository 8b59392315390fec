package org.roleguide.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Catalog;
import org.roleguide.model.Role;
import org.roleguide.plan.SitePlan;

/** A career path leads back to where it began. */
final class CareerCycle implements Check {
  /** A step, and where an author wrote it. */
  private record Step(String to, SourceSpan at) {}

  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    Map<String, List<Step>> steps = steps(catalog);
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> finished = new HashSet<>();
    for (String start : steps.keySet()) {
      walk(start, steps, finished, findings);
    }
    return findings;
  }

  private static Map<String, List<Step>> steps(Catalog catalog) {
    Map<String, List<Step>> steps = new TreeMap<>();
    for (Role role : catalog.roles().values()) {
      for (Sourced<String> to : role.careerTo()) {
        steps
            .computeIfAbsent(role.id(), id -> new ArrayList<>())
            .add(new Step(to.value(), to.at()));
      }
      for (Sourced<String> from : role.careerFrom()) {
        steps
            .computeIfAbsent(from.value(), id -> new ArrayList<>())
            .add(new Step(role.id(), from.at()));
      }
    }
    return steps;
  }

  /** Depth first, with a stack of our own: a path may be longer than Java's stack. */
  private static void walk(
      String start,
      Map<String, List<Step>> steps,
      Set<String> finished,
      List<Diagnostic> findings) {
    Deque<String> path = new ArrayDeque<>();
    Map<String, Integer> next = new HashMap<>();
    if (finished.contains(start)) {
      return;
    }
    path.push(start);
    next.put(start, 0);
    while (!path.isEmpty()) {
      String role = path.peek();
      List<Step> onward = steps.getOrDefault(role, List.of());
      int index = next.get(role);
      if (index == onward.size()) {
        path.pop();
        finished.add(role);
        continue;
      }
      next.put(role, index + 1);
      Step step = onward.get(index);
      if (finished.contains(step.to()) || step.to().equals(role)) {
        continue;
      }
      if (next.containsKey(step.to())) {
        findings.add(cycle(path, step));
      } else {
        path.push(step.to());
        next.put(step.to(), 0);
      }
    }
  }

  private static Diagnostic cycle(Deque<String> path, Step step) {
    List<String> roles = new ArrayList<>();
    for (String role : path) {
      roles.add(0, role);
      if (role.equals(step.to())) {
        break;
      }
    }
    roles.add(step.to());
    return Diagnostic.error(
        "career-cycle",
        step.at(),
        "the career path leads in a circle: " + String.join(" → ", roles),
        "remove the step that is not a step forward");
  }
}
