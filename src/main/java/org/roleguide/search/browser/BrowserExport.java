package org.roleguide.search.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.roleguide.parallel.Workers;

/** Writes finished Lucene indexes as files for the browser. */
public final class BrowserExport {
  private final Workers workers;

  public BrowserExport(Workers workers) {
    this.workers = workers;
  }

  /**
   * Exports the index of each language. The same indexes give the same bytes.
   *
   * @param indexes folder of the index by language tag
   * @return in the order of the map
   * @throws IOException when an index cannot be read
   * @throws IndexRefused when it holds what the files could not represent exactly
   */
  public List<BrowserFiles> export(Map<String, Path> indexes) throws IOException {
    throw new UnsupportedOperationException("not yet: " + workers + indexes);
  }
}
