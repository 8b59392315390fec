package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.Path;
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
    description = {
      "%nReads the site folder, checks everything, and writes the whole site to one folder: pages,"
          + " feeds, site map, and the files that web hosts read. The folder is replaced at once,"
          + " and only when the content has no errors; until then the last site stays as it was."
          + " The same content gives the same bytes.%n"
    })
final class BuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final SiteOption site;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where the site goes: a folder that is new, empty, or from an earlier build.",
        "Default: target/site in the site folder, or destination.folder of jbake.properties."
      })
  private @Nullable Path out;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "Reserved for the search index of the next release; nothing is written there yet.",
        "Default: target/index in the site folder."
      })
  private @Nullable Path index;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = {
        "Address that the site will have, such as https://example.org/careers.",
        "Default: site.host of jbake.properties."
      })
  private @Nullable String baseUrl;

  @Mixin private final ReadingOptions options = new ReadingOptions();

  @Option(
      names = "--record-urls",
      description =
          "Add the addresses of this site to content/published-urls.txt. From then on a build that"
              + " would drop one of them fails. Do this when the site goes public.")
  private boolean recordUrls;

  BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException, OutputRefused {
    Settings settings = site.settings();
    if (baseUrl != null) {
      String problem = SettingsReader.baseUrlProblem(baseUrl).orElse(null);
      if (problem != null) {
        throw new UsageError("--base-url: " + problem, "for example https://example.org/careers");
      }
    }
    Path target = SiteOption.out(site.folder(), out, settings, surroundings);
    BuildRequest request =
        new BuildRequest(
            site.folder(), target, options.reading(baseUrl, settings), options.jobs(), recordUrls);
    return new Building(surroundings, options.isQuiet()).build(request);
  }
}
