package org.roleguide.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageFormsTest {
  @Test
  void aPlainTextHasOneForm() {
    assertThat(MessageForms.of("Sök")).containsExactly(Map.entry("other", "Sök"));
    assertThat(MessageForms.of("Sök efter ”{query}”"))
        .containsExactly(Map.entry("other", "Sök efter ”{query}”"));
  }

  @Test
  void everyCategoryIsAFormWithItsSurroundings() {
    assertThat(
            MessageForms.of(
                "{n, plural, =0 {Inga träffar} one {# träff} other {# träffar}} för ”{query}”"))
        .containsExactly(
            Map.entry("=0", "Inga träffar för ”{query}”"),
            Map.entry("one", "{n} träff för ”{query}”"),
            Map.entry("other", "{n} träffar för ”{query}”"));
  }

  @Test
  void aCategoryThatOnePluralLacksIsItsOther() {
    assertThat(MessageForms.of("{n, plural, one {#!} other {#}} {m, plural, few {#?} other {#.}}"))
        .containsExactly(
            Map.entry("few", "{n} {m}?"),
            Map.entry("one", "{n}! {m}."),
            Map.entry("other", "{n} {m}."));
  }

  @Test
  void quotedBracesAndChoicesOfWordsAreText() {
    assertThat(MessageForms.of("'{'{a, select, x {X} other {O}}'}'"))
        .containsExactly(Map.entry("other", "{O}"));
  }

  @Test
  void formsComeFromTheLanguageOrItsFallback() {
    Messages german =
        new Messages(new LanguageTag("de"), Map.of("a.x", "X", "b", "nein"), List.of());
    Messages swedish = new Messages(new LanguageTag("sv"), Map.of("a.y", "Y"), List.of(german));
    assertThat(swedish.forms("a."))
        .containsExactly(
            Map.entry("a.x", new java.util.TreeMap<>(Map.of("other", "X"))),
            Map.entry("a.y", new java.util.TreeMap<>(Map.of("other", "Y"))));
  }
}
