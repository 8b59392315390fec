package org.roleguide.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
    name = "roleguide",
    header = "Builds a site from a folder of role descriptions and guides in several languages.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide COMMAND [OPTION]...",
    sortOptions = false,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; there may be warnings",
      "1:the content has errors; nothing was published",
      "2:the command line is wrong",
      "3:anything else: the disk, the network, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide check                     what is wrong with the site in this folder",
      "  roleguide build                     builds it to target/site",
      "  roleguide serve                     shows it in a browser",
      "  roleguide search 'löner'            what its visitors find",
      "  roleguide new role data-engineer    begins a role",
      "  roleguide build --help              more about one command"
    })
final class Root implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--version", description = "Say which version this is.")
  private boolean version;

  @Mixin private final HelpOption help = new HelpOption();

  @Override
  public void run() {
    if (!version) {
      throw new ParameterException(spec.commandLine(), "There is no command");
    }
    spec.commandLine().getOut().print("roleguide " + Main.version() + "\n");
  }
}
