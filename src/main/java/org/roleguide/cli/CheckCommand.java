package org.roleguide.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.ReportFormat;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.SiteBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports what is wrong with a site. */
@Command(
    name = "check",
    header = "Reports what is wrong with the content, and writes nothing.",
    description =
        "%nFinds everything that a build would find, all at once, each with file, line and column,"
            + " what is wrong and what to do. The report goes to standard output.%n")
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SiteOption site;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text: for people and editors (default)",
        "json: for programs",
        "github: for a GitHub workflow, which shows findings beside the lines",
        "sarif: for code scanning services"
      })
  private ReportFormat format = ReportFormat.TEXT;

  @Mixin private final ReadingOptions options = new ReadingOptions();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException {
    ReadOptions reading = options.reading(null, site.settings());
    Report report;
    try (ProgressLine progress = new ProgressLine(surroundings, options.isQuiet())) {
      report = new SiteBuild(progress).check(site.folder(), reading, options.jobs());
    }
    format.print(Building.kept(report, options.isQuiet()), surroundings.out());
    if (format == ReportFormat.TEXT && !options.isQuiet()) {
      surroundings.out().print(Building.counts(report) + "\n");
    }
    return report.hasErrors() ? ExitCode.CONTENT : ExitCode.DONE;
  }
}
