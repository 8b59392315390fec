package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysesTest {
  @ParameterizedTest
  @ValueSource(strings = {"sv-FI sv", "de-AT de", "pt-BR pt", "ro-MD ro", "en-GB en", "xx-Latn xx"})
  void onlyTheLanguageOfATagCounts(String tags) {
    String[] both = tags.split(" ");
    String text = "The Kundinnen și administratorerna, the técnicos";
    assertThat(Tokens.of(analysis(both[0]), text, Stage.INDEX))
        .isEqualTo(Tokens.of(analysis(both[1]), text, Stage.INDEX));
  }

  @ParameterizedTest
  @CsvSource({
    "en, manager, managers",
    "en, accountant, accountant's",
    "fr, comptable, comptables",
    "fr, avocat, l'avocat",
    "fr, avocat, l’avocat",
    "es, enfermero, enfermeras",
    "it, avvocato, dell'avvocato",
    "nl, boekhouder, boekhouders",
    "da, sygeplejerske, sygeplejersken",
    "nb, økonom, økonomen",
    "fi, kirjanpitäjä, kirjanpitäjät",
    "hu, könyvelő, könyvelők",
    "ru, бухгалтер, бухгалтеры",
    "et, raamatupidaja, raamatupidajat"
  })
  void furtherLanguagesAreStemmed(String language, String word, String form) {
    assertThat(Tokens.term(analysis(language), form))
        .isEqualTo(Tokens.term(analysis(language), word));
  }

  @Test
  void anUnknownLanguageIsFoldedButNotStemmed() {
    assertThat(Tokens.of(analysis("pl"), "Księgowi i księgowa", Stage.INDEX))
        .containsExactly("księgowi+1", "ksiegowi+0", "i+1", "księgowa+1", "ksiegowa+0");
  }

  @Test
  void stopWordsAreThoseOfTheLanguage() {
    assertThat(Tokens.terms(analysis("en"), "the work of a clerk", Stage.INDEX))
        .containsExactly("work", "clerk");
    assertThat(StopWords.of("de-CH")).contains("und", "für").isEqualTo(StopWords.of("de"));
    assertThat(StopWords.of("ro")).contains("și", "şi", "aceștia", "aceştia");
    assertThat(StopWords.of("xx")).isEmpty();
  }

  @Test
  void germanIsSplitByTheLargeListInTheIndexAndByTheSmallOneInQueries() {
    TextAnalysis german =
        Analyses.forLanguage("de", Lexicon.EMPTY, Lexicon.of(List.of("lohn", "berater")));
    assertThat(Tokens.terms(german, "Gehaltsabrechnung", Stage.INDEX))
        .contains("gehalt", "abrechnung");
    assertThat(Tokens.terms(german, "Gehaltsabrechnung", Stage.QUERY_PARTS))
        .containsExactly("gehaltsabrechnung");
    assertThat(Tokens.terms(german, "Lohnberaterin", Stage.QUERY_PARTS))
        .containsExactly("lohnberat", "lohn", "berat");
  }

  private static TextAnalysis analysis(String language) {
    return Analyses.forLanguage(language, Lexicon.EMPTY, Lexicon.EMPTY);
  }
}
