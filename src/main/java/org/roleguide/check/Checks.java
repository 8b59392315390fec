package org.roleguide.check;

import java.util.ArrayList;
import java.util.List;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.model.Catalog;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;

/** All rules. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new UnknownReference(),
          new CareerCycle(),
          new ItemIds(),
          new Titles(),
          new Codes(),
          new TermNames(),
          new UnknownPageType(),
          new HeadingIds(),
          new BrokenLinks());

  private Checks() {}

  /** What any rule finds. */
  public static List<Diagnostic> check(Catalog catalog, SitePlan plan, Workers workers) {
    List<Diagnostic> findings = new ArrayList<>();
    workers.map(ALL, rule -> rule.check(catalog, plan)).forEach(findings::addAll);
    return findings;
  }
}
