package org.roleguide.markdown;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Commonmark's inline parser, spared what is plain text of a line: all of many headings, cells and
 * list items, and what stands before the first mark of a paragraph and behind the last. The nodes
 * are the same.
 */
final class PlainInlines implements InlineParser {
  /** Fewer characters are not worth being cut off. */
  private static final int WORTHWHILE = 16;

  private final InlineParser parser;

  PlainInlines(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (lines.getLines().size() == 1) {
      line(lines.getLines().get(0), block);
    } else {
      parser.parse(lines, block);
    }
  }

  private void line(SourceLine line, Node block) {
    String content = line.getContent().toString();
    // An array, because a character of a string takes several times as long to get at.
    char[] chars = content.toCharArray();
    int end = chars.length;
    int start = plainStart(chars);
    // The parser drops spaces at the end of a line.
    boolean endsWithSpace = end > 0 && isSpace(chars[end - 1]);
    if (start == end && end > 0 && !endsWithSpace) {
      block.appendChild(text(line, content));
      return;
    }
    if (start >= WORTHWHILE && start < end) {
      block.appendChild(text(line.substring(0, start), content.substring(0, start)));
    } else {
      start = 0;
    }
    int stop = endsWithSpace ? end : plainEnd(chars, start);
    if (end - stop < WORTHWHILE) {
      parser.parse(SourceLines.of(line.substring(start, end)), block);
    } else {
      parser.parse(SourceLines.of(line.substring(start, stop)), block);
      append(text(line.substring(stop, end), content.substring(stop)), block);
    }
  }

  private static Text text(SourceLine line, String content) {
    Text text = new Text(content);
    if (line.getSourceSpan() != null) {
      text.setSourceSpans(List.of(line.getSourceSpan()));
    }
    return text;
  }

  /** Appends text as the parser does, which leaves no two texts side by side. */
  private static void append(Text more, Node block) {
    if (block.getLastChild() instanceof Text last) {
      last.setLiteral(last.getLiteral() + more.getLiteral());
      SourceSpans spans = new SourceSpans();
      spans.addAll(last.getSourceSpans());
      spans.addAll(more.getSourceSpans());
      last.setSourceSpans(spans.getSourceSpans());
    } else {
      block.appendChild(more);
    }
  }

  /** How much at the beginning of a line is text, without the character before the first mark. */
  private static int plainStart(char[] chars) {
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if ((c < 'a' || c > 'z') && c != ' ' && isMark(c)) {
        // What a mark means depends on what it follows.
        boolean pair = i > 1 && Character.isLowSurrogate(chars[i - 1]);
        return Math.max(0, pair ? i - 2 : i - 1);
      }
    }
    return chars.length;
  }

  /**
   * Where the text at the end of a line begins: behind the last mark, and behind the last character
   * that ends what a mark began. What follows either decides on its meaning, so the next character
   * is not part of the text, nor any space before it, which the parser would drop.
   */
  private static int plainEnd(char[] chars, int start) {
    int end = chars.length;
    for (; end > start; end--) {
      char c = chars[end - 1];
      if ((c < 'a' || c > 'z') && c != ' ' && (isMark(c) || isEnd(c))) {
        break;
      }
    }
    while (end < chars.length && isSpace(chars[end])) {
      end++;
    }
    boolean pair = end + 1 < chars.length && Character.isLowSurrogate(chars[end + 1]);
    return Math.min(chars.length, pair ? end + 2 : end + 1);
  }

  /** Whether a character may mean something in inline Markdown. */
  private static boolean isMark(char c) {
    return switch (c) {
      case '\\', '`', '&', '<', '*', '_', '[', ']', '!', '^', '\n' -> true;
      default -> false;
    };
  }

  /** Whether a character may end an address, HTML or an entity. */
  private static boolean isEnd(char c) {
    return c == ')' || c == '>' || c == ';';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
