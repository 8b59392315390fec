package org.roleguide.cli;

import org.jspecify.annotations.Nullable;

/** The command line asks for something that cannot be; the message says why. */
final class UsageError extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do about it, or null. */
  private final @Nullable String hint;

  UsageError(String message, @Nullable String hint) {
    super(message);
    this.hint = hint;
  }

  @Nullable String hint() {
    return hint;
  }
}
