package org.roleguide.markdown;

import java.util.List;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

/** Reads Markdown for tests. Addresses are filled in as {@code kind!id#anchor}. */
final class Reading {
  static final MarkdownReader READER = new MarkdownReader();
  static final Origin VALUE =
      (line, column, length) -> new SourceSpan("v.yaml", line + 1, column + 1, length);
  static final Targets TARGETS =
      new Targets() {
        @Override
        public String link(Link link) {
          String anchor = link.anchor() == null ? "" : "#" + link.anchor();
          return link.kind() + "!" + link.id() + anchor;
        }

        @Override
        public String image(Image image) {
          return "img!" + image.path();
        }

        @Override
        public String alertTitle(String kind) {
          return "<" + kind + ">";
        }
      };

  private Reading() {}

  static Checked<Markdown> document(String text) {
    return READER.readDocument(new SourceText("d.md", text), 0);
  }

  static Checked<Markdown> blocks(String text) {
    return READER.readBlocks(text, VALUE);
  }

  static Checked<Markdown> inline(String text) {
    return READER.readInline(text, VALUE);
  }

  static String html(Checked<Markdown> read) {
    var out = new StringBuilder();
    read.value().appendHtml(out, TARGETS);
    return out.toString();
  }

  /** Findings as {@code line:column+length code}. */
  static List<String> findings(Checked<Markdown> read) {
    return read.diagnostics().stream()
        .sorted()
        .map(
            d ->
                d.span().line()
                    + ":"
                    + d.span().column()
                    + "+"
                    + d.span().length()
                    + " "
                    + d.code())
        .toList();
  }

  static Diagnostic only(Checked<Markdown> read) {
    if (read.diagnostics().size() != 1) {
      throw new AssertionError("not one finding: " + read.diagnostics());
    }
    return read.diagnostics().get(0);
  }
}
