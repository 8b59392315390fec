package org.roleguide.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.roleguide.markdown.Findings.Place;
import org.roleguide.text.Slug;

/** Gives each heading of a document its id. */
final class HeadingIds {
  private static final Pattern MARK = Pattern.compile("\\{#([^{}]*)\\}\\s*$");
  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final int MAX_LENGTH = 64;

  private final Findings findings;

  /** The ids given, and how often each was wanted. */
  private final Map<String, Integer> wanted = new HashMap<>();

  HeadingIds(Findings findings) {
    this.findings = findings;
  }

  /** An id as an author wrote it, and where. */
  record Mark(String id, Place at) {}

  /** Removes the mark {@code {#id}} from the end of a heading. */
  static @Nullable Mark take(Heading heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return null;
    }
    String literal = last.getLiteral();
    int start = literal.lastIndexOf("{#");
    if (start < 0) {
      return null;
    }
    Matcher matcher = MARK.matcher(literal).region(start, literal.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Place at = endOf(last, literal.length() - start);
    String kept = literal.substring(0, start).stripTrailing();
    if (kept.isEmpty()) {
      last.unlink();
    } else {
      last.setLiteral(kept);
    }
    return new Mark(matcher.group(1), at);
  }

  /** The id for a heading, unique in the document; every irregularity is reported. */
  String give(@Nullable Mark mark, String text, Place heading) {
    if (mark != null && mark.id().length() <= MAX_LENGTH && ID.matcher(mark.id()).matches()) {
      return unique(mark.id(), mark.at());
    }
    String slug = Slug.of(text);
    if (slug.isEmpty()) {
      slug = "s";
    }
    if (mark == null) {
      findings.warning(
          "heading-id-missing",
          heading,
          "heading " + Findings.quote(text) + " has no id",
          "end it with {#" + slug + "}; the id is the same in all languages");
      return unique(slug, heading);
    }
    findings.error(
        "bad-id",
        mark.at(),
        Findings.quote(mark.id()) + " is not an id",
        "use a-z, 0-9 and single hyphens, at most " + MAX_LENGTH + ": {#" + slug + "}");
    return unique(slug, heading);
  }

  private String unique(String id, Place at) {
    int before = wanted.merge(id, 1, Integer::sum) - 1;
    if (before == 0) {
      return id;
    }
    findings.error(
        "heading-id-duplicate",
        at,
        "the id " + Findings.quote(id) + " belongs to a heading above",
        "give each heading its own id");
    // Rendering goes on, with an id that nobody has.
    int number = before + 1;
    String free = id + "-" + number;
    while (wanted.putIfAbsent(free, 1) != null) {
      number++;
      free = id + "-" + number;
    }
    wanted.put(id, number);
    return free;
  }

  private static Place endOf(Text text, int length) {
    var spans = text.getSourceSpans();
    if (spans.isEmpty()) {
      return Findings.place(text);
    }
    SourceSpan span = spans.get(spans.size() - 1);
    int kept = Math.max(1, Math.min(length, span.getLength()));
    int column = span.getColumnIndex() + span.getLength() - kept;
    return new Place(span.getLineIndex(), column, kept);
  }
}
