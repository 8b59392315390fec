package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  private final Synonyms synonyms =
      Synonyms.of(
          List.of(
              List.of("backoffice", "back office"),
              List.of("helpdesk", "help desk", "service desk"),
              List.of("lön", "payroll", "löner"),
              List.of("office manager", "kontorschef"),
              List.of("och")),
          Analyses.forLanguage("sv", Lexicon.EMPTY, Lexicon.EMPTY));

  @Test
  void wordsAndPhrasesStandForEachOther() {
    assertThat(others("backoffice")).containsExactly("back office");
    assertThat(others("Back-Office")).containsExactly("backoffice");
    assertThat(others("service desk")).containsExactly("helpdesk", "help desk");
    assertThat(synonyms.longest()).isEqualTo(2);
  }

  @Test
  void formsAndMissingDiacriticsAreRecognised() {
    assertThat(others("lonerna")).containsExactly("payroll");
    assertThat(others("payroll")).containsExactly("lön", "löner");
  }

  @Test
  void otherTextAndStopWordsHaveNone() {
    assertThat(others("desk office")).isEmpty();
    assertThat(others("och")).isEmpty();
    assertThat(others("")).isEmpty();
  }

  private List<String> others(String phrase) {
    return synonyms.alternatives(synonyms.key(phrase));
  }
}
