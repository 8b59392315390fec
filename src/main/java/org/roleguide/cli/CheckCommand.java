package org.roleguide.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide check [OPTION]...",
    description =
        "%nReads the site folder and reports everything in content/ and i18n/ that would stop a"
            + " build, or that an author should know, all at once: file, line and column, what is"
            + " wrong, what to do. The report goes to standard output. Templates of the site's own"
            + " are run by a build only.",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors; there may be warnings",
      "1:the content has errors",
      "2:the command line is wrong",
      "3:anything else: the disk, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide check",
      "  roleguide check --languages de --drafts            what a translator into German looks at",
      "  roleguide check --format sarif >roleguide.sarif    for a code scanning service"
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SiteOption site;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text     for people and editors (the default)",
        "json     for programs",
        "github   for a GitHub workflow, which shows findings beside the lines",
        "sarif    for code scanning services"
      })
  private String format = ReportFormat.TEXT.toString();

  @Mixin private final ReadingOptions options = new ReadingOptions();

  @Mixin private final HelpOption help = new HelpOption();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException {
    ReportFormat chosen = chosen();
    ReadOptions reading = options.reading(null, site.settings(), true);
    Report report;
    try (ProgressLine progress = ProgressLine.start(surroundings, options.isQuiet())) {
      report = new SiteBuild(progress).check(site.folder(), reading, options.jobs());
    }
    chosen.print(Building.kept(report, options.isQuiet()), surroundings.out());
    if (chosen == ReportFormat.TEXT && !options.isQuiet()) {
      surroundings.out().print(Building.counts(report) + "\n");
    }
    return report.hasErrors() ? ExitCode.CONTENT : ExitCode.DONE;
  }

  private ReportFormat chosen() throws UsageError {
    for (ReportFormat each : ReportFormat.values()) {
      if (each.toString().equals(format)) {
        return each;
      }
    }
    List<String> known = Arrays.stream(ReportFormat.values()).map(Object::toString).toList();
    throw new UsageError(
        "--format: there is no format \"" + format + "\"", Words.hint(format, known));
  }
}
