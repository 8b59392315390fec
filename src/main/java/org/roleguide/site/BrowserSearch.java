package org.roleguide.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roleguide.analysis.Analyses;
import org.roleguide.bake.Output;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Reserved;
import org.roleguide.search.browser.BrowserExport;
import org.roleguide.search.browser.BrowserFiles;

/** What browsers search with: the files of each index, and the code of each language. */
final class BrowserSearch {
  private static final String FOLDER = Reserved.SEARCH + "/";
  private static final String CODE = "/org/roleguide/bundled/search/";
  private static final int HASH_DIGITS = 12;

  private BrowserSearch() {}

  /**
   * Writes everything.
   *
   * @param indexes folder of the finished index by language tag
   * @return the files, relative to the output folder
   */
  static Set<String> write(Map<String, Path> indexes, Workers workers, Output output)
      throws IOException {
    Set<String> planned = new TreeSet<>();
    for (BrowserFiles each : new BrowserExport(workers).export(indexes)) {
      String code = code(each.analysis(), planned, output);
      String folder = FOLDER + each.folder() + "/";
      each.files().keySet().forEach(name -> planned.add(folder + name));
      workers.each(
          each.files().entrySet().stream().toList(),
          file -> {
            try {
              output.write(folder + file.getKey(), file.getValue());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      planned.add(FOLDER + each.pointerName());
      output.write(FOLDER + each.pointerName(), each.pointer(code));
    }
    return planned;
  }

  /** The name of the file of an analysis's code; several languages may have the same. */
  private static String code(String analysis, Set<String> planned, Output output)
      throws IOException {
    String module = Analyses.module(analysis);
    byte[] bytes;
    try (InputStream in = BrowserSearch.class.getResourceAsStream(CODE + module + ".js")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks the code of " + analysis);
      }
      bytes = in.readAllBytes();
    }
    String name = module + "-" + hash(bytes) + ".js";
    if (planned.add(FOLDER + name)) {
      output.write(FOLDER + name, bytes);
    }
    return name;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
