package org.roleguide.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.TextFormat;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.BuildResult;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/** A build, and what is said about it. */
final class Building {
  private static final String LEDGER = "content/published-urls.txt";

  private final Surroundings surroundings;
  private final boolean quiet;

  Building(Surroundings surroundings, boolean quiet) {
    this.surroundings = surroundings;
    this.quiet = quiet;
  }

  /** Builds, prints findings and summary, and returns the exit code. */
  int build(BuildRequest request) throws IOException, OutputRefused {
    Instant start = surroundings.clock().instant();
    BuildResult result;
    try (ProgressLine progress = new ProgressLine(surroundings, quiet)) {
      result = new SiteBuild(progress).build(request);
    }
    Duration time = Duration.between(start, surroundings.clock().instant());
    new TextFormat().print(kept(result.report(), quiet), surroundings.err());
    if (!result.isPublished()) {
      surroundings
          .err()
          .print(
              counts(result.report())
                  + "; "
                  + surroundings.shown(request.out())
                  + " stays as it was\n");
      return ExitCode.CONTENT;
    }
    if (!quiet) {
      summary(request, result, time);
    }
    return ExitCode.DONE;
  }

  private void summary(BuildRequest request, BuildResult result, Duration time) {
    PrintWriter out = surroundings.out();
    int pages = result.pages().values().stream().mapToInt(Integer::intValue).sum();
    String languages =
        result.pages().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    out.print(
        "built %s: %s (%s), %s, in %.1f s\n"
            .formatted(
                surroundings.shown(request.out()),
                count(pages, "page"),
                languages,
                count(result.files(), "file"),
                time.toMillis() / 1000.0));
    out.print(counts(result.report()) + "\n");
    int unrecorded = result.unrecorded().size();
    if (unrecorded > 0) {
      String addresses = unrecorded == 1 ? "1 address" : unrecorded + " addresses";
      out.print(
          request.recordUrls()
              ? addresses + " added to " + LEDGER + "\n"
              : addresses
                  + " not yet in "
                  + LEDGER
                  + "\n   hint: when the site is public, keep them: roleguide build --record-urls\n");
    }
  }

  /** The findings to print. */
  static Report kept(Report report, boolean onlyErrors) {
    List<Diagnostic> kept = new ArrayList<>(report.diagnostics());
    kept.removeIf(finding -> onlyErrors && !finding.isError());
    return new Report(kept, report.sources());
  }

  /** How many findings there are, such as {@code 2 errors, 1 warning}. */
  static String counts(Report report) {
    return count(report.errors(), "error") + ", " + count(report.warnings(), "warning");
  }

  private static String count(long number, String what) {
    return (number == 0 ? "no" : Long.toString(number)) + " " + what + (number == 1 ? "" : "s");
  }
}
