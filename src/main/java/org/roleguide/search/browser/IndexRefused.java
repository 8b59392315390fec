package org.roleguide.search.browser;

/**
 * An index that the files for the browser could not represent exactly. The program made the index,
 * so this is its own fault.
 */
public final class IndexRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  IndexRefused(String message) {
    super(message);
  }

  IndexRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
