package org.roleguide.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.Settings;
import org.roleguide.parallel.Workers;
import org.roleguide.read.ReadOptions;
import picocli.CommandLine.Option;

/** The options of commands that read a whole site. */
final class ReadingOptions {
  private static final int MAX_JOBS = 64;

  @Option(
      names = "--languages",
      paramLabel = "TAGS",
      split = ",",
      hideParamSyntax = true,
      description = "Only these of the site's languages, such as sv,de. Default: all.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Number of threads, 1 to 64. Default: one for each processor.")
  private @Nullable String jobs;

  @Option(
      names = "--drafts",
      description = "Take in what has the status draft, as if it were published.")
  private boolean drafts;

  @Option(names = "--quiet", description = "Print errors and nothing else.")
  private boolean quiet;

  /** What they say about reading. */
  ReadOptions reading(@Nullable String baseUrl, Settings settings, boolean search)
      throws UsageError {
    for (String language : languages) {
      SiteOption.language("--languages", language, settings);
    }
    return new ReadOptions(baseUrl, languages, drafts, search);
  }

  int jobs() throws UsageError {
    return jobs == null ? defaultJobs() : Words.number("--jobs", jobs, 1, MAX_JOBS);
  }

  static int defaultJobs() {
    return Math.min(MAX_JOBS, Workers.available());
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean hasDrafts() {
    return drafts;
  }
}
