package org.roleguide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs the program and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, UTF_8);
    System.exit(run(out, new PrintWriter(System.err, false, UTF_8), args));
  }

  /**
   * Runs the program.
   *
   * @param out takes results
   * @param err takes findings, progress and what went wrong
   * @return exit code: 0 done, 1 errors in the content, 2 wrong command line, 3 anything else
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      // Answered without loading anything else: this is what scripts ask first.
      out.print("roleguide " + version() + "\n");
      out.flush();
      return 0;
    }
    return Program.run(Surroundings.ofProcess(out, err), args);
  }

  /** The version in the jar's manifest; a program that is not in a jar has none. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
