package org.roleguide.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.markdown.Reading.READER;
import static org.roleguide.markdown.Reading.blocks;
import static org.roleguide.markdown.Reading.document;
import static org.roleguide.markdown.Reading.findings;
import static org.roleguide.markdown.Reading.html;
import static org.roleguide.markdown.Reading.inline;
import static org.roleguide.markdown.Reading.only;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

class MarkdownReaderTest {
  @Nested
  class Blocks {
    @Test
    void commonBlocksShouldRender() {
      var read =
          blocks(
              """
              One *two* **three** `four`\\
              five

              - a
              - b

              3. c

                 d

              > e

              ---
              """);

      assertThat(html(read))
          .isEqualTo(
              """
              <p>One <em>two</em> <strong>three</strong> <code>four</code><br>
              five</p>
              <ul>
              <li>a</li>
              <li>b</li>
              </ul>
              <ol start="3">
              <li>
              <p>c</p>
              <p>d</p>
              </li>
              </ol>
              <blockquote>
              <p>e</p>
              </blockquote>
              <hr>""");
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().fragments()).hasSize(1);
      assertThat(read.value().words()).isEqualTo(10);
    }

    @Test
    void codeShouldBeEscapedAndNamed() {
      assertThat(html(blocks("```Java title=\"x\"\n<b> & \"c\"\n```")))
          .isEqualTo(
              "<pre tabindex=\"0\"><code class=\"language-java\">&lt;b&gt; &amp; &quot;c&quot;\n</code></pre>");
      assertThat(html(blocks("```\"onload=x\ny\n```")))
          .isEqualTo("<pre tabindex=\"0\"><code>y\n</code></pre>");
      assertThat(html(blocks("    x <y>")))
          .isEqualTo("<pre tabindex=\"0\"><code>x &lt;y&gt;\n</code></pre>");
    }

    @Test
    void tablesShouldNameColumnsAndAlignByClass() {
      var read = blocks("| | A | B |\n|---|:-:|--:|\n| x | [y](role:r) | z |\n| only |");

      assertThat(html(read))
          .isEqualTo(
              """
              <div class="table" role="group" tabindex="0"><table>
              <thead>
              <tr>
              <td></td>
              <th scope="col" class="align-center">A</th>
              <th scope="col" class="align-right">B</th>
              </tr>
              </thead>
              <tbody>
              <tr>
              <td>x</td>
              <td class="align-center"><a href="role!r">y</a></td>
              <td class="align-right">z</td>
              </tr>
              <tr>
              <td>only</td>
              <td class="align-center"></td>
              <td class="align-right"></td>
              </tr>
              </tbody>
              </table></div>""");
    }

    @Test
    void taskListsShouldHaveNoControls() {
      assertThat(html(blocks("- [ ] a\n- [x] **b**\n- c")))
          .isEqualTo(
              """
              <ul>
              <li class="task"><span class="box" aria-hidden="true"></span> a</li>
              <li class="task"><span class="box checked" aria-hidden="true"></span> <strong>b</strong></li>
              <li>c</li>
              </ul>""");
    }

    @Test
    void boxesOfLooseListsShouldStandInTheParagraph() {
      assertThat(html(blocks("- [x] a\n\n  b")))
          .isEqualTo(
              """
              <ul>
              <li class="task">
              <p><span class="box checked" aria-hidden="true"></span> a</p>
              <p>b</p>
              </li>
              </ul>""");
    }

    @Test
    void emptyTextShouldBeEmpty() {
      for (String text : List.of("", "\n\n", "  ", "<!-- note -->", "[a]: https://example.org")) {
        assertThat(blocks(text).value()).isSameAs(Markdown.EMPTY);
        assertThat(document(text).value().isEmpty()).isTrue();
      }
      assertThat(inline(" \n").value()).isSameAs(Markdown.EMPTY);
    }

    @Test
    void headingsShouldBeRefusedInValues() {
      var read = blocks("text\n\n## A *b* {#c}\n\nx\n---");

      assertThat(findings(read))
          .containsExactly("3:1+13 heading-not-allowed", "5:1+1 heading-not-allowed");
      assertThat(html(read))
          .isEqualTo(
              "<p>text</p>\n<p><strong>A <em>b</em></strong></p>\n<p><strong>x</strong></p>");
      assertThat(read.value().headings()).isEmpty();
    }

