package org.roleguide.read;

import java.util.List;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.model.Settings;

/** Looks through the site's own templates before they are used: each must be a text in the site. */
final class TemplatesReader {
  private static final int MAX_DEPTH = 12;

  private final SiteFolder folder;
  private final List<Diagnostic> findings;

  private TemplatesReader(SiteFolder folder, List<Diagnostic> findings) {
    this.folder = folder;
    this.findings = findings;
  }

  static void read(SiteFolder folder, Settings settings, List<Diagnostic> findings) {
    String templates = settings.properties().getOrDefault("template.folder", "templates");
    if (SettingsReader.isFolderName(templates)) {
      new TemplatesReader(folder, findings).below(templates, 0);
    }
  }

  private void below(String path, int depth) {
    for (SiteFolder.Entry entry : folder.list(path, findings)) {
      if (!entry.folder()) {
        if (entry.name().matches(".*\\.ftl[hx]?")) {
          folder.text(entry, findings);
        }
      } else if (depth < MAX_DEPTH && !entry.path().equals("templates/assets")) {
        below(entry.path(), depth + 1);
      }
    }
  }
}
