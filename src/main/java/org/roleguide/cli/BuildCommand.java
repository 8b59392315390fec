package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.Settings;
import org.roleguide.read.SettingsReader;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site. */
@Command(
    name = "build",
    header = "Builds the site.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide build [OPTION]...",
    description = {
      "%nReads the site folder, checks everything in it, and writes the site to one folder: pages,"
          + " feeds, site map, and the files that web hosts read. That folder and the one of the"
          + " search index are replaced at once, and only when the content has no errors; until then the last site stays as it was."
          + " The same content gives the same bytes. A site of some languages only is not to be"
          + " published: addresses of the others would be gone."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site is built; there may be warnings",
      "1:the content has errors; the output folder is as it was",
      "2:the command line is wrong, or the output folder holds files that are not roleguide's",
      "3:anything else: the disk, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide build",
      "  roleguide build --drafts --out target/preview    to look at, with what is not published yet",
      "  roleguide build --base-url https://example.org/careers --record-urls    to publish"
    })
final class BuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SiteOption site;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where the site goes: a folder that is new, empty or from an earlier build.",
        "Default: destination.folder in jbake.properties, else target/site there."
      })
  private @Nullable Path out;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "Where the search index goes, for roleguide search and Lucene's tools; a folder of",
        "the same kind. Default: target/index in the site folder."
      })
  private @Nullable Path index;

  @Option(
      names = "--no-search",
      description = {
        "Leave search out: no index, and no search field on the pages. For a quick look at",
        "the texts; the index of an earlier build stays."
      })
  private boolean noSearch;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "The address the site will have, such as https://example.org/careers.",
        "Default: site.host in jbake.properties."
      })
  private @Nullable String baseUrl;

  @Mixin private final ReadingOptions options = new ReadingOptions();

  @Option(
      names = "--record-urls",
      description = {
        "Note the addresses of this site in content/published-urls.txt. From then on",
        "a build that would drop one of them fails. For when the site goes public."
      })
  private boolean recordUrls;

  @Mixin private final HelpOption help = new HelpOption();

  BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException, OutputRefused {
    Path folder = site.folder();
    Settings settings = site.settings();
    Optional<String> problem = Optional.ofNullable(baseUrl).flatMap(SettingsReader::baseUrlProblem);
    if (problem.isPresent()) {
      throw new UsageError("--base-url: " + problem.get(), "such as https://example.org/careers");
    }
    if (recordUrls && options.hasDrafts()) {
      throw new UsageError(
          "--record-urls does not go with --drafts", "the addresses of drafts may still change");
    }
    if (noSearch && index != null) {
      throw new UsageError("--no-search does not go with --index", "leave one of them out");
    }
    if (noSearch && recordUrls) {
      throw new UsageError("--no-search does not go with --record-urls", "publish the whole site");
    }
    BuildRequest request =
        new BuildRequest(
            folder,
            site.out(out, settings),
            noSearch ? null : site.index(index),
            options.reading(baseUrl, settings, !noSearch),
            options.jobs(),
            recordUrls);
    return new Building(surroundings, options.isQuiet()).build(request);
  }
}
