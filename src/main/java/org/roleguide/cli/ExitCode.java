package org.roleguide.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
  /** Done; there may be warnings. */
  static final int DONE = 0;

  /** The content has errors. */
  static final int CONTENT = 1;

  /** A search found nothing. */
  static final int NOTHING_FOUND = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Anything else. */
  static final int FAILURE = 3;

  private ExitCode() {}
}
