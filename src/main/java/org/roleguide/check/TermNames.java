package org.roleguide.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Catalog;
import org.roleguide.model.Term;
import org.roleguide.plan.SitePlan;

/** A family, skill or tool has no name in the site's source language. */
final class TermNames implements Check {
  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    List<Diagnostic> findings = new ArrayList<>();
    LanguageTag source = catalog.settings().sourceLanguage();
    unnamed("families", catalog.families(), source, findings);
    unnamed("skills", catalog.skills().values(), source, findings);
    unnamed("tools", catalog.tools().values(), source, findings);
    return findings;
  }

  private static void unnamed(
      String kind, Collection<Term> terms, LanguageTag source, List<Diagnostic> findings) {
    for (Term term : terms) {
      if (!term.texts().containsKey(source)) {
        findings.add(
            Diagnostic.error(
                "term-without-name",
                term.at(),
                "\"" + term.id() + "\" has no name in the source language",
                "name it in content/" + kind + "/" + source + ".yaml"));
      }
    }
  }
}
