package org.roleguide.diagnostic;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The ways to print a report. */
public enum ReportFormat {
  /** For people: {@link TextFormat}. */
  TEXT(new TextFormat()::print),
  /** For programs: {@link JsonFormat}. */
  JSON(new JsonFormat()::print),
  /** For a GitHub workflow: {@link GithubFormat}. */
  GITHUB(new GithubFormat()::print),
  /** For code scanning services: {@link SarifFormat}. */
  SARIF(new SarifFormat()::print);

  private final BiConsumer<Report, PrintWriter> printer;

  ReportFormat(BiConsumer<Report, PrintWriter> printer) {
    this.printer = printer;
  }

  /** Prints the whole report and flushes. */
  public void print(Report report, PrintWriter out) {
    printer.accept(report, out);
  }

  /** The word for it on the command line, such as {@code json}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
