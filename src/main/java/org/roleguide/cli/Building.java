package org.roleguide.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.ReportFormat;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.BuildResult;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/** A build, and what is said about it. */
final class Building {
  private static final String LEDGER = "content/published-urls.txt";

  private final Surroundings surroundings;
  private final boolean isQuiet;

  Building(Surroundings surroundings, boolean isQuiet) {
    this.surroundings = surroundings;
    this.isQuiet = isQuiet;
  }

  /** Builds, prints findings and a summary, and returns the exit code. */
  int build(BuildRequest request) throws IOException, OutputRefused {
    Instant start = surroundings.clock().instant();
    BuildResult result;
    try (ProgressLine progress = ProgressLine.start(surroundings, isQuiet)) {
      result = new SiteBuild(progress).build(request);
    }
    Duration time = Duration.between(start, surroundings.clock().instant());
    ReportFormat.TEXT.print(kept(result.report(), isQuiet), surroundings.err());
    if (!isQuiet && result.isPublished()) {
      summary(request, result, time);
    } else if (!isQuiet) {
      PrintWriter err = surroundings.err();
      err.print(counts(result.report()) + "; ");
      err.print(surroundings.shown(request.out()) + " stays as it was\n");
    }
    return result.isPublished() ? ExitCode.DONE : ExitCode.CONTENT;
  }

  private void summary(BuildRequest request, BuildResult result, Duration time) {
    PrintWriter out = surroundings.out();
    int pages = result.pages().values().stream().mapToInt(Integer::intValue).sum();
    String languages =
        result.pages().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    out.print("built " + surroundings.shown(request.out()) + ": ");
    out.print(Words.count(pages, "page", "pages") + " (" + languages + "), ");
    out.print(Words.count(result.files(), "file", "files"));
    out.print(String.format(Locale.ROOT, ", in %.1f s\n", time.toMillis() / 1000.0));
    out.print(Words.count(result.report().warnings(), "warning", "warnings") + "\n");
    int unrecorded = result.unrecorded().size();
    if (unrecorded == 0) {
      return;
    }
    String addresses = Words.count(unrecorded, "new address", "new addresses");
    if (request.recordUrls()) {
      out.print(addresses + " noted in " + LEDGER + "\n");
    } else {
      out.print(addresses + ", not in " + LEDGER + " yet\n");
      out.print("   hint: when the site goes public, note them: roleguide build --record-urls\n");
    }
  }

  /** The findings that are printed. */
  static Report kept(Report report, boolean onlyErrors) {
    return onlyErrors
        ? new Report(
            report.diagnostics().stream().filter(Diagnostic::isError).toList(), report.sources())
        : report;
  }

  /** How many findings there are, such as {@code 2 errors, 1 warning}. */
  static String counts(Report report) {
    return Words.count(report.errors(), "error", "errors")
        + ", "
        + Words.count(report.warnings(), "warning", "warnings");
  }
}
