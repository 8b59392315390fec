package org.roleguide.model;

import java.util.List;
import org.roleguide.diagnostic.Sourced;

/**
 * Addresses of the past.
 *
 * @param redirects from {@code content/redirects.yaml}
 * @param published the ledger {@code content/published-urls.txt}: paths that must never die
 */
public record Redirects(List<Redirect> redirects, List<Sourced<String>> published) {

  /**
   * An old address and where it leads.
   *
   * @param from path on the site, such as {@code /sv/roller/gammal/}
   * @param to a path, or a reference such as {@code role:payroll-clerk}
   */
  public record Redirect(Sourced<String> from, Sourced<String> to) {}
}
