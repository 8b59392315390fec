package org.roleguide.site;

/** The output cannot go to the folder that was asked for; the message says why. */
public final class OutputRefused extends Exception {
  private static final long serialVersionUID = 1L;

  OutputRefused(String message) {
    super(message);
  }
}
