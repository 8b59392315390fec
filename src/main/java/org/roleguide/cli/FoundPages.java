package org.roleguide.cli;

import static org.roleguide.text.JsonText.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.query.Plan;
import org.roleguide.search.SearchDocument;
import org.roleguide.search.SearchResult;
import org.roleguide.search.SearchResult.Hit;
import org.roleguide.search.SearchResult.Marked;
import org.roleguide.text.TerminalText;

/** What a search found, for people and for programs. */
final class FoundPages {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[22m";
  private static final String MARK = "**";

  private final String query;
  private final String language;
  private final Map<String, String> families;
  private final SearchResult result;

  FoundPages(String query, String language, Map<String, String> families, SearchResult result) {
    this.query = query;
    this.language = language;
    this.families = families;
    this.result = result;
  }

  // ---- for people

  /** Prints a few lines a page, and what was made of the query. */
  void print(PrintWriter out, boolean isTerminal) {
    printFindings(out);
    if (result.total() == 0) {
      out.print("nothing found" + reason() + "\n");
      return;
    }
    String pages = Words.count(result.total(), "page", "pages");
    int shown = result.hits().size();
    out.print(shown < result.total() ? pages + ", the best " + shown + ":\n" : pages + ":\n");
    for (Hit hit : result.hits()) {
      out.print("\n");
      print(hit, out, isTerminal);
    }
  }

  private void printFindings(PrintWriter out) {
    if (result.correctedQuery() != null) {
      Set<String> written = new LinkedHashSet<>();
      result.corrections().forEach(each -> written.add('"' + each.written() + '"'));
      out.print("no page has " + visible(String.join(" or ", written)) + "; did you mean this?  ");
      out.print(visible(result.correctedQuery()) + "\n");
    }
    for (String word : new LinkedHashSet<>(result.similar())) {
      out.print("no page has \"" + visible(word) + "\"; words like it were searched\n");
    }
    for (String word : new LinkedHashSet<>(result.unknown())) {
      out.print("no page has \"" + visible(word) + "\", nor a word like it\n");
    }
    if (result.correctedQuery() != null && result.total() > 0) {
      out.print("\n");
    }
  }

  private String reason() {
    return switch (result.empty()) {
      case NOT, UNKNOWN_WORDS -> "";
      case NO_WORDS -> ": there is no word in the query";
      case STOP_WORDS -> ": words as common as these are left out";
      case ONLY_EXCLUDED -> ": the query only says what is not wanted";
    };
  }

  private void print(Hit hit, PrintWriter out, boolean isTerminal) {
    String family = families.get(hit.family());
    out.print(marked(hit.title(), isTerminal) + "  (" + hit.kind());
    out.print(family == null ? ")\n" : ", " + visible(family) + ")\n");
    out.print("  " + visible(address(hit)) + "\n");
    if (hit.foreign() != null) {
      out.print(
          "  "
              + visible(hit.foreign().name() + " (" + hit.foreign().language() + ") → ")
              + visible(hit.title().text())
              + "\n");
    }
    String heading = marked(hit.excerpt().heading(), isTerminal);
    String text = marked(hit.excerpt().text(), isTerminal);
    if (!heading.isEmpty() || !text.isEmpty()) {
      String gap = heading.isEmpty() || text.isEmpty() ? "" : ": ";
      out.print("  " + heading + gap + text + "\n");
    }
    for (SearchDocument.Translation each : hit.translations()) {
      out.print("  " + each.language() + ": " + visible(each.title() + "  " + each.url()) + "\n");
    }
  }

  private static String visible(String text) {
    return TerminalText.visible(text);
  }

  /** One line, with what was found marked. */
  private static String marked(Marked marked, boolean isTerminal) {
    String text = marked.text().replace('\n', ' ');
    StringBuilder line = new StringBuilder();
    int done = 0;
    for (int i = 0; i + 1 < marked.marks().size(); i += 2) {
      int start = marked.marks().get(i);
      int end = marked.marks().get(i + 1);
      line.append(visible(text.substring(done, start))).append(isTerminal ? BOLD : MARK);
      line.append(visible(text.substring(start, end))).append(isTerminal ? PLAIN : MARK);
      done = end;
    }
    return line.append(visible(text.substring(done))).toString();
  }

  private static String address(Hit hit) {
    String anchor = hit.excerpt().anchor();
    return anchor.isEmpty() ? hit.url() : hit.url() + "#" + anchor;
  }

  // ---- for programs

  /** Prints one object; docs/search.md says what is in it. */
  void printJson(PrintWriter out) {
    out.print("{\n");
    out.print("  \"query\": " + quote(query) + ",\n");
    out.print("  \"language\": " + quote(language) + ",\n");
    out.print("  \"total\": " + result.total() + ",\n");
    out.print("  \"correctedQuery\": " + orNull(result.correctedQuery()) + ",\n");
    out.print("  \"corrections\": " + list(result.corrections(), FoundPages::json) + ",\n");
    out.print("  \"similar\": " + list(result.similar(), each -> quote(each)) + ",\n");
    out.print("  \"unknown\": " + list(result.unknown(), each -> quote(each)) + ",\n");
    String empty = result.empty() == Plan.Empty.NOT ? null : result.empty().name();
    out.print("  \"empty\": " + orNull(empty) + ",\n");
    out.print("  \"kinds\": " + counts(result.kinds()) + ",\n");
    out.print("  \"families\": " + counts(result.families()) + ",\n");
    out.print("  \"hits\": [");
    String gap = "\n    ";
    for (Hit hit : result.hits()) {
      out.print(gap + json(hit));
      gap = ",\n    ";
    }
    out.print(result.hits().isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
  }

  private String json(Hit hit) {
    String family = families.get(hit.family());
    return "{"
        + ("\"url\": " + quote(address(hit)))
        + (", \"id\": " + quote(hit.id()))
        + (", \"kind\": " + quote(hit.kind()))
        + (", \"family\": " + (hit.family().isEmpty() ? "null" : quote(hit.family())))
        + (", \"familyName\": " + orNull(family))
        + (", \"score\": " + hit.score())
        + (", \"title\": " + json(hit.title()))
        + (", \"heading\": " + json(hit.excerpt().heading()))
        + (", \"excerpt\": " + json(hit.excerpt().text()))
        + (", \"foundBy\": " + json(hit.foreign()))
        + (", \"translations\": " + list(hit.translations(), FoundPages::json))
        + "}";
  }

  private static String json(Marked marked) {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i + 1 < marked.marks().size(); i += 2) {
      marks.add("[" + marked.marks().get(i) + ", " + marked.marks().get(i + 1) + "]");
    }
    return "{\"text\": " + quote(marked.text()) + ", \"marks\": " + list(marks, each -> each) + "}";
  }

  private static String json(SearchResult.@Nullable ForeignMatch foreign) {
    return foreign == null
        ? "null"
        : "{\"language\": "
            + quote(foreign.language().tag())
            + ", \"name\": "
            + quote(foreign.name())
            + "}";
  }

  private static String json(SearchDocument.Translation translation) {
    return "{\"language\": "
        + quote(translation.language().tag())
        + ", \"url\": "
        + quote(translation.url())
        + ", \"title\": "
        + quote(translation.title())
        + "}";
  }

  private static String json(SearchResult.Correction correction) {
    return "{\"from\": "
        + correction.from()
        + ", \"to\": "
        + correction.to()
        + ", \"written\": "
        + quote(correction.written())
        + ", \"word\": "
        + quote(correction.word())
        + "}";
  }

  private static String orNull(@Nullable String text) {
    return text == null ? "null" : quote(text);
  }

  private static <T> String list(List<T> items, Function<T, String> json) {
    return "[" + String.join(", ", items.stream().map(json).toList()) + "]";
  }

  private static String counts(Map<String, Integer> counts) {
    List<String> entries = new ArrayList<>();
    counts.forEach((name, count) -> entries.add(quote(name) + ": " + count));
    return "{" + String.join(", ", entries) + "}";
  }
}
