package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Redirects;

/** Reads {@code content/redirects.yaml} and the ledger of published URLs. */
final class RedirectsReader {
  static final String LEDGER = "content/published-urls.txt";
  private static final String REDIRECTS = "content/redirects.yaml";

  private RedirectsReader() {}

  static Redirects read(SiteFolder folder, YamlFiles yaml, List<Diagnostic> findings) {
    Fields fields = yaml.readOptional(REDIRECTS, "redirects", findings);
    List<Redirects.Redirect> redirects = new ArrayList<>();
    if (fields != null) {
      for (Fields redirect : fields.list("redirects")) {
        Sourced<String> from = redirect.sourced("from");
        Sourced<String> to = redirect.sourced("to");
        if (from != null && to != null) {
          redirects.add(new Redirects.Redirect(from, to));
        }
      }
    }
    return new Redirects(redirects, ledger(folder, findings));
  }

  private static List<Sourced<String>> ledger(SiteFolder folder, List<Diagnostic> findings) {
    List<Sourced<String>> urls = new ArrayList<>();
    folder
        .file(LEDGER, findings)
        .flatMap(entry -> folder.text(entry, findings))
        .ifPresent(text -> lines(text, urls));
    return urls;
  }

  private static void lines(SourceText text, List<Sourced<String>> urls) {
    int number = 0;
    for (String line : text.text().split("\n", -1)) {
      number++;
      String url = line.strip();
      if (!url.isEmpty() && !url.startsWith("#")) {
        urls.add(new Sourced<>(url, text.at(number, 1)));
      }
    }
  }
}
