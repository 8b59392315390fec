package org.roleguide.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One finding about what an author wrote.
 *
 * @param severity whether it stops a build
 * @param code kebab-case and stable; each code has an entry in {@code docs/checks.md}
 * @param span where it is
 * @param message what is wrong with the author's text, without a full stop
 * @param hint what to do about it, or null
 */
public record Diagnostic(
    Severity severity, String code, SourceSpan span, String message, @Nullable String hint)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** An error. */
  public static Diagnostic error(
      String code, SourceSpan span, String message, @Nullable String hint) {
    return new Diagnostic(Severity.ERROR, code, span, message, hint);
  }

  /** A warning. */
  public static Diagnostic warning(
      String code, SourceSpan span, String message, @Nullable String hint) {
    return new Diagnostic(Severity.WARNING, code, span, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
