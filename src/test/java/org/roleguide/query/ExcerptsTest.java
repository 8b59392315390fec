package org.roleguide.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;

class ExcerptsTest {
  private static TextAnalysis analysis(String language) {
    return Analyses.forLanguage(language, Lexicon.EMPTY, Lexicon.EMPTY);
  }

  /** What a query wants of an index that has its words. */
  private static Wanted wanted(String language, String query, String words) {
    TextAnalysis analysis = analysis(language);
    TestIndex index =
        new TestIndex(analysis, Synonyms.of(List.of(), analysis), Lexicon.EMPTY)
            .add("x", query, words);
    return Wanted.of(index.planner().plan(query, false, index));
  }

  private static String marked(String text, int[] marks) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = marks.length - 2; i >= 0; i -= 2) {
      marked.insert(marks[i + 1], ']').insert(marks[i], '[');
    }
    return marked.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | lön | Lönen och löner, LÖN: lön. | [Lönen] och [löner], [LÖN]: [lön].",
        "sv | loner | En lön om året | En [lön] om året",
        "sv | lön | Lönehandläggare | [Lönehandläggare]",
        "sv | handläggare | Lönehandläggarna på kontoret | [Lönehandläggarna] på kontoret",
        "sv | handlaggare | Lönehandläggarna | [Lönehandläggarna]",
        "sv | tjänst | Kundtjänstmedarbetare | [Kundtjänstmedarbetare]",
        "sv | konto | konton och kontor | [konton] och kontor",
        "sv | säljare | En säljerska | En [säljerska]",
        "sv | VD | Bolagets VD:n och IT:s chef | Bolagets [VD:n] och IT:s chef",
        "de | Buchhalter | Lohnbuchhalterinnen und Buchhalter | [Lohnbuchhalterinnen] und [Buchhalter]",
        "de | buchhalter | Lohnbuchhalter:innen | [Lohnbuchhalter:innen]",
        "de | Buero | im Büro, Bürokauffrau | im [Büro], Bürokauffrau",
        "de | büro | Bürokauffrau | [Bürokauffrau]",
        "de | Prüfer | Die Wirtschaftspruefer | Die [Wirtschaftspruefer]",
        "de | Abrechnung | Gehaltsabrechnungen | [Gehaltsabrechnungen]",
        "de | Rat | Der Administrator, der Betriebsrat | Der Administrator, der [Betriebsrat]",
        "ro | angajat | angajaților și angajații | [angajaților] și [angajații]",
        "ro | angajatilor | un angajat; angajaţi | un [angajat]; [angajaţi]",
        "ro | vînzări | vânzări și vinzari | [vânzări] și vinzari",
        "ro | contabil | Contabilă-șefă | [Contabilă]-șefă",
        "pt | factura | as faturas, uma factura | as [faturas], uma [factura]",
        "pt | recepcionista | Rececionistas | [Rececionistas]",
        "pt | gestao | Gestão de pessoas | [Gestão] de pessoas",
        "pt | acção | ações e acção | [ações] e [acção]",
        "fi | lön | lön lon lan | [lön] [lon] lan"
      })
  void formsAndCompoundsAreMarkedAsWholeWords(
      String language, String query, String text, String marked) {
    Wanted wanted = wanted(language, query, text);
    assertThat(marked(text, new Excerpts(analysis(language)).marks(text, wanted)))
        .isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "43-3051 | O*NET 43-3051.00, 43-9061.00 | O*NET [43-3051.00], 43-9061.00",
        "43-3051.00 | (43-3051.00), 43-3051.01 | ([43-3051.00]), 43-3051.01",
        "43305100 | O*NET 43-3051.00. | O*NET [43-3051.00].",
        "onet43305100 | O*NET 43-3051.00 | [O*NET 43-3051.00]",
        "\"43-3051\" | O*NET 43-3051.00 | O*NET [43-3051.00]",
        "4313.1 | ISCO-08 4313, ESCO 4313.1 | ISCO-08 4313, ESCO [4313.1]",
        "4313 | 4313 tim, 4313.00 kr, 4313.1 | [4313] tim, 4313.00 kr, 4313.1",
        "4313 | SSYK 2012 4313, 12 . (4313) | SSYK 2012 [4313], 12 . ([4313])",
        "4313 isco4313 | ISCO-08 4313, SSYK 2012 4313 | [ISCO-08 4313], SSYK 2012 [4313]",
        "isco4313 | (ISCO-08 4313), SSYK 2012 4313 | ([ISCO-08 4313]), SSYK 2012 4313",
        "SSYK4313 | ISCO-08 4313, SSYK 2012 4313 | ISCO-08 4313, [SSYK 2012 4313]",
        "COR242320 | COR 242320, CPP 242320 | [COR 242320], CPP 242320",
        "COR 242320 | COR 242320, COR 242309 | [COR] [242320], [COR] 242309",
        "\"COR 242320\" | COR 242320 | [COR 242320]",
        "COR COR242320 | COR COR 242320 | [COR] [COR 242320]",
        "nRLP_eqC_ow9 | JobTech nRLP_eqC_ow9, 9 | JobTech [nRLP_eqC_ow9], 9"
      })
  void codesAreMarkedAsAWhole(String query, String text, String marked) {
    TextAnalysis analysis = analysis("sv");
    TestIndex index =
        new TestIndex(analysis, Synonyms.of(List.of(), analysis), Lexicon.EMPTY)
            .add(
                "x",
                List.of(),
                List.of(),
                List.of(text),
                List.of(
                    "43-3051.00",
                    "43-3051",
                    "43305100",
                    "onet43305100",
                    "4313",
                    "4313.1",
                    "isco4313",
                    "ssyk4313",
                    "242320",
                    "cor242320",
                    "nrlp_eqc_ow9"));
    Plan plan = index.planner().plan(query, false, index);
    Excerpts excerpts = new Excerpts(analysis);
    assertThat(marked(text, excerpts.marks(text, Wanted.of(plan)))).isEqualTo(marked);
    assertThat(marked(text, excerpts.marks(text, Wanted.read(plan.write())))).isEqualTo(marked);
  }

  @Test
  void theSectionWithMostOfTheQueryWins() {
    List<Section> sections =
        List.of(
            new Section("", "", "Här står lön."),
            new Section("tasks", "Uppgifter", "Räknar ut lön. Drar skatt på lön."),
            new Section("pay", "Skatt", "Och mer."));
    Excerpt excerpt =
        new Excerpts(analysis("sv")).best(sections, wanted("sv", "lön skatt", ""), 200);
    assertThat(excerpt.anchor()).isEqualTo("tasks");
    assertThat(excerpt.heading()).isEqualTo("Uppgifter");
    assertThat(marked(excerpt.text(), excerpt.marks()))
        .isEqualTo("Räknar ut [lön]. Drar [skatt] på [lön].");
    assertThat(excerpt.headingMarks()).isEmpty();
  }

  @Test
  void aHeadingCountsAndIsMarked() {
    List<Section> sections =
        List.of(
            new Section("", "", "Inget."),
            new Section("pay", "Skatter", "Det man betalar."),
            new Section("end", "Slut", "Slut."));
    Excerpt excerpt = new Excerpts(analysis("sv")).best(sections, wanted("sv", "skatt", ""), 200);
    assertThat(excerpt.anchor()).isEqualTo("pay");
    assertThat(excerpt.text()).isEqualTo("Det man betalar.");
    assertThat(excerpt.headingMarks()).containsExactly(0, 7);
    assertThat(excerpt.write()).isEqualTo("pay\nSkatter\n0 7\nDet man betalar.\n\n");
  }

  @Test
  void aLongTextIsCutAtWordsAroundTheDensestPlace() {
    String filler = "Ordet här säger ingenting alls om saken. ".repeat(30);
    String text = filler + "Bara lön. " + filler + "Först lön och sedan skatt på den. " + filler;
    Excerpt excerpt =
        new Excerpts(analysis("sv"))
            .best(List.of(new Section("", "", text)), wanted("sv", "skatt lön", ""), 120);
    assertThat(excerpt.text()).hasSizeLessThanOrEqualTo(120).startsWith("… ").endsWith(" …");
    assertThat(marked(excerpt.text(), excerpt.marks())).contains("Först [lön] och sedan [skatt]");
    String inner = excerpt.text().substring(2, excerpt.text().length() - 2);
    assertThat(" " + text).contains(" " + inner + " ");
  }

  @Test
  void withoutAnythingToMarkItBeginsAtTheBeginning() {
    List<Section> sections =
        List.of(new Section("", "", ""), new Section("a", "A", "ett två tre ".repeat(50)));
    Excerpt excerpt = new Excerpts(analysis("sv")).best(sections, wanted("sv", "skatt", ""), 60);
    assertThat(excerpt.anchor()).isEqualTo("a");
    assertThat(excerpt.text()).startsWith("ett två").endsWith(" …").hasSizeLessThanOrEqualTo(60);
    assertThat(excerpt.marks()).isEmpty();
    Excerpt empty =
        new Excerpts(analysis("sv"))
            .best(List.of(new Section("", "", "")), wanted("sv", "skatt", ""), 60);
    assertThat(empty.text()).isEmpty();
  }

  @Test
  void theWordItselfIsPreferredToWhatMayBeACompound() {
    List<Section> sections =
        List.of(new Section("a", "", "Lönsamhet räknas."), new Section("b", "", "Om lön."));
    assertThat(new Excerpts(analysis("sv")).best(sections, wanted("sv", "lön", ""), 100).anchor())
        .isEqualTo("b");
  }

  @Test
  void hostileTextsAreCutWithoutHarm() {
    for (String text :
        List.of(
            "x".repeat(1000) + "lön",
            "😀".repeat(300) + " lön " + "😀".repeat(300),
            "lön ".repeat(2000),
            "a\uD83D lön \uDE00".repeat(50),
            "会計士給与".repeat(100) + "lön",
            " \n\t ".repeat(200) + "lön",
            "<b>lön</b>&amp;".repeat(40))) {
      for (int length = 40; length < 60; length++) {
        Excerpt excerpt =
            new Excerpts(analysis("sv"))
                .best(List.of(new Section("", "", text)), wanted("sv", "lön", ""), length);
        assertThat(excerpt.text().length()).isLessThanOrEqualTo(length);
        assertThat(excerpt.text()).doesNotContain("\n", "\t");
        int[] marks = excerpt.marks();
        for (int i = 0; i < marks.length; i++) {
          assertThat(marks[i]).isBetween(i == 0 ? 0 : marks[i - 1], excerpt.text().length());
        }
      }
    }
  }

  @Test
  void aWrittenPlanWantsTheSame() {
    TextAnalysis analysis = analysis("sv");
    TestIndex index =
        new TestIndex(
                analysis,
                Synonyms.of(List.of(List.of("vd", "ledande chef")), analysis),
                Lexicon.EMPTY)
            .add("x", "vd chef ledande", "lön");
    Plan plan = index.planner().plan("lön vd", false, index);
    Wanted of = Wanted.of(plan);
    Wanted read = Wanted.read(plan.write());
    assertThat(read.size()).isEqualTo(of.size()).isGreaterThan(3);
    for (int i = 0; i < of.size(); i++) {
      assertThat(read.term(i)).isEqualTo(of.term(i));
      assertThat(read.word(i)).isEqualTo(of.word(i));
      assertThat(read.weight(i)).isEqualTo(of.weight(i)).isPositive();
    }
  }

  @Test
  void sectionsAreReadFromText() {
    List<Section> sections = Section.read("\t\tErster\u0001a\tA\tZweiter\u0001b\tB\t");
    assertThat(sections).hasSize(3);
    assertThat(sections.get(0).text()).isEqualTo("Erster");
    assertThat(sections.get(1).anchor()).isEqualTo("a");
    assertThat(sections.get(2).heading()).isEqualTo("B");
    assertThat(sections.get(2).text()).isEmpty();
    assertThat(Section.read("")).isEmpty();
  }

  @Test
  void aNameInAnotherLanguageExplainsWhatThePageDoesNot() {
    ForeignNames names = new ForeignNames(analysis("sv"));
    List<String> foreign = List.of("Payroll Clerk", "Lohnbuchhalter", "Kontorist");
    List<String> shown = List.of("Lönehandläggare", "Arbetar på kontor som kontorist.");
    assertThat(names.foundBy(foreign, shown, wanted("sv", "Lohnbuchhalter", ""))).isEqualTo(1);
    assertThat(names.foundBy(foreign, shown, wanted("sv", "clerk kontor", ""))).isZero();
    assertThat(names.foundBy(foreign, shown, wanted("sv", "kontorist", ""))).isEqualTo(-1);
    assertThat(names.foundBy(foreign, shown, wanted("sv", "handläggare", ""))).isEqualTo(-1);
    assertThat(names.foundBy(List.of(), shown, wanted("sv", "lön", ""))).isEqualTo(-1);
  }
}
