package org.roleguide.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.model.Catalog;
import org.roleguide.model.Role;
import org.roleguide.plan.SitePlan;

/** A code does not have the form of its classification, or a classification has two main codes. */
final class Codes implements Check {
  /** The form of a classification's codes, and a code as an example. */
  private record Form(Pattern pattern, String example) {
    Form(String regex, String example) {
      this(Pattern.compile(regex), example);
    }
  }

  private static final Map<String, Form> FORMS =
      Map.of(
          "isco08", new Form("\\d{1,4}", "4313"),
          "esco", new Form("\\d{4}(\\.\\d{1,3}){1,6}", "4313.1"),
          "ssyk2012", new Form("\\d{4}", "4112"),
          "jobtech", new Form("[A-Za-z0-9]{4}_[A-Za-z0-9]{3}_[A-Za-z0-9]{3}", "nRLP_eqC_ow9"),
          "kldb2010", new Form("\\d{5}(-\\d{3})?", "72213 or 72213-104"),
          "cor", new Form("\\d{6}", "242320"),
          "cpp2010", new Form("\\d{4}\\.\\d", "4313.0"),
          "onet", new Form("\\d{2}-\\d{4}\\.\\d{2}", "43-3051.00"));

  @Override
  public List<Diagnostic> check(Catalog catalog, SitePlan plan) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Role role : catalog.roles().values()) {
      Set<String> primary = new HashSet<>();
      for (Role.Code code : role.codes()) {
        Form form = FORMS.get(code.scheme());
        String value = code.value().value();
        if (form != null && !form.pattern().matcher(value).matches()) {
          findings.add(
              Diagnostic.error(
                  "bad-code",
                  code.value().at(),
                  "\"" + value + "\" is not a code of " + code.scheme(),
                  "for example " + form.example()));
        }
        if (code.primary() && !primary.add(code.scheme())) {
          findings.add(
              Diagnostic.error(
                  "duplicate-primary-code",
                  code.value().at(),
                  code.scheme() + " already has a primary code",
                  "leave primary to one of them"));
        }
        Diagnostic identity = identity(code);
        if (identity != null) {
          findings.add(identity);
        }
      }
    }
    return findings;
  }

  /** ESCO's URIs are names, not addresses to fetch: with https they name nothing. */
  private static @Nullable Diagnostic identity(Role.Code code) {
    String uri = code.uri();
    return uri != null && uri.startsWith("https://data.europa.eu/esco/")
        ? Diagnostic.error(
            "bad-code",
            code.value().at(),
            "ESCO's URIs begin with http://, not with https://",
            "write http" + uri.substring("https".length()))
        : null;
  }
}
