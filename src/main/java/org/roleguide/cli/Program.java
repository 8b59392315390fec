package org.roleguide.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.site.OutputRefused;
import org.roleguide.text.Nearest;
import org.roleguide.text.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and what happens when one goes wrong. */
final class Program {
  private static final int HELP_COLUMNS = 96;

  private final Surroundings surroundings;

  private Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command; returns the exit code. */
  static int run(Surroundings surroundings, String... args) {
    Program program = new Program(surroundings);
    int code;
    try {
      code = program.commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      code =
          program.failed(
              "the memory is used up",
              "give Java more of it: ROLEGUIDE_JAVA_OPTS=-Xmx4g (now at most "
                  + (Runtime.getRuntime().maxMemory() >> 20)
                  + " MB)",
              e);
    } catch (Error e) {
      code = program.fault(e);
    }
    surroundings.err().flush();
    if (surroundings.out().checkError() && code == ExitCode.DONE) {
      return program.complain("the output could not be written", null, ExitCode.FAILURE);
    }
    return code;
  }

  private CommandLine commandLine() {
    CommandLine root = new CommandLine(new Root());
    for (Object command : List.of(new BuildCommand(surroundings), new CheckCommand(surroundings))) {
      root.addSubcommand(command);
    }
    root.setOut(surroundings.out());
    root.setErr(surroundings.err());
    root.setUsageHelpWidth(HELP_COLUMNS);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setParameterExceptionHandler((wrong, args) -> usage(wrong));
    root.setExecutionExceptionHandler((exception, command, result) -> handled(exception));
    return root;
  }

  // ---- what can go wrong

  private int usage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    return complain(message(wrong), hint(wrong, command), ExitCode.USAGE);
  }

  private static String message(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean isCommand = wrong.getCommandLine().getParent() == null && !first.startsWith("-");
      return (isCommand
              ? "unknown command \""
              : first.startsWith("-") ? "unknown option \"" : "unexpected \"")
          + first
          + "\"";
    }
    String message = wrong.getMessage();
    return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String hint(ParameterException wrong, CommandLine command) {
    String help = "see: " + command.getCommandSpec().qualifiedName() + " --help";
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return help;
    }
    List<String> known = new java.util.ArrayList<>(command.getSubcommands().keySet());
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    List<String> nearest = Nearest.of(unmatched.getUnmatched().get(0), known);
    return nearest.isEmpty() ? help : "did you mean " + nearest.get(0) + "?";
  }

  private int handled(Exception exception) {
    if (exception instanceof UsageError usage) {
      return complain(exception.getMessage(), usage.hint(), ExitCode.USAGE);
    }
    if (exception instanceof OutputRefused) {
      return complain(exception.getMessage(), null, ExitCode.USAGE);
    }
    String trouble = Trouble.of(exception);
    return trouble == null ? fault(exception) : failed(trouble, null, exception);
  }

  private int failed(String message, @Nullable String hint, Throwable cause) {
    int code = complain(message, hint, ExitCode.FAILURE);
    trace(cause);
    return code;
  }

  private int fault(Throwable cause) {
    int code =
        complain(
            "a fault of the program: " + cause,
            surroundings.isDebugging() ? null : "ROLEGUIDE_DEBUG=1 shows where it happened",
            ExitCode.FAILURE);
    trace(cause);
    return code;
  }

  private void trace(Throwable cause) {
    if (surroundings.isDebugging()) {
      cause.printStackTrace(surroundings.err());
      surroundings.err().flush();
    }
  }

  private int complain(String message, @Nullable String hint, int code) {
    PrintWriter err = surroundings.err();
    err.print("roleguide: " + TerminalText.visible(message) + "\n");
    if (hint != null) {
      err.print("   hint: " + TerminalText.visible(hint) + "\n");
    }
    err.flush();
    return code;
  }
}
