package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.markdown.Findings.Place;
import org.roleguide.markdown.FragmentRenderer.Form;

/**
 * Reads Markdown: CommonMark with tables, footnotes, task lists, alerts and links from bare
 * addresses. The HTML it makes holds nothing that an author wrote as HTML or script.
 *
 * <p>Thread-safe; one instance serves a whole build.
 */
public final class MarkdownReader {
  /** Deeper blocks, and deeper emphasis, stay text. */
  private static final int MAX_NESTING = 64;

  private final Parsers blocks;
  private final Parsers inline;

  /** A parser, and one that need not look for bare addresses. */
  private record Parsers(Parser all, Parser withoutAddresses) {
    Parser forText(Signs signs) {
      return signs.addresses() ? all : withoutAddresses;
    }
  }

  public MarkdownReader() {
    Extension autolink =
        AutolinkExtension.builder().linkTypes(AutolinkType.URL, AutolinkType.EMAIL).build();
    List<Extension> extensions =
        List.of(
            TablesExtension.builder().maxCells(Limits.MAX_CELLS).build(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create());
    List<Extension> all = new ArrayList<>(extensions);
    all.add(autolink);
    blocks = new Parsers(parser().extensions(all).build(), parser().extensions(extensions).build());
    inline =
        new Parsers(
            parser().extensions(List.of(autolink)).enabledBlockTypes(Set.of()).build(),
            parser().enabledBlockTypes(Set.of()).build());
  }

  private static Parser.Builder parser() {
    return Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .inlineParserFactory(PlainInlines::new)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING);
  }

  /**
   * Reads a document, with headings and footnotes.
   *
   * @param source the file
   * @param offset where the Markdown begins in it, after front matter: the beginning of a line
   */
  public Checked<Markdown> readDocument(SourceText source, int offset) {
    int first = source.line(offset);
    Origin origin =
        (line, column, length) -> new SourceSpan(source.file(), first + line, 1 + column, length);
    return read(blocks, source.text().substring(offset), origin, Form.DOCUMENT);
  }

  /** Reads a value that may have several paragraphs, lists and the like, but no headings. */
  public Checked<Markdown> readBlocks(String text, Origin origin) {
    Markdown plain = PlainMarkdown.blocks(text);
    return plain == null ? parseBlocks(text, origin) : new Checked<>(plain, List.of());
  }

  /** What {@link #readBlocks} does when the text is not plain. */
  Checked<Markdown> parseBlocks(String text, Origin origin) {
    return read(blocks, text, origin, Form.BLOCKS);
  }

  /**
   * Reads a value that is one paragraph; its HTML has no {@code <p>}. Marks that would begin a
   * block stay text, and a blank line becomes a line break.
   */
  public Checked<Markdown> readInline(String text, Origin origin) {
    Markdown plain = PlainMarkdown.inline(text);
    return plain == null ? parseInline(text, origin) : new Checked<>(plain, List.of());
  }

  /** What {@link #readInline} does when the text is not plain. */
  Checked<Markdown> parseInline(String text, Origin origin) {
    return read(inline, text, origin, Form.INLINE);
  }

  private static Checked<Markdown> read(Parsers parsers, String text, Origin origin, Form form) {
    var findings = new Findings(origin);
    Signs signs = Signs.of(text);
    String exceeded = Limits.exceeded(text, signs);
    if (exceeded != null) {
      findings.error(
          "markdown-too-large",
          Place.START,
          "the text has " + exceeded,
          "split it into several texts");
      return new Checked<>(Markdown.EMPTY, findings.all());
    }
    Markdown markdown = FragmentRenderer.render(parsers.forText(signs).parse(text), form, findings);
    return new Checked<>(markdown, findings.all());
  }
}
