package org.roleguide.cli;

import picocli.CommandLine.Option;

/** The last option of every command. */
final class HelpOption {
  @Option(names = "--help", usageHelp = true, description = "Show this text.")
  private boolean help;
}
