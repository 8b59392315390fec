package org.roleguide.search;

import org.junit.jupiter.api.Test;

/** The claims about parts of files that the service worker keeps are in the script. */
class WorkerPartsTest {
  @Test
  void theWorkerKeepsThePartsThatWereAskedForAndNothingElse() {
    Claims.hold("worker-parts.mjs", "templates/assets/sw.js", 14);
  }
}
