package org.roleguide.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roleguide.site.OutputRefused;
import org.roleguide.text.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and what is said when one goes wrong. */
final class Program {
  private static final int HELP_COLUMNS = 100;

  private final Surroundings surroundings;

  private Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command; returns the exit code. */
  static int run(Surroundings surroundings, String... args) {
    Program program = new Program(surroundings);
    int code;
    try {
      code = program.commandLine(args).execute(args);
    } catch (OutOfMemoryError e) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      code =
          program.failed(
              "Java may use " + most + " MB of memory, and they are used up",
              "allow it more, such as ROLEGUIDE_JAVA_OPTS=-Xmx" + 2 * most + "m",
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

  private CommandLine commandLine(String... given) {
    CommandLine root = new CommandLine(new Root());
    commands(given).forEach(root::addSubcommand);
    root.setOut(surroundings.out());
    root.setErr(surroundings.err());
    root.setExpandAtFiles(false);
    root.setUsageHelpWidth(HELP_COLUMNS);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setParameterExceptionHandler((wrong, args) -> usage(wrong));
    root.setExecutionExceptionHandler((exception, command, result) -> handled(exception));
    return root;
  }

  /** The command that is asked for, or all when it is none of ours: each takes time to set up. */
  private List<Object> commands(String... args) {
    return switch (args.length == 0 ? "" : args[0]) {
      case "build" -> List.of(new BuildCommand(surroundings));
      case "check" -> List.of(new CheckCommand(surroundings));
      case "serve" -> List.of(new ServeCommand(surroundings));
      case "search" -> List.of(new SearchCommand(surroundings));
      case "new" -> List.of(new NewCommand(surroundings));
      default ->
          List.of(
              new BuildCommand(surroundings),
              new CheckCommand(surroundings),
              new ServeCommand(surroundings),
              new SearchCommand(surroundings),
              new NewCommand(surroundings));
    };
  }

  // ---- a wrong command line

  private int usage(ParameterException wrong) {
    String first = unmatched(wrong);
    String message =
        first != null
            ? unknown(first, wrong.getCommandLine())
            : wrong.getMessage().substring(0, 1).toLowerCase(Locale.ROOT)
                + wrong.getMessage().substring(1);
    return complain(message, hint(first, wrong.getCommandLine()), ExitCode.USAGE);
  }

  /**
   * What nothing is known by that name, or null. Something else may be missing because of it, as in
   * {@code search -word}.
   */
  private static @Nullable String unmatched(ParameterException wrong) {
    List<String> unmatched =
        wrong instanceof UnmatchedArgumentException
                || wrong instanceof MissingParameterException missing
                    && missing.getMissing().stream().noneMatch(ArgSpec::isOption)
            ? wrong.getCommandLine().getUnmatchedArguments()
            : List.of();
    return unmatched.isEmpty() ? null : unmatched.get(0);
  }

  private static String unknown(String first, CommandLine command) {
    if (first.startsWith("-")) {
      return "unknown option " + first;
    }
    boolean hasCommand = command.getParent() != null;
    return hasCommand ? "unexpected \"" + first + "\"" : "unknown command \"" + first + "\"";
  }

  private static String hint(@Nullable String given, CommandLine command) {
    String nearest = null;
    if (given != null) {
      nearest =
          given.startsWith("-")
              ? Words.nearest(
                  given.split("=", 2)[0],
                  List.copyOf(command.getCommandSpec().optionsMap().keySet()))
              : Words.nearest(given, List.copyOf(command.getSubcommands().keySet()));
    }
    return nearest == null
        ? command.getCommandSpec().qualifiedName() + " --help tells more"
        : nearest;
  }

  // ---- anything else

  private int handled(Exception exception) {
    if (exception instanceof UsageError usage) {
      return complain(usage.message(), usage.hint(), ExitCode.USAGE);
    }
    if (exception instanceof OutputRefused refused) {
      return complain(String.valueOf(refused.getMessage()), null, ExitCode.USAGE);
    }
    String trouble = Trouble.of(exception);
    return trouble == null ? fault(exception) : failed(trouble, null, exception);
  }

  private int fault(Throwable cause) {
    return failed(
        "a fault of the program: " + cause,
        surroundings.isDebugging() ? null : "ROLEGUIDE_DEBUG=1 shows where it happened",
        cause);
  }

  private int failed(String message, @Nullable String hint, Throwable cause) {
    int code = complain(message, hint, ExitCode.FAILURE);
    if (surroundings.isDebugging()) {
      cause.printStackTrace(surroundings.err());
    }
    return code;
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
