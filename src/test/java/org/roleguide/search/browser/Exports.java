package org.roleguide.search.browser;

import org.roleguide.parallel.Workers;
import org.roleguide.search.browser.BrowserExport.Sizes;

/** Exports as only other sites need them. */
public final class Exports {
  private Exports() {}

  /** Norms are not in root, however few pages there are. */
  public static BrowserExport withNormsApart(Workers workers) {
    return new BrowserExport(
        workers,
        new Sizes(Sizes.DEFAULT.terms(), Sizes.DEFAULT.passages(), Sizes.DEFAULT.fragments(), 0));
  }
}
