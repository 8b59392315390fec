package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RomanianTest {
  private final TextAnalysis romanian = Analyses.forLanguage("ro", Lexicon.EMPTY, Lexicon.EMPTY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contabil contabilul contabili contabililor contabilă contabila",
        "director directorul directori directoare directoarea directoarei directoarele",
        "profesor profesoară profesori profesoarei",
        "serviciu serviciul servicii serviciile serviciului serviciilor",
        "firmă firma firme firmei firmele firmelor",
        "oraș orașul orașe orașului oraşul orasul",
        "student studentul studenți studenții studentă",
        "post postul posturi posturile postului",
        "raport raportul rapoarte rapoartele rapoartelor",
        "școală școala școli școlile scoala",
        "angajat angajatul angajați angajații angajaţilor angajatilor",
        "cerere cererea cereri cererile",
        "plată plata plăți plățile plății",
        "vânzare vânzări vînzări vanzari vânzărilor",
        "interviu interviul interviuri interviurile"
      })
  void formsAndSpellingsHaveOneTerm(String forms) {
    assertThat(terms(forms)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contabil contract", "raport rapid", "client clinică", "salariu sală", "post pat"})
  void differentWordsStayApart(String words) {
    assertThat(terms(words)).hasSize(2);
  }

  @Test
  void bothSpellingsOfStopWordsAreLeftOut() {
    assertThat(Tokens.terms(romanian, "și şi si aceștia aceştia în in", Stage.INDEX)).isEmpty();
  }

  @Test
  void theVowelBehindAPrefixStays() {
    for (String word : List.of("neîncredere", "reînnoire", "preîntâmpinare", "subînchiriere")) {
      String typed = word.replace('î', 'i').replace('â', 'a');
      assertThat(Tokens.term(romanian, word)).isEqualTo(Tokens.term(romanian, typed));
    }
  }

  private List<String> terms(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : words.split(" ")) {
      String term = Tokens.term(romanian, word);
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms;
  }
}
