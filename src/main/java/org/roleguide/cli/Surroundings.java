package org.roleguide.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param out takes results
 * @param err takes findings, progress and what went wrong
 * @param folder the folder the program was called in, absolute
 * @param home the checkout that the launcher lies in, or null when it was not used
 * @param isTerminal whether {@code err} is a terminal that can erase a line
 * @param isOutputTerminal whether {@code out} is a terminal that can show bold text
 * @param isDebugging whether stack traces are wanted
 * @param clock measures elapsed time and knows what day it is
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Path folder,
    @Nullable Path home,
    boolean isTerminal,
    boolean isOutputTerminal,
    boolean isDebugging,
    Clock clock) {

  /** Those of this process. What a shell can tell better than Java comes from the launcher. */
  static Surroundings ofProcess(PrintWriter out, PrintWriter err) {
    String home = System.getProperty("roleguide.home");
    return new Surroundings(
        out,
        err,
        Path.of("").toAbsolutePath(),
        home == null ? null : Path.of(home),
        "yes".equals(System.getProperty("roleguide.terminal")),
        "yes".equals(System.getProperty("roleguide.output-terminal")),
        System.getenv("ROLEGUIDE_DEBUG") != null,
        Clock.systemDefaultZone());
  }

  /** A path as it is shown: relative to the folder the program was called in, if it lies there. */
  String shown(Path path) {
    Path absolute = folder.resolve(path).normalize();
    boolean isBelow = absolute.startsWith(folder) && !absolute.equals(folder);
    return (isBelow ? folder.relativize(absolute) : absolute).toString();
  }
}
