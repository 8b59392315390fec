package org.roleguide.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Sourced;

/**
 * Addresses of the past.
 *
 * @param redirects from {@code content/redirects.yaml}
 * @param isBegun whether that file is there and lists anything
 * @param published the ledger {@code content/published-urls.txt}: paths that must never die
 */
public record Redirects(List<Redirect> redirects, boolean isBegun, List<Published> published) {

  /**
   * A line of the ledger.
   *
   * @param url path on the site
   * @param reference what stood there, such as {@code role:payroll-clerk}; null for what has no id
   */
  public record Published(Sourced<String> url, @Nullable String reference) {}

  /**
   * An old address and where it leads.
   *
   * @param from path on the site, such as {@code /sv/roller/gammal/}
   * @param to a path, or a reference such as {@code role:payroll-clerk}
   */
  public record Redirect(Sourced<String> from, Sourced<String> to) {}
}
