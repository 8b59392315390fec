package org.roleguide.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param out takes results
 * @param err takes findings, progress and what went wrong
 * @param folder the folder the program was called in
 * @param home the checkout that the launcher lies in, or null when it was not used
 * @param isTerminal whether {@code err} is a terminal that can erase a line
 * @param isDebugging whether stack traces are wanted
 * @param clock measures elapsed time and knows what day it is
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Path folder,
    @Nullable Path home,
    boolean isTerminal,
    boolean isDebugging,
    Clock clock) {

  /** Those of this process. The launcher tells what a shell can find out better than Java. */
  static Surroundings ofProcess(PrintWriter out, PrintWriter err) {
    String home = System.getProperty("roleguide.home");
    return new Surroundings(
        out,
        err,
        Path.of("").toAbsolutePath(),
        home == null ? null : Path.of(home),
        "yes".equals(System.getProperty("roleguide.terminal")),
        System.getenv("ROLEGUIDE_DEBUG") != null,
        Clock.system(ZoneId.systemDefault()));
  }

  /** A path as it is shown: relative to the folder the program was called in, if it lies there. */
  String shown(Path path) {
    Path absolute = folder.resolve(path).normalize();
    Path shown =
        absolute.startsWith(folder) && !absolute.equals(folder)
            ? folder.relativize(absolute)
            : absolute;
    return shown.toString();
  }
}
