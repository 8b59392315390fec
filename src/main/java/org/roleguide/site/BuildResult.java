package org.roleguide.site;

import java.util.List;
import java.util.Map;
import org.roleguide.diagnostic.Report;
import org.roleguide.locale.LanguageTag;

/**
 * What came of a build.
 *
 * @param report every finding; with errors in it nothing was published
 * @param pages number of pages by language, in the order of the site's languages
 * @param files number of files of the site, 0 when nothing was published
 * @param unrecorded addresses that are not in the ledger yet
 */
public record BuildResult(
    Report report, Map<LanguageTag, Integer> pages, int files, List<String> unrecorded) {
  public BuildResult {
    unrecorded = List.copyOf(unrecorded);
  }

  /** Whether a site was published. */
  public boolean isPublished() {
    return !report.hasErrors();
  }
}
