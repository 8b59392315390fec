package org.roleguide.site;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roleguide.read.ReadOptions;

/**
 * What a build is asked to do.
 *
 * @param site the site folder
 * @param out the folder to publish to
 * @param index the folder for the search indexes, or null to make none
 * @param reading what the command line says about reading
 * @param jobs number of threads, at least 1
 * @param recordUrls whether new addresses go into the ledger
 */
public record BuildRequest(
    Path site, Path out, @Nullable Path index, ReadOptions reading, int jobs, boolean recordUrls) {

  /** A build without search indexes. */
  public BuildRequest(Path site, Path out, ReadOptions reading, int jobs, boolean recordUrls) {
    this(site, out, null, reading, jobs, recordUrls);
  }
}
