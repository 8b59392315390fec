package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Commonmark's inline parser, spared paragraphs, headings, cells and list items of one line that
 * have no marks, or only those that most people write, in the plainest form: {@code
 * [text](address)}, {@code *text*}, {@code **text**} and {@code `text`}. The nodes are the same.
 */
final class PlainInlines implements InlineParser {
  private final InlineParser parser;

  PlainInlines(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    List<Node> nodes =
        lines.getLines().size() == 1 ? new Line(lines.getLines().get(0)).nodes() : null;
    if (nodes == null) {
      parser.parse(lines, block);
    } else {
      for (Node node : nodes) {
        block.appendChild(node);
      }
    }
  }

  /** A line on the way to its nodes. */
  private static final class Line {
    /** What stands for the end of something that is not plain. */
    private static final int NOT_PLAIN = -1;

    private final SourceLine line;
    private final String content;

    /** An array, because a character of a string takes several times as long to get at. */
    private final char[] chars;

    private final List<Node> nodes = new ArrayList<>(1);

    Line(SourceLine line) {
      this.line = line;
      this.content = line.getContent().toString();
      this.chars = content.toCharArray();
    }

    /** All nodes of the line, or null when only the parser knows what its marks mean. */
    @Nullable List<Node> nodes() {
      if (chars.length > 0 && isSpace(chars[chars.length - 1])) {
        // The parser drops it.
        return null;
      }
      int start = 0;
      while (start < chars.length) {
        int end = endOfText(start);
        if (end > start) {
          nodes.add(text(start, end));
          start = end;
        } else {
          start =
              switch (chars[start]) {
                case '[' -> link(start);
                case '*' -> emphasis(start);
                case '`' -> code(start);
                default -> NOT_PLAIN;
              };
          if (start == NOT_PLAIN) {
            return null;
          }
        }
      }
      return nodes;
    }

    /** Where the next mark stands, or the end of the line. */
    private int endOfText(int start) {
      char[] all = chars;
      for (int i = start; i < all.length; i++) {
        char c = all[i];
        if ((c < 'a' || c > 'z') && c != ' ' && isMark(all, i)) {
          return i;
        }
      }
      return all.length;
    }

    /** Whether a character may mean something in inline Markdown. */
    private static boolean isMark(char[] chars, int i) {
      return switch (chars[i]) {
        case '\\', '`', '&', '<', '*', '_', '[', ']', '^', '\n' -> true;
        case '!' -> i + 1 < chars.length && chars[i + 1] == '[';
        default -> false;
      };
    }

    /** Adds {@code [text](address)} and answers where it ends. */
    private int link(int start) {
      int textStart = start + 1;
      int textEnd = endOfText(textStart);
      int address = textEnd + 2;
      if (textEnd == textStart
          || address >= chars.length
          || chars[textEnd] != ']'
          || chars[textEnd + 1] != '(') {
        return NOT_PLAIN;
      }
      int addressEnd = address;
      while (addressEnd < chars.length && isOfAddress(chars[addressEnd])) {
        addressEnd++;
      }
      if (addressEnd == address || addressEnd == chars.length || chars[addressEnd] != ')') {
        return NOT_PLAIN;
      }
      Link link = new Link(content.substring(address, addressEnd), null);
      link.appendChild(text(textStart, textEnd));
      return add(link, start, addressEnd + 1);
    }

    private static boolean isOfAddress(char c) {
      return c > ' ' && c < 0x7F && c != '(' && c != ')' && c != '<' && c != '\\' && c != '&';
    }

    /**
     * Adds {@code *text*} or {@code **text**} and answers where it ends. The marks stand between a
     * word of the text and what is no word, so that they can only begin or only end it.
     */
    private int emphasis(int start) {
      int marks = start + 1 < chars.length && chars[start + 1] == '*' ? 2 : 1;
      int textStart = start + marks;
      int textEnd = endOfText(textStart);
      int end = textEnd + marks;
      if (end > chars.length
          || chars[textEnd] != '*'
          || chars[end - 1] != '*'
          || start > 0 && chars[start - 1] != ' '
          || !Character.isLetter(chars[textStart])
          || !Character.isLetterOrDigit(chars[textEnd - 1])
          || end < chars.length && " .,:;?!)".indexOf(chars[end]) < 0) {
        return NOT_PLAIN;
      }
      Node emphasis = marks == 2 ? new StrongEmphasis("**") : new Emphasis("*");
      emphasis.appendChild(text(textStart, textEnd));
      return add(emphasis, start, end);
    }

    /** Adds {@code `text`}, in which no other marks stand, and answers where it ends. */
    private int code(int start) {
      int textStart = start + 1;
      int textEnd = endOfText(textStart);
      int end = textEnd + 1;
      if (textEnd == textStart
          || textEnd == chars.length
          || chars[textEnd] != '`'
          || chars[textStart] == ' '
          || chars[textEnd - 1] == ' '
          || end < chars.length && chars[end] == '`') {
        return NOT_PLAIN;
      }
      return add(new Code(content.substring(textStart, textEnd)), start, end);
    }

    private int add(Node node, int start, int end) {
      setSpan(node, line.substring(start, end));
      nodes.add(node);
      return end;
    }

    private Text text(int start, int end) {
      SourceLine part = line.substring(start, end);
      Text text = new Text(part.getContent().toString());
      setSpan(text, part);
      return text;
    }

    private static void setSpan(Node node, SourceLine part) {
      if (part.getSourceSpan() != null) {
        node.setSourceSpans(List.of(part.getSourceSpan()));
      }
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
