package org.roleguide.markdown;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Commonmark's inline parser, spared the many headings, cells and list items that are one line of
 * plain text: such a line is one node.
 */
final class PlainInlines implements InlineParser {
  private final InlineParser parser;

  PlainInlines(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (lines.getLines().size() == 1) {
      SourceLine line = lines.getLines().get(0);
      String content = line.getContent().toString();
      if (isPlain(content)) {
        Text text = new Text(content);
        SourceSpan span = line.getSourceSpan();
        if (span != null) {
          text.setSourceSpans(List.of(span));
        }
        block.appendChild(text);
        return;
      }
    }
    parser.parse(lines, block);
  }

  /** Whether a line holds no mark, and no space at its end, which would not be kept. */
  private static boolean isPlain(String content) {
    char last = ' ';
    for (char c : content.toCharArray()) {
      switch (c) {
        case '\\', '`', '&', '<', '*', '_', '[', ']', '!', '^', '\n' -> {
          return false;
        }
        default -> last = c;
      }
    }
    return last != ' ' && last != '\t';
  }
}
