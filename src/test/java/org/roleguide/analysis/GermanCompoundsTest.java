package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;
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

  @Test
  void theSplittersWordsAreTheSameSet() {
    Set<String> words = EmbeddedGermanDictionary.getWords();
    assertThat(SplitterWords.ALL).containsExactlyInAnyOrderElementsOf(words).hasSize(words.size());
    for (String word : words) {
      for (String other : List.of(word.substring(1), word + "s", "x" + word)) {
        assertThat(SplitterWords.ALL.contains(other)).as(other).isEqualTo(words.contains(other));
      }
    }
  }

  @Test
  void aSetHasEachWordOnceAndNoComments() {
    Set<String> words = new SplitterWords("# a b\nÄpfel\n\nbirne\näpfel\nb\n");
    assertThat(words).containsExactlyInAnyOrder("äpfel", "birne", "b").hasSize(3);
    assertThat(words).doesNotContain("", "birne\n", "# a b", "Äpfel", "pfel");
  }

  private static Set<String> parts(String word) {
    Set<String> parts = new LinkedHashSet<>();
    COMPOUNDS.split(word, parts::add);
    return parts;
  }
}
