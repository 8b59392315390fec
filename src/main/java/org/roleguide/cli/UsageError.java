package org.roleguide.cli;

import org.jspecify.annotations.Nullable;

/** The command line asks for something that cannot be. */
final class UsageError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final @Nullable String hint;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong, without a full stop
   * @param hint what to do about it, or null
   */
  UsageError(String message, @Nullable String hint) {
    super(message);
    this.message = message;
    this.hint = hint;
  }

  String message() {
    return message;
  }

  @Nullable String hint() {
    return hint;
  }
}
