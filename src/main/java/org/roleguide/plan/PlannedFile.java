package org.roleguide.plan;

import org.roleguide.model.SiteFile;

/**
 * A file that is published as it is.
 *
 * @param path address on the site
 * @param source what to copy
 */
public record PlannedFile(String path, SiteFile source) {
  /** The file to write, relative to the output folder. */
  public String file() {
    return Page.file(path);
  }
}
