package org.roleguide.markdown;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.diagnostic.Checked;

/** Nothing that an author writes becomes script, or takes more than its share. */
class HostileMarkdownTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"]*)\")?");
  private static final List<String> ELEMENTS =
      List.of(
          "a",
          "blockquote",
          "br",
          "code",
          "div",
          "em",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "section",
          "span",
          "strong",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");
  private static final List<String> ATTRIBUTES =
      List.of(
          "alt",
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "class",
          "href",
          "id",
          "rel",
          "role",
          "scope",
          "src",
          "start",
          "tabindex",
          "title");

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
        "text <script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<!-- a --><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->",
        "<!---><script>alert(1)</script>-->",
        "x <!--><script>alert(1)</script>-->",
        "<!-- a --!><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<style>*{background:url(javascript:x)}</style>",
        "<base href=//x.example>",
        "<?php echo 1 ?><script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<!DOCTYPE html><script>",
        "<p style=\"x:expression(alert(1))\">",
        "<details open ontoggle=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JAVASCRIPT:alert(1))",
        "[a](java\tscript:alert(1))",
        "[a](<java\tscript:alert(1)>)",
        "[a](java&#x0A;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](&#x6A&#x61vascript:alert(1))",
        "[a](javascript&#58;alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](\\javascript:alert(1))",
        "[a](javascript\\:alert(1))",
        "[a](<\u0001javascript:alert(1)>)",
        "[a](<\u0000javascript:alert(1)>)",
        "[a](\u00A0javascript:alert(1))",
        "[a](\u200Bjavascript:alert(1))",
        "[a](\u2028javascript:alert(1))",
        "[a](\uFEFFjavascript:alert(1))",
        "[a](view-source:javascript:alert(1))",
        "[a](feed:javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:msgbox(1))",
        "[a](//x.example)",
        "[a](/\\x.example)",
        "[a](\\\\\\\\x.example)",
        "[a](https:x.example\" onclick=\"alert(1))",
        "[a](<https://x.example\" onclick=\"alert(1)>)",
        "[a](<role:x\" onclick=\"alert(1)>)",
        "[a](<#x\" onclick=\"alert(1)>)",
        "[a](</x\" onclick=\"alert(1)>)",
        "[a](mailto:x\"onclick=alert(1))",
        "[a](https://x.example '\" onclick=\"alert(1)')",
        "[a](role:x '\"><script>alert(1)</script>')",
        "[<script>alert(1)</script>](role:x)",
        "[a]\n\n[a]: javascript:alert(1)",
        "[a]: <javascript:alert(1)> '\" onclick=\"'\n\n[a]",
        "<javascript:alert(1)>",
        "javascript://x.example/%0Aalert(1)",
        "![a](javascript:alert(1))",
        "![a\" onerror=\"alert(1)](x.png)",
        "![a](<x\" onerror=\"alert(1).png>)",
        "![a](x.png '\" onerror=\"alert(1)')",
        "![<img src=x onerror=alert(1)>](x.png)",
        "![![x](javascript:a)](javascript:b)",
        "## a {#x\" onclick=\"alert(1)}",
        "## <script>alert(1)</script> {#x}",
        "## a {#<script>}",
        "## [a](javascript:alert(1)) {#x}",
        "```\"onclick=\"alert(1)\nx\n```",
        "```<script>\n</code></pre><script>alert(1)</script>\n```",
        "`</code><script>alert(1)</script>`",
        "    </code></pre><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)",
        "\\<script>alert(1)</script>",
        "| <script>alert(1)</script> |\n|---|\n| <img onerror=x> |",
        "| a |\n|:\"onclick=\"-:|",
        "> [!NOTE\" onclick=\"x]\n> a",
        "> [!<script>]\n> a",
        "- [x] <script>alert(1)</script>",
        "a[^\"onclick=\"x]\n\n[^\"onclick=\"x]: <script>alert(1)</script>",
        "a[^<script>]\n\n[^<script>]: b",
        "1. a\n<script>\n2. b",
        "*a<b* onclick=x>*",
        "<a\nhref=javascript:alert(1)\n>x</a>",
        "</p><script>alert(1)</script>",
        "\u0000<script\u0000>alert(1)</script>",
        "<https://x.example/\"onclick=alert(1)>");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingShouldBecomeScript(String attack) {
    for (Checked<Markdown> read :
        List.of(
            Reading.document(attack),
            Reading.document("> - " + attack.replace("\n", "\n>   ")),
            Reading.blocks(attack),
            Reading.inline(attack))) {
      String html = Reading.html(read);
      assertSafe(html);
      for (Heading heading : read.value().headings()) {
        assertSafe(heading.html());
      }
    }
  }

  /** Every {@code <} begins a tag that we write, and no attribute is other than we write them. */
  private static void assertSafe(String html) {
    assertThat(html.toLowerCase(java.util.Locale.ROOT)).doesNotContain("<script");
    var tags = TAG.matcher(html);
    int from = 0;
    int links = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', from)) {
      assertThat(tags.region(i, html.length()).lookingAt()).as(html.substring(i)).isTrue();
      assertThat(ELEMENTS).contains(tags.group(2));
      if (tags.group(2).equals("a")) {
        links += tags.group(1).isEmpty() ? 1 : -1;
        assertThat(links).as("links in links: " + html).isBetween(0, 1);
      }
      var attributes = ATTRIBUTE.matcher(tags.group(3));
      while (attributes.find()) {
        assertThat(ATTRIBUTES).contains(attributes.group(1));
        if (attributes.group(1).equals("href")) {
          assertThat(attributes.group(2))
              .matches(
                  "(?s)(https?://.*|mailto:.*|tel:.*|(?![a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2}).*)");
        }
      }
      from = tags.end();
    }
  }

  static Map<String, String> floods(int n) {
    var floods = new LinkedHashMap<String, String>();
    for (String unit :
        List.of(
            "*",
            "_",
            "**a ",
            "a**b",
            "*a_ ",
            "*a **a ",
            "[",
            "]",
            "![",
            "[a](",
            "[a](<b",
            "[]( ",
            "](",
            "[a]: u\n",
            "[^",
            "[^a]",
            "[^a]: b\n",
            "[^a]: [^a]\n",
            "> ",
            ">",
            "- ",
            "* a\n",
            "1. ",
            "`",
            "`a``",
            "<",
            "<a ",
            "<!",
            "<!--",
            "<?",
            "<![CDATA[",
            "</",
            "<a href='",
            "&",
            "&#",
            "&a;",
            "\\",
            "~",
            "|",
            "|-",
            "a|b\n-|-\n",
            "- [ ] a\n",
            "#",
            "# ",
            "## a\n",
            "## a {#a}\n",
            "## {#",
            "{#a}",
            "a\n=\n",
            "a@a",
            "@",
            "a.a@a.",
            "://",
            "http://",
            "http://a ",
            "http://a:",
            "www.",
            "mailto:",
            "a: ",
            "\n",
            "\n>",
            " ",
            "\t",
            "  \n",
            "x",
            "```\n",
            "~~~a\n",
            "<div>\n",
            "<!-- -->\n",
            "<b>",
            "> [!NOTE]\n",
            "> [!NOTE]\n\n",
            "> [!X]\n\n",
            "![a](a.png)",
            "![a](http://a)",
            "[a](role:b)",
            "[a](x)",
            "[](https://a)",
            "\u0000",
            "\uD800",
            "é",
            "\r",
            "(",
            "[a](((((",
            "[(",
            "\"",
            "'",
            "*[a](b)",
            "[*a](b)*")) {
      floods.put(unit.replace("\n", "\\n"), unit.repeat(n / unit.length()));
    }
    floods.put("one long paragraph", "a\n".repeat(500_000));
    floods.put("one long paragraph, other line ends", "a\r".repeat(500_000));
    floods.put("long paragraphs", ("a\n".repeat(2_000) + "\n").repeat(250));
    floods.put("links among marks", ("*[a](role:b)".repeat(200) + "\n\n").repeat(400));
    floods.put("deep brackets", "[".repeat(n / 2) + "a" + "]".repeat(n / 2));
    floods.put("deep emphasis", "*".repeat(n / 2) + "a" + "*".repeat(n / 2));
    floods.put("deep references", "[".repeat(n / 5) + "a" + "][x]".repeat(n / 5));
    floods.put("deep images", "![".repeat(n / 8) + "a" + "](b)".repeat(n / 8));
    floods.put(
        "deep lists",
        IntStream.range(0, 1400).mapToObj(i -> " ".repeat(i) + "- a\n").collect(joining()));
    floods.put(
        "growing backticks",
        IntStream.range(1, 1400).mapToObj(i -> "e" + "`".repeat(i)).collect(joining()));
    floods.put(
        "long definition",
        "[a]: role:" + "b".repeat(1900) + " '" + "t".repeat(n / 2) + "'\n\n" + "[a]".repeat(n / 8));
    floods.put("long address", "[a](https://" + "b".repeat(n) + ")");
    floods.put(
        "ids in the way",
        IntStream.range(0, 30_000).mapToObj(i -> "## a {#a-" + i + "}\n").collect(joining())
            + "## a {#a}\n".repeat(30_000));
    floods.put(
        "many definitions",
        IntStream.range(0, 40_000).mapToObj(i -> "[a" + i + "]: b\n").collect(joining())
            + "\n"
            + "[a1]".repeat(80_000));
    floods.put("one wide table", "a|".repeat(n / 8) + "\n" + "-|".repeat(n / 8) + "\n" + "a\n");
    String table = "a|".repeat(100) + "\n" + "-|".repeat(100) + "\n" + "a\n".repeat(200) + "\n";
    floods.put("many filled tables", table.repeat(n / table.length()));
    floods.put(
        "disguised table",
        ("a|".repeat(300) + "\n" + "-|".repeat(300) + "\n|-|\n" + "a\n".repeat(400) + "\n")
            .repeat(100));
    return floods;
  }

  @Test
  void floodsShouldStayCheap() {
    for (Map.Entry<String, String> flood : floods(250_000).entrySet()) {
      String text = flood.getValue();
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            for (Checked<Markdown> read : List.of(Reading.document(text), Reading.inline(text))) {
              String html = Reading.html(read);
              assertThat(html.length()).as(flood.getKey()).isLessThan(60_000_000);
              assertThat(read.value().plainText().length()).isLessThan(10_000_000);
              assertThat(read.diagnostics().size()).isLessThanOrEqualTo(1_000);
            }
          },
          flood.getKey());
    }
  }

  @Test
  void tooLongTextsShouldBeRefused() {
    String text = "a ".repeat(Limits.MAX_LENGTH);

    for (var read : List.of(Reading.document(text), Reading.blocks(text), Reading.inline(text))) {
      assertThat(Reading.only(read).code()).isEqualTo("markdown-too-large");
      assertThat(Reading.only(read).isError()).isTrue();
      assertThat(read.value()).isSameAs(Markdown.EMPTY);
    }
  }

  @Test
  void errorsShouldNotDrownInWarnings() {
    var read = Reading.document("<b> ".repeat(2_000) + "\n\n## A {#B}");

    assertThat(read.diagnostics()).anyMatch(d -> d.code().equals("bad-id"));
  }

  @Test
  void repeatedLongTitlesShouldBeAnError() {
    var read =
        Reading.document("[a]: role:b '" + "t".repeat(100_000) + "'\n\n" + "[a] ".repeat(1_000));

    assertThat(Reading.only(read).code()).isEqualTo("markdown-too-large");
  }

  @Test
  void oneReaderShouldServeManyThreads() {
    String text = attacks().collect(joining("\n\n"));
    String expected = Reading.html(Reading.document(text));

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Reading.html(Reading.document(text)))
                .distinct())
        .containsExactly(expected);
  }
}
