package org.roleguide.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.model.SiteFile;
import org.roleguide.text.SmallScript;

/** Finds the files that are published as they are. */
final class AssetsReader {
  private static final int MAX_DEPTH = 12;
  private static final Pattern PUBLIC_NAME = Pattern.compile("[A-Za-z0-9._~@+/-]{1,1000}");

  private final SiteFolder folder;
  private final List<Diagnostic> findings;

  AssetsReader(SiteFolder folder, List<Diagnostic> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /**
   * The assets of the templates: the site's own over the program's, one by one. Scripts of the
   * program's are published without comments, also where the site has a copy of them. They are kept
   * once read, since their fingerprint is needed before they are copied.
   */
  SortedMap<String, SiteFile> templateAssets() {
    SortedMap<String, SiteFile> bundled = Bundled.files("templates/assets");
    SortedMap<String, SiteFile> assets = new TreeMap<>(bundled);
    assets.replaceAll((path, file) -> path.endsWith(".js") ? small(file) : file);
    below("templates/assets")
        .forEach(
            (path, file) -> {
              SiteFile program = bundled.get(path);
              if (program == null || !isSame(file, program)) {
                assets.put(path, file);
              }
            });
    assets.replaceAll((path, file) -> file.kept());
    return assets;
  }

  private static boolean isSame(SiteFile file, SiteFile other) {
    try {
      return Arrays.equals(file.content().read(), other.content().read());
    } catch (IOException e) {
      return false;
    }
  }

  private static SiteFile small(SiteFile script) {
    return new SiteFile(
        script.name(),
        () -> SmallScript.of(new String(script.content().read(), UTF_8)).getBytes(UTF_8));
  }

  /** Every file below a folder of the site, by path relative to that folder. */
  SortedMap<String, SiteFile> below(String root) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    collect(root, "", 0, files);
    return files;
  }

  private void collect(String root, String prefix, int depth, SortedMap<String, SiteFile> files) {
    String here = prefix.isEmpty() ? root : root + "/" + prefix;
    for (SiteFolder.Entry entry : folder.list(here, findings)) {
      String path = prefix.isEmpty() ? entry.name() : prefix + "/" + entry.name();
      if (entry.folder()) {
        if (depth < MAX_DEPTH) {
          collect(root, path, depth + 1, files);
        }
      } else if (entry.size() > SiteFolder.MAX_BINARY_BYTES) {
        findings.add(
            Diagnostic.error(
                "file-too-large",
                SourceSpan.wholeFile(entry.path()),
                "the file has " + entry.size() + " bytes, at most " + SiteFolder.MAX_BINARY_BYTES,
                "publish it elsewhere"));
      } else if (!PUBLIC_NAME.matcher(path).matches()) {
        findings.add(
            Diagnostic.error(
                "bad-url",
                SourceSpan.wholeFile(entry.path()),
                "the name of the file cannot be part of an address",
                "use letters a to z, digits, dots, hyphens and underscores"));
      } else {
        files.put(path, new SiteFile(entry.path(), () -> folder.bytes(entry.path())));
      }
    }
  }
}
