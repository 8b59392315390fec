package org.roleguide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes past commonmark's parser becomes the nodes that it would have made. */
class PlainInlinesTest {
  private static final String WORDS = "words enough to be cut off the line";
  private static final String[] PIECES = {
    "*",
    "**",
    "_",
    "`",
    "``",
    "[",
    "]",
    "](",
    "(",
    ")",
    "!",
    "![",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "&#33;",
    ";",
    "\\",
    "\\*",
    "^",
    "[^a]",
    "\"",
    "'",
    " ",
    "  ",
    "\t",
    "\n",
    "a",
    "é",
    "ș",
    "中",
    "😀",
    "\u00A0",
    "\uD83D",
    ".",
    ",",
    "-",
    "{#id}",
    "|",
    "https://x.org/a",
    "a@b.org",
    "[link](role:nurse)",
    "](role:nurse)",
    "[ref]",
    "*a*",
    " *a* ",
    "**b**",
    "!*c*",
    "`d e`",
    "# ",
    "- ",
    "- [x] ",
    "> ",
    "> [!NOTE]",
    WORDS,
    WORDS,
    WORDS + " ",
    " " + WORDS + " ",
    " " + WORDS
  };

  private final Parser parser = builder().build();
  private final Parser sparing = builder().inlineParserFactory(PlainInlines::new).build();

  private static Parser.Builder builder() {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        WORDS,
        WORDS + "  ",
        WORDS + "*",
        WORDS + " *not emphasis",
        WORDS + "*emphasis*" + WORDS,
        WORDS + " _emphasis_ " + WORDS,
        WORDS + "_no_emphasis" + WORDS,
        "*emphasis* " + WORDS,
        "# " + WORDS + " *and emphasis* " + WORDS + " {#id}",
        WORDS + " [link](role:nurse \"" + WORDS + "\") " + WORDS,
        WORDS + " [link](<role:nurse " + WORDS + "> (" + WORDS + ")) " + WORDS,
        WORDS + " <b title='" + WORDS + "'>bold</b>" + WORDS,
        WORDS + " &auml;" + WORDS,
        WORDS + " \\" + WORDS,
        WORDS + " *\u00A0" + WORDS,
        WORDS + " **😀" + WORDS + "**",
        WORDS + "😀*a*😀" + WORDS,
        WORDS + " `code` \t " + WORDS,
        WORDS + " [^1] " + WORDS + "\n\n[^1]: " + WORDS + " *a* " + WORDS,
        WORDS + " https://x.org/_a_ " + WORDS + " b@c.org",
        "- [x] " + WORDS + " *a* " + WORDS,
        "[x] " + WORDS,
        WORDS + " [link](role:nurse#a), *emphasis*: **more of it**! " + WORDS + ".",
        "[link](a_b*c)**no**[link](https://x.org/?a=b;c)*no*",
        "*one* **two** ***three*** *a **b** c* **a *b* c** *a [b](c)* [*a*](b) **a [b](c)**",
        "*one**two* **three*four** * a* *b * ** c** **d ** *(e)* *f)* ( *g* ) *1* *é* **",
        WORDS + " `code` *a*`b`. [a](b)`c` " + WORDS,
        "`` `` `` `a `` `a``b` ` a` `a ` `  ` `a*b*` `[a](b)` *`a`* [`a`](b) `a",
        "`a` ``b`` `c`` `d`",
        "[](a) [a]() [a](b c) [a](b \"c\") [a](<b>) [a](b&amp;c) [a](b\\*c) [a](b(c)) [a](b",
        "[^1](a) [a][b](c) ![a](b) [![a](b)](c) [[a](b)](c) [a](b)[c](d)\n\n[b]: x",
        ">\t\t*a* [b](c)\n\n-\t*a* [b](c) " + WORDS,
        "| " + WORDS + " *a* | " + WORDS + " \\| |\n|---|---|\n| [b](c) " + WORDS + " | d |",
      })
  void plainTextAroundMarksGivesTheNodesOfTheParser(String markdown) {
    compare(markdown);
  }

  @Test
  void anyLineGivesTheNodesOfTheParser() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder markdown = new StringBuilder();
      for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
        markdown.append(PIECES[random.nextInt(PIECES.length)]);
      }
      compare(markdown.toString());
    }
  }

  private void compare(String markdown) {
    assertThat(described(sparing.parse(markdown))).isEqualTo(described(parser.parse(markdown)));
  }

  /** A node with its text, its places and all below it. */
  private static String described(Node node) {
    StringBuilder text = new StringBuilder(node.getClass().getSimpleName());
    if (node instanceof Text plain) {
      text.append(' ').append(plain.getLiteral());
    } else if (node instanceof Code code) {
      text.append(' ').append(code.getLiteral());
    } else if (node instanceof HtmlInline html) {
      text.append(' ').append(html.getLiteral());
    } else if (node instanceof Link link) {
      text.append(' ').append(link.getDestination()).append(' ').append(link.getTitle());
    }
    text.append(' ').append(node.getSourceSpans()).append('(');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      text.append(described(child)).append('\n');
    }
    // Halves of pairs cannot be printed.
    return text.append(')').toString().replace('\uD83D', '?');
  }
}
