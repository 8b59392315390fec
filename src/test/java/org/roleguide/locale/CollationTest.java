package org.roleguide.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CollationTest {
  private static List<String> sorted(String language, String... words) {
    return new Collation(new LanguageTag(language))
        .sort(List.of(words), Function.identity(), Function.identity());
  }

  @Test
  void swedishSortsRingAndUmlautLettersLastAndTellsVFromW() {
    assertThat(sorted("sv", "Ödla", "Webb", "Ång", "Ärta", "Vild", "Zon", "Vakt"))
        .containsExactly("Vakt", "Vild", "Webb", "Zon", "Ång", "Ärta", "Ödla");
  }

  @Test
  void germanSortsUmlautsWithTheirBaseLetters() {
    assertThat(sorted("de", "Zahl", "Öl", "Ofen", "Ärztin", "Arzt"))
        .containsExactly("Arzt", "Ärztin", "Ofen", "Öl", "Zahl");
  }

  @Test
  void romanianLettersHaveTheirOwnPlaces() {
    assertThat(sorted("ro", "țară", "tara", "șef", "sef", "zid"))
        .containsExactly("sef", "șef", "tara", "țară", "zid");
  }

  @Test
  void equalWordsAreOrderedById() {
    List<String[]> values = List.of(new String[] {"Samma", "b"}, new String[] {"Samma", "a"});
    assertThat(
            new Collation(new LanguageTag("sv"))
                .sort(values, v -> v[0], v -> v[1]).stream().map(v -> v[1]))
        .containsExactly("a", "b");
  }

  @Test
  void lettersFollowTheLanguage() {
    List<Collation.Letter<String>> letters =
        new Collation(new LanguageTag("sv"))
            .letters(
                List.of("Åklagare", "Arkivarie", "Ordförande", "Översättare"),
                Function.identity(),
                Function.identity());
    assertThat(letters).extracting(Collation.Letter::label).containsExactly("A", "O", "Å", "Ö");
  }
}
