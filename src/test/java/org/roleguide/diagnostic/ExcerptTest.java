package org.roleguide.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roleguide.text.TerminalText;

class ExcerptTest {
  @Test
  void tabsAreCopiedAboveAndBelow() {
    assertThat(excerpt("\tå\tkey: x", 4, 3)).isEqualTo(new Excerpt("\tå\tkey: x", "\t \t^^^"));
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(excerpt("薪资 e\u0301 👩 x", 4, 2).carets()).isEqualTo("     ^");
    assertThat(excerpt("薪资 e\u0301 👩 x", 1, 2).carets()).isEqualTo("^^^^");
    assertThat(excerpt("薪资 e\u0301 👩 x", 10, 1).carets()).isEqualTo("          ^");
  }

  @Test
  void controlCharactersTakeTheColumnOfTheirPicture() {
    assertThat(excerpt("a\u001bb", 3, 1)).isEqualTo(new Excerpt("a␛b", "  ^"));
  }

  @Test
  void aPlaceAfterTheEndOfItsLineIsMarkedThere() {
    assertThat(excerpt("key:", 5, 1).carets()).isEqualTo("    ^");
    assertThat(excerpt("key:", 99, 7).carets()).isEqualTo("    ^");
    assertThat(excerpt("", 1, 1)).isEqualTo(new Excerpt("", "^"));
  }

  @Test
  void aSpanEndsWithItsLine() {
    assertThat(excerpt("key: x\nnext", 6, 50).carets()).isEqualTo("     ^");
  }

  @Test
  void aWholeLineHasNoCarets() {
    assertThat(excerpt("key: x", 0, 1)).isEqualTo(new Excerpt("key: x", ""));
  }

  @Test
  void aLineThatDoesNotExistHasNoExcerpt() {
    assertThat(Excerpt.of("one", new SourceSpan("f", 2, 1))).isEmpty();
    assertThat(Excerpt.of("one", SourceSpan.wholeFile("f"))).isEmpty();
  }

  @Test
  void aLineOfExactlyTheLimitIsWhole() {
    String line = "x".repeat(120);
    assertThat(excerpt(line, 1, 1).line()).isEqualTo(line);
    assertThat(excerpt(line + "x", 1, 1).line()).isEqualTo("x".repeat(118) + "…");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "a".repeat(500) + "薪资BAD" + "z".repeat(500);
    Excerpt excerpt = excerpt(line, 503, 3);
    assertThat(excerpt.line()).startsWith("…" + "a".repeat(36) + "薪资BADzz").endsWith("z…");
    assertThat(TerminalText.width(excerpt.line())).isEqualTo(120);
    assertThat(excerpt.carets()).isEqualTo(" ".repeat(41) + "^^^");
  }

  @Test
  void caretsStayInsideACutLine() {
    Excerpt excerpt = excerpt("a".repeat(1000), 300, 600);
    assertThat(excerpt.line()).hasSize(120);
    assertThat(excerpt.carets()).isEqualTo(" ".repeat(41) + "^".repeat(78));
  }

  @Test
  void aPlaceInsideASurrogatePairDoesNotBreakTheLine() {
    assertThat(excerpt("👩x", 2, 1).line()).isEqualTo("👩x");
  }

  private static Excerpt excerpt(String text, int column, int length) {
    return Excerpt.of(text, new SourceSpan("f", 1, column, length)).orElseThrow();
  }
}
