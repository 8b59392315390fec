package org.roleguide.diagnostic;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.roleguide.text.TerminalText;

/**
 * Findings for people, and for editors that read a compiler's output:
 *
 * <pre>
 * content/roles/data-engineer/fr.yaml:12:5: error: unknown skill "sqll" [role-unknown-skill]
 *    12 |   - sqll
 *       |     ^^^^
 *    hint: did you mean "sql"?
 * </pre>
 *
 * The first line of each finding is the machine format; the rest is there when it is known. A place
 * that is a whole file has no line, and one that is a whole line no column.
 */
public final class TextFormat {
  private static final int NUMBER_COLUMNS = 5;

  /** Prints every finding in the report's order, and nothing for an empty report. */
  public void print(Report report, PrintWriter out) {
    Map<String, SourceText> sources = new HashMap<>();
    for (Diagnostic finding : report.diagnostics()) {
      SourceSpan span = finding.span();
      out.print(place(span) + ": " + finding.severity().word() + ": ");
      out.print(TerminalText.visible(finding.message()) + " [" + finding.code() + "]\n");
      Optional.ofNullable(report.sources().get(span.file()))
          .map(text -> sources.computeIfAbsent(span.file(), file -> new SourceText(file, text)))
          .flatMap(text -> Excerpt.of(text, span))
          .ifPresent(excerpt -> print(span.line(), excerpt, out));
      if (finding.hint() != null) {
        out.print("   hint: " + TerminalText.visible(finding.hint()) + "\n");
      }
    }
    out.flush();
  }

  private static String place(SourceSpan span) {
    String file = TerminalText.visible(span.file());
    if (span.line() == 0) {
      return file;
    }
    return file + ":" + span.line() + (span.column() == 0 ? "" : ":" + span.column());
  }

  private static void print(int line, Excerpt excerpt, PrintWriter out) {
    String number = Integer.toString(line);
    String indent = " ".repeat(Math.max(0, NUMBER_COLUMNS - number.length()));
    out.print((indent + number + " | " + excerpt.line()).stripTrailing() + "\n");
    if (!excerpt.carets().isEmpty()) {
      out.print(" ".repeat(indent.length() + number.length()) + " | " + excerpt.carets() + "\n");
    }
  }
}
