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

  private static final Pattern REFERENCE = Pattern.compile("(role|guide|skill|page):[a-z0-9-]+");

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
    boolean isBegun =
        fields == null
            ? folder.file(REDIRECTS, new ArrayList<>()).isPresent()
            : !fields.list("redirects").isEmpty();
    return new Redirects(redirects, isBegun, ledger(folder, findings));
  }

  private static List<Redirects.Published> ledger(SiteFolder folder, List<Diagnostic> findings) {
    List<Redirects.Published> urls = new ArrayList<>();
    folder
        .file(LEDGER, findings)
        .flatMap(entry -> folder.text(entry, findings))
        .ifPresent(text -> lines(text, urls, findings));
    return urls;
  }

  private static void lines(
      SourceText text, List<Redirects.Published> urls, List<Diagnostic> findings) {
    int number = 0;
    for (String line : text.text().split("\n", -1)) {
      number++;
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      int space = firstBlank(entry);
      String url = entry.substring(0, space);
      String reference = entry.substring(space).strip();
      SourceSpan at = new SourceSpan(text.file(), number, 1 + line.indexOf(entry), entry.length());
      boolean isShort = entry.length() <= 2 * MAX_PATH && url.length() <= MAX_PATH;
      if (isShort
          && (url.equals("/") || PATH.matcher(url).matches())
          && (reference.isEmpty() || REFERENCE.matcher(reference).matches())) {
        SourceSpan urlAt = new SourceSpan(text.file(), number, at.column(), url.length());
        urls.add(
            new Redirects.Published(
                new Sourced<>(url, urlAt), reference.isEmpty() ? null : reference));
      } else {
        findings.add(
            Diagnostic.error(
                "bad-url",
                at,
                "\""
                    + (isShort ? entry : entry.substring(0, 60) + "…")
                    + "\" is not a path of the site",
                "one path a line, without the host, such as /sv/roller/, and at most a reference after it"));
      }
    }
  }

  private static int firstBlank(String entry) {
    int at = 0;
    while (at < entry.length() && !Character.isWhitespace(entry.charAt(at))) {
      at++;
    }
    return at;
  }
}
