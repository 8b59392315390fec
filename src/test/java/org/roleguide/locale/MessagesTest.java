package org.roleguide.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final LanguageTag RO = new LanguageTag("ro");
  private static final LanguageTag PT = new LanguageTag("pt");

  @Test
  void romanianPluralsUseAllThreeForms() {
    Messages words =
        new Messages(
            RO,
            Map.of("roles", "{n, plural, one {# rol} few {# roluri} other {# de roluri}}"),
            List.of());
    assertThat(words.format("roles", Map.of("n", 1))).isEqualTo("1 rol");
    assertThat(words.format("roles", Map.of("n", 2))).isEqualTo("2 roluri");
    assertThat(words.format("roles", Map.of("n", 20))).isEqualTo("20 de roluri");
    assertThat(words.format("roles", Map.of("n", 101))).isEqualTo("101 roluri");
  }

  @Test
  void apostropheBeforeLetterIsKept() {
    Messages words = new Messages(PT, Map.of("glass", "Copo d'água para {who}"), List.of());
    assertThat(words.format("glass", Map.of("who", "Ana"))).isEqualTo("Copo d'água para Ana");
  }

  @Test
  void missingKeyComesFromFallbackWithItsOwnNumbers() {
    Messages ro = new Messages(RO, Map.of("count", "{n} rol"), List.of());
    Messages pt = new Messages(PT, Map.of(), List.of(ro));
    assertThat(pt.format("count", Map.of("n", 35000))).isEqualTo("35.000 rol");
    assertThat(pt.has("count")).isTrue();
    assertThat(pt.keys()).isEmpty();
  }

  @Test
  void unknownKeyIsRefused() {
    Messages words = new Messages(RO, Map.of(), List.of());
    assertThatThrownBy(() -> words.text("nav.home"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no message \"nav.home\" in ro");
  }

  @Test
  void syntaxNamesArgumentsAndMissingPlurals() {
    String pattern = "{n, plural, one {# dag} other {# dagar {when, select, x {y} other {z}}}}";
    assertThat(MessageSyntax.arguments(pattern)).containsExactly("n", "when");
    assertThat(MessageSyntax.missingPlurals(pattern, RO)).containsExactly("few");
    assertThat(MessageSyntax.missingPlurals(pattern, new LanguageTag("sv"))).isEmpty();
    assertThat(MessageSyntax.missingPlurals(pattern, PT)).containsExactly("many");
    assertThat(MessageSyntax.problem("{n, plural, one {x}")).isPresent();
    assertThat(MessageSyntax.problem("{n, plural, one {x}}").orElseThrow()).contains("other");
    assertThat(MessageSyntax.problem("d'água")).isEmpty();
  }
}
