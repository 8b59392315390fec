package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortugueseTest {
  private final TextAnalysis portuguese = Analyses.forLanguage("pt", Lexicon.EMPTY, Lexicon.EMPTY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "função funções funcao",
        "técnico técnica técnicos técnicas tecnico",
        "gestor gestora gestores gestoras",
        "enfermeiro enfermeira enfermeiros",
        "secretário secretária secretaria",
        "responsável responsáveis responsavel",
        "imóvel imóveis",
        "papel papéis",
        "cidadão cidadãos",
        "português portuguesa portugueses portugues",
        "país países",
        "fatura factura faturas facturas",
        "direção direcção direções",
        "rececionista recepcionista",
        "projeto projecto",
        "económico econômico",
        "contacto contato"
      })
  void formsAndSpellingsMeet(String forms) {
    List<String> first = Tokens.terms(portuguese, forms.split(" ")[0], Stage.INDEX);
    for (String form : forms.split(" ")) {
      assertThat(Tokens.terms(portuguese, form, Stage.QUERY)).as(form).containsAnyElementsOf(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"salário sala", "conta contrato", "técnico tecido", "fatura fato"})
  void differentWordsStayApart(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : words.split(" ")) {
      terms.add(Tokens.term(portuguese, word));
    }
    assertThat(terms).doesNotHaveDuplicates();
  }
}