    @Test
    void footnotesShouldBeRefusedInValues() {
      var read = blocks("a[^1]\n\n[^1]: note");

      assertThat(findings(read)).containsExactly("3:1+10 footnote-not-allowed");
      assertThat(html(read)).isEqualTo("<p>a[^1]</p>\n<p>note</p>");
    }
  }

  @Nested
  class Alerts {
    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "tip", "Important", "WARNING", "CAUTION"})
    void alertsShouldAskForTheirTitle(String kind) {
      var read = blocks("> [!" + kind + "]\n> Text.\n>\n> - a");
      String lower = kind.toLowerCase(java.util.Locale.ROOT);

      assertThat(html(read))
          .isEqualTo(
              """
              <div class="alert alert-%1$s" role="note">
              <p class="alert-title">&lt;%1$s&gt;</p>
              <p>Text.</p>
              <ul>
              <li>a</li>
              </ul>
              </div>"""
                  .formatted(lower));
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().words()).isEqualTo(2);
    }

    @Test
    void alertsWhoseTextIsAParagraphOfItsOwnShouldWork() {
      assertThat(html(blocks("> [!NOTE]\n>\n> Text."))).endsWith("</p>\n<p>Text.</p>\n</div>");
      assertThat(html(blocks("> [!NOTE]"))).endsWith("&lt;note&gt;</p>\n</div>");
    }

    @Test
    void unknownAlertsShouldBeQuotes() {
      var read = blocks("x\n\n> [!HINT]\n> Text.");

      assertThat(html(read)).endsWith("<blockquote>\n<p>[!HINT]\nText.</p>\n</blockquote>");
      assertThat(findings(read)).containsExactly("3:3+7 alert-unknown");
      assertThat(only(read).message()).isEqualTo("\"[!HINT]\" is no alert");
      assertThat(only(blocks("> [!NOTE] Text.")).message())
          .isEqualTo("\"[!NOTE]\" does not stand alone on its line");
    }
  }

  @Nested
  class Inline {
    @Test
    void inlineShouldHaveNoParagraph() {
      assertThat(html(inline("a **b** [c](skill:d)")))
          .isEqualTo("a <strong>b</strong> <a href=\"skill!d\">c</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a", "- a", "> a", "1. a", "---", "    a", "a | b\n--|--", "- [ ] a"})
    void marksOfBlocksShouldStayText(String text) {
      var read = READER.parseInline(text, Reading.VALUE);

      assertThat(read.value().plainText()).isEqualTo(text.strip().replaceAll("\\s+", " "));
      assertThat(html(read)).doesNotContainPattern("<(?!br>)");
      assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void paragraphsShouldBecomeLineBreaks() {
      assertThat(html(inline("a\n\nb *c*\n"))).isEqualTo("a<br>\nb <em>c</em>");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Plans the payroll run",
          "A \"quoted\" > b ~ c # d | e",
          "Löner: 3 × 4, åäö ș ț – 100 %",
          "it's 12:30 o'clock; a/b; x:/y",
          "  stripped  ",
          "- a ! ] ) ( } { ^ = + $",
          "www.example.org",
          "two  spaces",
          "wide\u2003space\u3000, \u2028 line, \u00A0joined",
          "„ș” – … 𝒂 \u0007 \u0085 \uFFFE \uD83D",
          " "
        })
    void plainTextShouldNotNeedTheParser(String text) {
      assertThat(inline(text)).isEqualTo(READER.parseInline(text, Reading.VALUE));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "One paragraph.",
          "One paragraph\nof two lines.\n\nAnother, 3 × 4 words.\n",
          "\n\nÅ – „ș” …\n\n\n\nb\n\n",
          "a\n# b",
          "a\n===\nb\n---\nc",
          "a | b\n--|--\nc | d",
          "a  \nb",
          "a \nb ",
          "a\n  b\n\tc",
          "a\n \nb",
          "a\n- b\n1. c\n> d",
          "a \"b\" > c, x:/y, z",
          "see https://example.org\n\nor a@example.org",
          "a *b* _c_ [d] `e` \\f &amp; <g>",
          "A (nearly) plain ~text~ ^with^ $signs$ #5 +1 = {x}!",
          "a\n\n    code",
          "a\n```\nb\n```",
          " a",
          "\n"
        })
    void plainParagraphsShouldNotNeedTheParser(String text) {
      assertThat(READER.readBlocks(text, Reading.VALUE))
          .isEqualTo(READER.parseBlocks(text, Reading.VALUE));
    }
  }

  @Nested
  class Headings {
    @Test
    void tablesShouldBeNamedByTheHeadingAboveThem() {
      assertThat(html(document("## A {#a}\n\n| x |\n|---|\n| y |\n")))
          .contains("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"a\">");
    }

    @Test
    void explicitIdsShouldBeTaken() {
      var read = document("## The *first* step {#first-step}\n\ntext\n\n### `B` {#b}\n");

      assertThat(html(read))
          .isEqualTo(
              """
              <div class="h"><h2 id="first-step">The <em>first</em> step</h2>\
              <a class="anchor" href="#first-step" aria-labelledby="anchor-word first-step">\
              <span aria-hidden="true">#</span></a></div>
              <p>text</p>
              <div class="h"><h3 id="b"><code>B</code></h3>\
              <a class="anchor" href="#b" aria-labelledby="anchor-word b">\
              <span aria-hidden="true">#</span></a></div>""");
      assertThat(read.value().headings())
          .containsExactly(
              new Heading(
                  2,
                  "first-step",
                  "The <em>first</em> step",
                  "The first step",
                  new SourceSpan("d.md", 1, 1, 33)),
              new Heading(3, "b", "<code>B</code>", "B", new SourceSpan("d.md", 5, 1, 12)));
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().words()).isEqualTo(5);
    }

    @Test
    void tableOfContentsShouldHaveNoLinks() {
      var read = document("## A [b](role:r) ![c](c.png)[^1] <i> {#a}\n\n[^1]: n");

      assertThat(read.value().headings().get(0).html()).isEqualTo("A b  &lt;i&gt;");
      assertThat(html(read)).contains("<h2 id=\"a\">A <a href=\"role!r\">b</a> <img");
      assertThat(findings(read)).containsExactly("1:34+3 raw-html");
      assertThat(read.value().links()).hasSize(1);
      assertThat(read.value().images()).hasSize(1);
    }

    @Test
    void missingIdsShouldBeMadeFromTheText() {
      var read = document("## Löner & *förmåner*\n\n## Ирина");

      assertThat(findings(read))
          .containsExactly("1:1+21 heading-id-missing", "3:1+8 heading-id-missing");
      assertThat(read.value().headings())
          .extracting(Heading::id)
          .containsExactly("loner-formaner", "s");
      assertThat(read.diagnostics().get(0).hint())
          .isEqualTo("end it with {#loner-formaner}; the id is the same in all languages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a_b", "a b", "-a", "a--b", "ö", "", "a\"onclick=x"})
    void badIdsShouldBeErrors(String id) {
      var read = document("## Löner {#" + id + "}");

      assertThat(only(read).code()).isEqualTo("bad-id");
      assertThat(only(read).isError()).isTrue();
      assertThat(only(read).span().column()).isEqualTo(10);
      assertThat(read.value().headings().get(0).id()).isEqualTo("loner");
      assertThat(read.value().headings().get(0).text()).isEqualTo("Löner");
    }

    @Test
    void idsOfMoreThan64CharactersShouldBeErrors() {
      assertThat(document("## A {#" + "a".repeat(64) + "}").diagnostics()).isEmpty();
      assertThat(only(document("## A {#" + "a".repeat(65) + "}")).code()).isEqualTo("bad-id");
    }

    @Test
    void equalIdsShouldBeErrorsAndStillDiffer() {
      var read = document("## A {#a}\n## B {#a-2}\n## C {#a}\n## D {#a}\n");

      assertThat(findings(read))
          .containsExactly("3:6+4 heading-id-duplicate", "4:6+4 heading-id-duplicate");
      assertThat(read.diagnostics()).allMatch(d -> d.isError());
      assertThat(read.value().headings()).extracting(Heading::id).doesNotHaveDuplicates();
    }

    @Test
    void levelsShouldNotBeSkipped() {
      var read =
          document("### A {#a}\n## B {#b}\n#### C {#c}\n### D {#d}\n#### E {#e}\n## F {#f}\n");

      assertThat(findings(read))
          .containsExactly("1:1+10 heading-level-skipped", "3:1+11 heading-level-skipped");
      assertThat(read.diagnostics().get(0).hint()).isEqualTo("use ## here");
    }

    @Test
    void levelOneShouldBeShownAsLevelTwo() {
      var read = document("# A {#a}\n\nB\n=\n");

      assertThat(findings(read))
          .containsExactly(
              "1:1+8 heading-level-one", "3:1+1 heading-id-missing", "3:1+1 heading-level-one");
      assertThat(html(read)).contains("<h2 id=\"a\">", "<h2 id=\"b\">").doesNotContain("<h1");
    }

    @Test
    void emptyHeadingsShouldNotBeShown() {
      var read = document("##\n\n## {#x}\n\ntext");

      assertThat(findings(read)).containsExactly("1:1+2 heading-empty", "3:1+7 heading-empty");
      assertThat(html(read)).isEqualTo("<p>text</p>");
    }
  }

  @Nested
  class Links {
    @Test
    void linksByIdShouldBeHoles() {
      var read =
          document("[a](role:r#t) [b](guide:g \"T & t\")\n[c](skill:s) [d](page:p#) [e](#x)");

      assertThat(html(read))
          .isEqualTo(
              """
              <p><a href="role!r#t">a</a> <a href="guide!g" title="T &amp; t">b</a>
              <a href="skill!s">c</a> <a href="page!p">d</a> <a href="self!#x">e</a></p>""");
      assertThat(read.value().links())
          .containsExactly(
              new Link("role", "r", "t", new SourceSpan("d.md", 1, 1, 13)),
              new Link("guide", "g", null, new SourceSpan("d.md", 1, 15, 20)),
              new Link("skill", "s", null, new SourceSpan("d.md", 2, 1, 12)),
              new Link("page", "p", null, new SourceSpan("d.md", 2, 14, 12)),
              new Link("self", "", "x", new SourceSpan("d.md", 2, 27, 7)));
      assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void targetsShouldBeEscaped() {
      var out = new StringBuilder();
      document("[a](role:r)\n![b](b.png)")
          .value()
          .appendHtml(
              out,
              new Targets() {
                @Override
                public String link(Link link) {
                  return "/\"><script>&";
                }

                @Override
                public String image(Image image) {
                  return "\"onerror=\"x";
                }

                @Override
                public String alertTitle(String kind) {
                  return "";
                }
              });

      assertThat(out.toString())
          .isEqualTo(
              "<p><a href=\"/&quot;&gt;&lt;script&gt;&amp;\">a</a>\n"
                  + "<img src=\"&quot;onerror=&quot;x\" alt=\"b\"></p>");
    }

    @ParameterizedTest
    @CsvSource({
      "[a](https://example.org/x?y=1&z=2#f), https://example.org/x?y=1&amp;z=2#f",
      "[a](HTTPS://Example.org), https://Example.org",
      "<https://example.org>, https://example.org",
      "https://example.org/a_b_c, https://example.org/a_b_c",
      "[a](<https://example.org/å b#c#d>), https://example.org/%C3%A5%20b#c%23d",
      "[a](https://example.org/100%/%41[x]), https://example.org/100%25/%41%5Bx%5D",
      "[a](http://example.org:8080), http://example.org:8080"
    })
    void linksToTheWebShouldBeKept(String text, String url) {
      var read = blocks(text);

      assertThat(html(read)).contains("<a href=\"" + url + "\" rel=\"noopener\">");
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().links()).isEmpty();
    }

    @Test
    void contactsShouldBeKept() {
      assertThat(html(blocks("[a](mailto:a@example.org?subject=x) [b](tel:+46-8) c@example.org")))
          .isEqualTo(
              "<p><a href=\"mailto:a@example.org?subject=x\">a</a> <a href=\"tel:+46-8\">b</a>"
                  + " <a href=\"mailto:c@example.org\">c@example.org</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/roller/", "x.html", "../x", "x/y:z", "?a=b"})
    void pathsShouldBeKeptWithAWarning(String path) {
      var read = blocks("a [b](" + path + ")");

      assertThat(html(read)).isEqualTo("<p>a <a href=\"" + path + "\">b</a></p>");
      assertThat(only(read).code()).isEqualTo("link-not-by-id");
      assertThat(only(read).isError()).isFalse();
      assertThat(only(read).hint()).contains("role:");
      assertThat(only(read).span().column()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "data:text/html,x",
          "vbscript:x",
          "file:///etc/passwd",
          "ftp://example.org",
          "//example.org/x",
          "\\\\\\\\example.org",
          "/\\\\example.org",
          "https:example.org",
          "https:///x",
          "https://user@example.org",
          "https://example.org:port/",
          "mailto:",
          "java&#10;script:x",
          "&#1;javascript:x",
          "javascript&colon;x",
          "java&Tab;script:x",
          "< javascript:x>",
          "1x:y"
        })
    void otherAddressesShouldBeLeftOut(String address) {
      var read = blocks("a [**b**](" + address + ") c");

      assertThat(html(read)).isEqualTo("<p>a <strong>b</strong> c</p>");
      assertThat(findings(read)).singleElement().asString().endsWith(" unsafe-url");
    }

    @Test
    void linksWithoutTargetOrTextShouldBeReported() {
      assertThat(only(blocks("[a]()")).code()).isEqualTo("link-target-missing");
      assertThat(html(blocks("[a](#)"))).isEqualTo("<p>a</p>");
      var read = blocks("[](https://example.org)");
      assertThat(only(read).code()).isEqualTo("link-text-missing");
      assertThat(html(read)).contains(">https://example.org</a>");
    }

    @Test
    void linksShouldNotNest() {
      String html =
          html(
              document(
                  "[a [b](role:c) d](role:e) [f https://x.example](role:g) [h[^1] i](role:j)"
                      + " [![k [l](role:m)](https://n.example)](role:o)\n\n[^1]: p"));

      assertThat(html.replaceAll("<(?!/?a\\b)[^>]*>", ""))
          .doesNotContainPattern("<a [^>]*>[^<]*<a ");
    }
  }

  @Nested
  class Images {
    @Test
    void imagesBesideTheFileShouldBeHoles() {
      var read = document("x ![A *b* \"c\"](sub/a.png 'T')");

      assertThat(html(read))
          .isEqualTo("<p>x <img src=\"img!sub/a.png\" alt=\"A b &quot;c&quot;\" title=\"T\"></p>");
      assertThat(read.value().images())
          .containsExactly(new Image("sub/a.png", "A b \"c\"", new SourceSpan("d.md", 1, 3, 27)));
    }

    @ParameterizedTest
    @CsvSource({
      "https://example.org/a.png, image-remote",
      "//example.org/a.png, image-remote",
      "/a.png, image-path",
      "../a.png, image-path",
      "a/../../b.png, image-path",
      "a.png?x, image-path",
      "'', image-path",
      "role:x, image-path",
      "'data:image/png;base64,AA', unsafe-url",
      "javascript:x, unsafe-url"
    })
    void otherImagesShouldBecomeTheirText(String path, String code) {
      var read = blocks("x ![a & b](" + path + ")");

      assertThat(html(read)).isEqualTo("<p>x a &amp; b</p>");
      assertThat(findings(read)).singleElement().asString().endsWith(code);
      assertThat(read.value().images()).isEmpty();
    }
  }

  @Nested
  class RawHtmlInText {
    @Test
    void htmlShouldBeShownAsText() {
      var read = blocks("a <b>c</b>\n\n<div onclick=\"x\">\ny\n</div>\n\nz");

      assertThat(html(read))
          .isEqualTo(
              "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;div onclick=&quot;x&quot;&gt;\ny\n"
                  + "&lt;/div&gt;</p>\n<p>z</p>");
      assertThat(findings(read)).containsExactly("1:3+3 raw-html", "3:1+17 raw-html");
    }

    @Test
    void commentsShouldNotBeShown() {
      var read = blocks("a<!-- x -->b\n\n<!-- y\n\nz -->\n\n<!-- p --> <!-- q -->\n\nc");

      assertThat(html(read)).isEqualTo("<p>ab</p>\n<p>c</p>");
      assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void commentsShouldNotHideOtherHtml() {
      var read = blocks("<!-- a --><script>x</script>");

      assertThat(html(read)).isEqualTo("<p>&lt;script&gt;x&lt;/script&gt;</p>");
      assertThat(only(read).code()).isEqualTo("raw-html");
    }

    @Test
    void openCommentsShouldNotHideTheRest() {
      var read = blocks("<!-- a\n\nb");

      assertThat(html(read)).isEqualTo("<p>&lt;!-- a\n\nb</p>");
      assertThat(only(read).code()).isEqualTo("raw-html");
    }
  }

  @Nested
  class FootnotesInDocuments {
    @Test
    void footnotesShouldBeNumberedByReference() {
      var read = document("a[^z] b[^y] c[^z]\n\n[^y]: Y\n\n    Y2\n[^z]: Z [d](role:r)\n");

      assertThat(html(read))
          .isEqualTo(
              """
              <p>a<sup class="footnote-ref"><a href="#fn_1" id="fnref_1" role="doc-noteref">1</a></sup> \
              b<sup class="footnote-ref"><a href="#fn_2" id="fnref_2" role="doc-noteref">2</a></sup> \
              c<sup class="footnote-ref"><a href="#fn_1" id="fnref_1_2" role="doc-noteref">1</a></sup></p>
              <div class="footnotes" role="doc-endnotes">
              <ol>
              <li id="fn_1">
              <p>Z <a href="role!r">d</a> \
              <a class="footnote-back" href="#fnref_1" role="doc-backlink" aria-label="1">↩︎</a> \
              <a class="footnote-back" href="#fnref_1_2" role="doc-backlink" aria-label="1-2">↩︎</a></p>
              </li>
              <li id="fn_2">
              <p>Y</p>
              <p>Y2 <a class="footnote-back" href="#fnref_2" role="doc-backlink" aria-label="2">↩︎</a></p>
              </li>
              </ol>
              </div>""");
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().plainText()).isEqualTo("a b c\nZ d\nY\nY2");
    }

    @Test
    void footnotesMayReferToEachOther() {
      String html = html(document("a[^1]\n\n[^1]: one[^2]\n[^2]: two[^1][^2]\n\n    - x"));

      assertThat(html).contains("<li id=\"fn_2\">");
      assertThat(html.split("id=\"fnref_2\"", -1)).hasSize(2);
      assertThat(html).contains("</ul>\n<p> <a class=\"footnote-back\" href=\"#fnref_2\"");
    }

    @Test
    void brokenFootnotesShouldBeReported() {
      var read = document("a [^x] `[^y]` \\[^z]\n\n[^b]: unused\n");

      assertThat(findings(read))
          .containsExactly("1:3+4 footnote-unknown", "3:1+12 footnote-unused");
      assertThat(html(read)).isEqualTo("<p>a [^x] <code>[^y]</code> [^z]</p>");
    }
  }

  @Nested
  class Places {
    @Test
    void frontMatterShouldCount() {
      String file = "---\ntitle: x\n---\n\ntext <b>\n\n## A {#A}\n";
      var read = READER.readDocument(new SourceText("g/sv.md", file), file.indexOf("---\n\n") + 4);

      assertThat(read.diagnostics())
          .extracting(d -> d.span())
          .containsExactlyInAnyOrder(
              new SourceSpan("g/sv.md", 5, 6, 3), new SourceSpan("g/sv.md", 7, 6, 4));
    }

    @Test
    void everyPlaceShouldHoldWhatIsMeant() {
      String text =
          "ä <i> [x](javascript:y)\n> - 𝒳 ![z](http://z) `<b>`\n>   second <u>\n\n| a |\n|---|\n"
              + "| b <s> |\n";
      List<String> lines = text.lines().toList();

      assertThat(document(text).diagnostics().stream().sorted())
          .extracting(
              d ->
                  lines
                      .get(d.span().line() - 1)
                      .substring(d.span().column() - 1, d.span().column() - 1 + d.span().length()))
          .containsExactly("<i>", "[x](javascript:y)", "![z](http://z)", "<u>", "<s>");
    }

    @Test
    void emptyDocumentAtTheEndOfAFileShouldBeEmpty() {
      assertThat(READER.readDocument(new SourceText("d.md", "---\n---\n"), 8).value())
          .isSameAs(Markdown.EMPTY);
    }
  }

  @Test
  void plainTextShouldHoldWhatIsVisible() {
    var read =
        document(
            "## A & B {#a}\n\nOne *two*three &amp; \"<\n\n- x\n- y\n\n| a | b |\n|--|--|\n| c | d |"
                + "\n\n![alt](i.png) end\n\n> [!NOTE]\n> n\n");

    assertThat(read.value().plainText())
        .isEqualTo("A & B\nOne twothree & \"<\nx\ny\na · b\nc · d\nend\nn");
  }

  @Test
  void charactersThatHtmlForbidsShouldBeReplaced() {
    assertThat(html(blocks("a&#1;b&#xD800;c&#xFFFE;d\u0007e\u0085f\uFDD0g&#0;h")))
        .isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh</p>");
    assertThat(html(inline("\uD835\uDCB3 \uD835"))).isEqualTo("\uD835\uDCB3 \uFFFD");
  }

  @Test
  void messagesShouldSayWhatAndWhatToDo() {
    var finding = only(blocks("[a](javascript:b)"));

    assertThat(finding.message()).isEqualTo("the address \"javascript:b\" is left out");
    assertThat(finding.hint())
        .isEqualTo("use a complete https address, mailto:, tel:, role:, guide:, skill: or page:");
  }
}
