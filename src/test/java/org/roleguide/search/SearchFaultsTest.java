package org.roleguide.search;

import org.junit.jupiter.api.Test;

/** The claims about lost, late and wrong files are in the script. */
class SearchFaultsTest {
  @Test
  void theClientOfTheBrowserSaysWhatIsWrongAndNeverHangs() {
    Claims.hold("search-faults.mjs", "templates/assets/js/search-core.js", 38);
  }
}
