package org.roleguide.diagnostic;

import java.io.PrintWriter;
import org.roleguide.text.TerminalText;

/**
 * Findings as GitHub workflow commands, which a pull request shows beside the line:
 *
 * <pre>
 * ::error file=content/x.yaml,line=12,col=5,title=role-unknown-skill::unknown skill%0Ahint: …
 * </pre>
 *
 * Errors come before warnings, because GitHub shows only the first few of a step.
 */
public final class GithubFormat {
  /** Prints one command per finding, and nothing for an empty report. */
  public void print(Report report, PrintWriter out) {
    report.diagnostics().stream()
        .filter(Diagnostic::isError)
        .forEach(finding -> out.print(command(finding)));
    report.diagnostics().stream()
        .filter(finding -> !finding.isError())
        .forEach(finding -> out.print(command(finding)));
    out.flush();
  }

  private static String command(Diagnostic finding) {
    SourceSpan span = finding.span();
    String hint = finding.hint() == null ? "" : "\nhint: " + TerminalText.visible(finding.hint());
    return "::"
        + finding.severity().word()
        + (" file=" + property(span.file()))
        + (span.line() == 0 ? "" : ",line=" + span.line())
        + (span.column() == 0 ? "" : ",col=" + span.column())
        + (",title=" + property(finding.code()))
        + "::"
        + data(TerminalText.visible(finding.message()) + hint)
        + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(TerminalText.visible(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
