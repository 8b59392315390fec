package org.roleguide.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void findsWordsWithOneSlip() {
    assertThat(Nearest.of("sumary", List.of("title", "summary", "slug")))
        .containsExactly("summary");
  }

  @Test
  void countsSwappedNeighboursOnce() {
    assertThat(Nearest.of("di", List.of("id"))).containsExactly("id");
    assertThat(Nearest.of("taksk", List.of("tasks", "talks"))).startsWith("tasks");
  }

  @Test
  void putsTheNearestFirstAndKeepsTheOrderOfEquals() {
    assertThat(Nearest.of("skils", List.of("skulls", "skids", "skills", "spills")))
        .containsExactly("skids", "skills", "skulls");
  }

  @Test
  void looksPastCase() {
    assertThat(Nearest.of("ALTERNATIVETITLES", List.of("alternativeTitles")))
        .containsExactly("alternativeTitles");
  }

  @Test
  void allowsAThirdOfALongWord() {
    assertThat(Nearest.of("alternativTitels", List.of("alternativeTitles"))).hasSize(1);
    assertThat(Nearest.of("payroll", List.of("recruiter", "pyrl"))).isEmpty();
  }

  @Test
  void allowsLittleInShortWords() {
    assertThat(Nearest.of("sv", List.of("de", "ro", "pt"))).isEmpty();
    assertThat(Nearest.of("", List.of("id"))).isEmpty();
  }

  @Test
  void neverSuggestsWhatWasWrittenNorMoreThanThree() {
    assertThat(Nearest.of("role", List.of("role", "roles", "rule", "rote", "rolf"))).hasSize(3);
    assertThat(Nearest.of("role", List.of("role"))).isEmpty();
  }
}
