package org.roleguide.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.roleguide.text.JsonText.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Findings as SARIF 2.1.0, the OASIS format for static analysis results, one result to a line. Each
 * code that occurs is a rule; paths are relative to the site folder.
 */
public final class SarifFormat {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** Prints one SARIF log, also for an empty report. */
  public void print(Report report, PrintWriter out) {
    List<String> codes =
        List.copyOf(
            report.diagnostics().stream()
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new)));
    List<String> rules = new ArrayList<>();
    for (String code : codes) {
      String id = quote(code);
      rules.add("{\"id\": " + id + ", \"shortDescription\": {\"text\": " + id + "}}");
    }
    List<String> results = new ArrayList<>();
    for (Diagnostic finding : report.diagnostics()) {
      results.add(result(finding, codes.indexOf(finding.code())));
    }
    out.print(
        """
        {
          "$schema": %s,
          "version": "2.1.0",
          "runs": [{
            "tool": {"driver": {"name": "roleguide", "rules": [%s]}},
            "columnKind": "utf16CodeUnits",
            "results": [%s]
          }]
        }
        """
            .formatted(quote(SCHEMA), lines(rules), lines(results)));
    out.flush();
  }

  private static String lines(List<String> objects) {
    return objects.isEmpty()
        ? ""
        : objects.stream().collect(Collectors.joining(",\n      ", "\n      ", "\n    "));
  }

  private static String result(Diagnostic finding, int ruleIndex) {
    SourceSpan span = finding.span();
    String text = finding.message() + (finding.hint() == null ? "" : "\nhint: " + finding.hint());
    return "{"
        + ("\"ruleId\": " + quote(finding.code()))
        + (", \"ruleIndex\": " + ruleIndex)
        + (", \"level\": " + quote(finding.severity().word()))
        + (", \"message\": {\"text\": " + quote(message(text)) + "}")
        + ", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
        + ("{\"uri\": " + quote(uri(span.file())) + "}" + region(span) + "}}]")
        + "}";
  }

  /**
   * A text as a SARIF message string: braces are doubled, or they would be placeholders (3.11.5),
   * and nothing that an author wrote becomes a link (3.11.6).
   */
  private static String message(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](");
  }

  private static String region(SourceSpan span) {
    if (span.line() == 0) {
      return "";
    }
    String columns =
        span.column() == 0
            ? ""
            : ", \"startColumn\": "
                + span.column()
                + ", \"endColumn\": "
                + (span.column() + span.length());
    return ", \"region\": {\"startLine\": " + span.line() + columns + "}";
  }

  /** A relative path as a URI reference: everything but unreserved characters is escaped. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte octet : path.getBytes(UTF_8)) {
      char character = (char) (octet & 0xff);
      boolean unreserved =
          character >= 'a' && character <= 'z'
              || character >= 'A' && character <= 'Z'
              || character >= '0' && character <= '9'
              || "-._~/".indexOf(character) >= 0;
      uri.append(
          unreserved
              ? String.valueOf(character)
              : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
    }
    return uri.toString();
  }
}
