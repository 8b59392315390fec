package org.roleguide.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every finding of one run, sorted by file, line, column and code, without repetitions.
 *
 * @param diagnostics sorted
 * @param sources text of the files that findings point into, by relative path, for excerpts
 */
public record Report(List<Diagnostic> diagnostics, Map<String, String> sources) {
  public Report {
    diagnostics = List.copyOf(new TreeSet<>(diagnostics));
    sources = Map.copyOf(sources);
  }

  /** A report whose findings have no excerpts. */
  public Report(Collection<Diagnostic> diagnostics) {
    this(List.copyOf(diagnostics), Map.of());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  public long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  public long warnings() {
    return diagnostics.size() - errors();
  }
}
