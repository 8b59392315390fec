package org.roleguide.testing;

import java.nio.file.Path;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;

/**
 * A program that builds a site, for tests that need another process. Arguments: site folder, output
 * folder. Ends with 2 when the output is refused.
 */
public final class BuildOnce {
  private BuildOnce() {}

  public static void main(String[] arguments) throws Exception {
    BuildRequest request =
        new BuildRequest(
            Path.of(arguments[0]), Path.of(arguments[1]), ReadOptions.DEFAULT, 2, false);
    try {
      new SiteBuild(BuildProgress.SILENT).build(request);
    } catch (OutputRefused e) {
      System.out.print(e.getMessage());
      System.exit(2);
    }
  }

  /** Starts this program. */
  public static Process start(Path site, Path out) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dorg.freemarker.loggerLibrary=none",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            BuildOnce.class.getName(),
            site.toString(),
            out.toString())
        .redirectErrorStream(true)
        .start();
  }
}
