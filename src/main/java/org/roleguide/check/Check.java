package org.roleguide.check;

import java.util.List;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.model.Catalog;
import org.roleguide.plan.SitePlan;

/** One rule. Stateless. */
@FunctionalInterface
interface Check {
  /** Everything that breaks the rule. */
  List<Diagnostic> check(Catalog catalog, SitePlan plan);
}
