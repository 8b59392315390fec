package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.Settings;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a site in a browser. */
@Command(
    name = "serve",
    header = "Shows the built site in a browser on this machine.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide serve [OPTION]...",
    description =
        "%nServes the output folder on 127.0.0.1, to nobody else, until it is stopped with Ctrl-C,"
            + " and prints the address. When there is no site yet it is built first. A site that"
            + " is there is shown as it is: after a change, run roleguide build in another window"
            + " and load the page again.",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:there was no site, and the content has errors",
      "2:the command line is wrong, or the output folder holds files that are not roleguide's",
      "3:anything else: the port is in use, the disk, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide serve",
      "  roleguide serve --port 0                 when the port is in use",
      "  roleguide serve --out target/preview     what was built to that folder"
    })
final class ServeCommand implements Callable<Integer> {
  private static final String DEFAULT_PORT = "8080";
  private static final int MAX_PORT = 65_535;

  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 takes any that is free. Default: " + DEFAULT_PORT + ".")
  private String port = DEFAULT_PORT;

  @Mixin private final SiteOption site;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "The folder that the site was built to.",
        "Default: destination.folder in jbake.properties, else target/site there."
      })
  private @Nullable Path out;

  @Mixin private final HelpOption help = new HelpOption();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException, OutputRefused {
    int number = Words.number("--port", port, 0, MAX_PORT);
    Path folder = site.folder();
    Settings settings = site.settings();
    Path target = site.out(out, settings);
    if (!SiteBuild.isSite(target)) {
      BuildRequest request =
          new BuildRequest(
              folder,
              target,
              site.index(null),
              ReadOptions.DEFAULT,
              ReadingOptions.defaultJobs(),
              false);
      int code = new Building(surroundings, false).build(request);
      if (code != ExitCode.DONE) {
        return code;
      }
    }
    try (PreviewServer server = PreviewServer.start(target, settings.basePath(), number)) {
      Thread stop = new Thread(server::close, "roleguide-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      surroundings.out().print(server.url() + "\n");
      surroundings.out().flush();
      surroundings.err().print("Ctrl-C ends it\n");
      surroundings.err().flush();
      waitForInterrupt();
      Runtime.getRuntime().removeShutdownHook(stop);
    }
    return ExitCode.DONE;
  }

  private static void waitForInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
