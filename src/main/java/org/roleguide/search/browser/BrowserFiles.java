package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a browser searches one language with.
 *
 * @param language tag of the language
 * @param analysis the language whose analysis the index is made with, or {@code plain}
 * @param folder name of the folder they belong in, such as {@code sv-0123456789ab}; other contents
 *     give another name
 * @param files contents by name within the folder; not to be changed
 */
public record BrowserFiles(
    String language, String analysis, String folder, SortedMap<String, byte[]> files) {
  public BrowserFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The name of the only file whose name stays: it says where the others are. */
  public String pointerName() {
    return language + ".json";
  }

  /**
   * The file that says where the others are.
   *
   * @param module name of the file of the language's code, beside this one
   */
  public byte[] pointer(String module) {
    String other = analysis.equals(language) ? "" : ",\"analysis\":\"" + analysis + "\"";
    String index = ",\"index\":\"" + folder + "/\"";
    return ("{\"format\":1" + index + ",\"code\":\"" + module + "\"" + other + "}\n")
        .getBytes(UTF_8);
  }
}
