package org.roleguide.diagnostic;

import static org.roleguide.text.JsonText.quote;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/**
 * Findings as a JSON array, one object to a line, for programs. {@code line} and {@code column} are
 * 1-based and 0 where the place is a whole file or line; {@code column} and {@code length} count
 * UTF-16 units; {@code hint} may be null.
 */
public final class JsonFormat {
  /** Prints one array, also for an empty report. */
  public void print(Report report, PrintWriter out) {
    out.print(
        report.diagnostics().isEmpty()
            ? "[]\n"
            : report.diagnostics().stream()
                .map(finding -> "  " + object(finding))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    out.flush();
  }

  private static String object(Diagnostic finding) {
    SourceSpan span = finding.span();
    return "{"
        + ("\"file\": " + quote(span.file()))
        + (", \"line\": " + span.line())
        + (", \"column\": " + span.column())
        + (", \"length\": " + span.length())
        + (", \"severity\": " + quote(finding.severity().word()))
        + (", \"code\": " + quote(finding.code()))
        + (", \"message\": " + quote(finding.message()))
        + (", \"hint\": " + (finding.hint() == null ? "null" : quote(finding.hint())))
        + "}";
  }
}
