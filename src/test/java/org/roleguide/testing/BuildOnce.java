package org.roleguide.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/**
 * A program that builds a site, for tests that need another process. Arguments: site folder, output
 * folder, and the folder for indexes if they are to be made. Ends with 2 when the output is
 * refused.
 */
public final class BuildOnce {
  private BuildOnce() {}

  public static void main(String[] arguments) throws Exception {
    BuildRequest request =
        new BuildRequest(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments.length > 2 ? Path.of(arguments[2]) : null,
            ReadOptions.DEFAULT,
            2,
            false);
    try {
      new SiteBuild(BuildProgress.SILENT).build(request);
    } catch (OutputRefused e) {
      System.out.print(e.getMessage());
      System.exit(2);
    }
  }

  /** Starts this program. */
  public static Process start(Path site, Path out, Path... index) throws java.io.IOException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Dorg.freemarker.loggerLibrary=none",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        BuildOnce.class.getName(),
        site.toString(),
        out.toString());
    for (Path each : index) {
      command.add(each.toString());
    }
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
