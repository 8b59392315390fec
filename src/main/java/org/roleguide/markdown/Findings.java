package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;

/** The findings of one text, at their places in the author's file. */
final class Findings {
  /** Of each severity; a megabyte of mistakes must not fill the memory. */
  private static final int MAX = 500;

  private static final int MAX_QUOTED = 60;

  private final Origin origin;
  private final List<Diagnostic> errors = new ArrayList<>(0);
  private final List<Diagnostic> warnings = new ArrayList<>(0);

  Findings(Origin origin) {
    this.origin = origin;
  }

  void error(String code, Place at, String message, @Nullable String hint) {
    if (errors.size() < MAX) {
      errors.add(Diagnostic.error(code, at(at), message, hint));
    }
  }

  void warning(String code, Place at, String message, @Nullable String hint) {
    if (warnings.size() < MAX) {
      warnings.add(Diagnostic.warning(code, at(at), message, hint));
    }
  }

  List<Diagnostic> all() {
    if (errors.isEmpty()) {
      return warnings;
    }
    var all = new ArrayList<>(errors);
    all.addAll(warnings);
    return all;
  }

  /** The place in the author's file. */
  org.roleguide.diagnostic.SourceSpan at(Place place) {
    return origin.span(place.line(), place.column(), place.length());
  }

  /** Where a node begins, up to the end of that line. */
  static Place place(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      List<SourceSpan> spans = n.getSourceSpans();
      if (!spans.isEmpty()) {
        return Place.of(spans.get(0));
      }
    }
    return Place.START;
  }

  /** What an author wrote, in quotation marks, on one line and not too long. */
  static String quote(String text) {
    String line =
        HtmlText.clean(text.length() > 4 * MAX_QUOTED ? text.substring(0, 4 * MAX_QUOTED) : text);
    line = line.strip().replace('\n', ' ').replace('\t', ' ');
    if (line.length() > MAX_QUOTED) {
      int end = line.offsetByCodePoints(0, line.codePointCount(0, MAX_QUOTED - 1));
      line = line.substring(0, end) + "…";
    }
    return '"' + line + '"';
  }

  /**
   * A place in the Markdown text.
   *
   * @param line 0-based
   * @param column 0-based
   * @param length at least 1
   */
  record Place(int line, int column, int length) {
    static final Place START = new Place(0, 0, 1);

    static Place of(SourceSpan span) {
      return new Place(span.getLineIndex(), span.getColumnIndex(), Math.max(1, span.getLength()));
    }
  }
}
