package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    assertThat(found("backoffice")).containsExactly("backoffice > back office");
    assertThat(found("Back-Office")).containsExactly("Back-Office > backoffice");
    assertThat(found("service desk"))
        .containsExactly("service desk > helpdesk", "service desk > help desk");
  }

  @Test
  void formsAndMissingDiacriticsAreRecognised() {
    assertThat(found("lonerna")).containsExactly("lonerna > payroll");
    assertThat(found("chef för payroll")).containsExactly("payroll > lön", "payroll > löner");
  }

  @Test
  void theLongestPhraseWins() {
    assertThat(found("back office manager")).containsExactly("back office > backoffice");
    assertThat(found("vår office manager")).containsExactly("office manager > kontorschef");
  }

  @Test
  void otherTextAndStopWordsHaveNone() {
    assertThat(found("och desk office")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  private List<String> found(String text) {
    List<String> found = new ArrayList<>();
    synonyms.find(
        text,
        (start, end, alternative) -> found.add(text.substring(start, end) + " > " + alternative));
    return found;
  }
}
