package org.roleguide.diagnostic;

import java.util.List;

/**
 * A value together with what was found wrong on the way to it. A partial value is still a value.
 *
 * @param value what could be read
 * @param diagnostics the findings, unsorted
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }
}
