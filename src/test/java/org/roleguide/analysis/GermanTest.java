package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanTest {
  private final TextAnalysis german =
      TextAnalysis.german(StopWords.of("de"), Decompounder.NONE, Decompounder.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mitarbeiter Mitarbeiterin Mitarbeiterinnen Mitarbeiters Mitarbeitern",
        "Buchhalter Buchhalterin Buchhalterinnen",
        "Sekretär Sekretärin Sekretaerin Sekretarin",
        "Anwalt Anwältin Anwältinnen Anwälte",
        "Arzt Ärztin Ärzte Ärztinnen Aerztin",
        "Koch Köchin Köche",
        "Chef Chefin Chefs",
        "Kollege Kollegin Kollegen",
        "Kunde Kundin Kundinnen Kunden",
        "Pädagoge Pädagogin",
        "Fachmann Fachfrau Fachleute Fachleuten Fachmänner",
        "Bürokaufmann Bürokauffrau Bürokaufleute",
        "Ombudsmann Ombudsfrau",
        "Vertrag Verträge Vertrages Verträgen Vertraege",
        "Büro Büros Buero Buro",
        "System Systeme Systemen",
        "Problem Probleme",
        "Buchführung Buchfuehrung Buchfuhrung",
        "Außendienst Aussendienst",
        "Attaché Attache"
      })
  void formsAndSpellingsMeet(String forms) {
    List<String> first = Tokens.terms(german, forms.split(" ")[0], Stage.INDEX);
    for (String form : forms.split(" ")) {
      assertThat(Tokens.terms(german, form, Stage.QUERY)).as(form).containsAnyElementsOf(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mitarbeiter*innen",
        "Mitarbeiter:innen",
        "Mitarbeiter_innen",
        "Mitarbeiter·innen",
        "Mitarbeiter/-innen",
        "Mitarbeiter/innen",
        "Mitarbeiter-innen",
        "MitarbeiterInnen",
        "Mitarbeiter/-in",
        "Mitarbeiter/in",
        "Mitarbeiter:in",
        "Mitarbeiter*in",
        "mitarbeiter_in"
      })
  void bothGendersAtOnceAreOneWord(String spelling) {
    assertThat(Tokens.of(german, spelling, Stage.QUERY)).containsExactly("mitarbeit+1");
    assertThat(Tokens.covered(german, "der " + spelling + " kommt", Stage.QUERY))
        .containsExactly(spelling, "kommt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Angestellte:r", "Angestellte*r", "Angestellte/-r", "Angestellte/r"})
  void adjectivesOfBothGendersAreOneWord(String spelling) {
    assertThat(Tokens.of(german, spelling, Stage.QUERY)).containsExactly("angestellt+1");
  }

  @Test
  void theWordInIsNoEnding() {
    assertThat(Tokens.terms(german, "und/in Plug-in Log-in Abteilung/in", Stage.QUERY))
        .containsExactly("plug", "log", "abteilung");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Termin", "Medizin", "Berlin", "Benzin", "Verein", "Magazin", "Disziplin"})
  void wordsInInThatNameNoWomenStay(String word) {
    assertThat(Tokens.term(german, word)).endsWith("in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rechnung Rechner", "Lager Lagune", "Steuer Stelle", "Prüfer Prüfung"})
  void differentWordsStayApart(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : words.split(" ")) {
      terms.add(Tokens.term(german, word));
    }
    assertThat(terms).doesNotHaveDuplicates();
  }
}
