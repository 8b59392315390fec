package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishTest {
  private final TextAnalysis swedish = Analyses.forLanguage("sv", Lexicon.EMPTY, Lexicon.EMPTY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revisor revisorn revisorer revisorerna revisors revisorernas",
        "tekniker teknikern teknikerna teknikerns",
        "dator datorn datorer datorerna",
        "plan planen planer planerna",
        "skola skolan skolor skolorna skolans",
        "faktura fakturan fakturor fakturorna",
        "person personen personer personernas",
        "nyckel nyckeln nycklar nycklarna",
        "server servern servrar servrarna",
        "register registret registren",
        "läkemedel läkemedlet läkemedlen",
        "rum rummet rummen",
        "program programmet programmens",
        "barn barnet barnen barnens",
        "yrke yrket yrken yrkena",
        "möte mötet mötena",
        "konto kontot konton",
        "kontor kontoret kontoren",
        "lärare läraren lärarna lärarens",
        "anställning anställningen anställningar anställningarna",
        "ansvarig ansvariga ansvarigt",
        "ekonomisk ekonomiska ekonomiskt",
        "kvalitet kvaliteten kvaliteter",
        "erfarenhet erfarenheten erfarenheter erfarenheterna",
        "kandidat kandidaten kandidater",
        "order ordern ordrar",
        "byrå byrån byråer",
        "ekonomi ekonomin",
        "bageri bageriet bagerier"
      })
  void formsOfAWordHaveOneTerm(String forms) {
    assertThat(terms(forms)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lärare lärarinna lärarinnan",
        "säljare säljerska säljerskor säljarna",
        "städare städerska städerskans",
        "frisör frisörska frisören",
        "tjänsteman tjänstemannen tjänstemän tjänstemännens tjänstekvinna tjänstekvinnor"
      })
  void titlesOfWomenAndMenHaveOneTerm(String titles) {
    assertThat(terms(titles)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dator data",
        "konto kontor",
        "lön lån",
        "rekrytering rekryterare",
        "kund kunskap",
        "redovisning revision",
        "lager lärare",
        "plan plats",
        "kock kontor"
      })
  void differentWordsStayApart(String words) {
    assertThat(terms(words)).hasSize(2);
  }

  @Test
  void abbreviationsLoseWhatHangsOnTheirColon() {
    assertThat(Tokens.of(swedish, "IT:s VD:n TV:ns", Stage.QUERY))
        .containsExactly("it+1", "vd+1", "tv+1");
    assertThat(Tokens.covered(swedish, "IT:s chef", Stage.QUERY)).containsExactly("IT:s", "chef");
  }

  @Test
  void otherColonsStay() {
    assertThat(Tokens.terms(swedish, "kl:sju abc:s1", Stage.QUERY))
        .containsExactly("kl:sju", "abc:s1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sjuksköterskan sjukskoterska",
        "operatör operator",
        "administratörer administrator",
        "löner lon",
        "frisörska frisor",
        "entré entre",
        "tjänstemännen tjansteman",
        "åklagare aklagaren"
      })
  void dotsRingsAndAccentsAreOptional(String spellings) {
    String[] both = spellings.split(" ");
    assertThat(Tokens.terms(swedish, both[0], Stage.INDEX)).contains(Tokens.term(swedish, both[1]));
  }

  @Test
  void aNurseIsNoVerb() {
    assertThat(Tokens.term(swedish, "sköterska")).isNotEqualTo(Tokens.term(swedish, "sköter"));
  }

  private List<String> terms(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : words.split(" ")) {
      String term = Tokens.term(swedish, word);
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms;
  }
}
