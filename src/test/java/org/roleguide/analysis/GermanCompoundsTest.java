package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanCompoundsTest {
  private static final GermanCompounds COMPOUNDS =
      new GermanCompounds(Lexicon.of(List.of("daten", "erfasser")));

  @Test
  void partsComeWithEveryRunOfNeighbours() {
    assertThat(parts("lohnbuchhalter")).contains("lohn", "buchhalter");
    assertThat(parts("außendienstmitarbeiter")).contains("außendienst", "mitarbeiter");
    assertThat(parts("bewerbungsgespräch")).contains("bewerbung", "gespräch");
  }

  @Test
  void wordsOfTheLexiconAreAddedToTheSplitters() {
    assertThat(parts("datenerfasser")).contains("daten", "erfasser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "personal", "mitarbeiter", "rat", "controller", "", "x"})
  void simpleWordsStayWhole(String word) {
    assertThat(parts(word)).isEmpty();
  }

  @Test
  void theWholeIsNoPart() {
    for (String word : List.of("vorstellungsgespräch", "bilanzbuchhalterin", "krankenpfleger")) {
      assertThat(parts(word)).isNotEmpty().doesNotContain(word);
    }
  }

  @Test
  void veryLongWordsStayWhole() {
    assertThat(parts("lohnbuchhalter".repeat(30))).isEmpty();
  }

  private static Set<String> parts(String word) {
    Set<String> parts = new LinkedHashSet<>();
    COMPOUNDS.split(word, parts::add);
    return parts;
  }
}
