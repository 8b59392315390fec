package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Redirects;

/** Reads {@code content/redirects.yaml} and the ledger of published URLs. */
final class RedirectsReader {
  static final String LEDGER = "content/published-urls.txt";
  private static final String REDIRECTS = "content/redirects.yaml";

  /** UTF-16 units, as the schema has it. */
  private static final int MAX_PATH = 500;

  /** The forms that the schema asks for; other values it has reported already. */
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?");

  private static final Pattern TARGET =
      Pattern.compile("((role|guide|skill|page):[a-z0-9-]+(#[a-z0-9-]+)?|/([^/\\s]\\S*)?)");

  private RedirectsReader() {}

  static Redirects read(SiteFolder folder, YamlFiles yaml, List<Diagnostic> findings) {
    Fields fields = yaml.readOptional(REDIRECTS, "redirects", findings);
    List<Redirects.Redirect> redirects = new ArrayList<>();
    if (fields != null) {
      for (Fields redirect : fields.list("redirects")) {
        Sourced<String> from = redirect.sourced("from");
        Sourced<String> to = redirect.sourced("to");
        if (from != null
            && to != null
            && from.value().length() <= MAX_PATH
            && to.value().length() <= MAX_PATH
            && PATH.matcher(from.value()).matches()
            && TARGET.matcher(to.value()).matches()) {
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
        .ifPresent(text -> lines(text, urls, findings));
    return urls;
  }

  private static void lines(
      SourceText text, List<Sourced<String>> urls, List<Diagnostic> findings) {
    int number = 0;
    for (String line : text.text().split("\n", -1)) {
      number++;
      String url = line.strip();
      if (url.isEmpty() || url.startsWith("#")) {
        continue;
      }
      SourceSpan at = new SourceSpan(text.file(), number, 1 + line.indexOf(url), url.length());
      boolean isShort = url.length() <= MAX_PATH;
      if (url.equals("/") || (isShort && PATH.matcher(url).matches())) {
        urls.add(new Sourced<>(url, at));
      } else {
        findings.add(
            Diagnostic.error(
                "bad-url",
                at,
                "\""
                    + (isShort ? url : url.substring(0, 60) + "…")
                    + "\" is not a path of the site",
                "one path a line, without the host, such as /sv/roller/"));
      }
    }
  }
}
