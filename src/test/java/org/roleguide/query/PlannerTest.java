package org.roleguide.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;

class PlannerTest {
  private static final List<String> QUERIES =
      List.of(
          "löner",
          "loner skatt",
          "kontorsekonom",
          "kontorsekonm",
          "handlägare",
          "verkställande direktör",
          "vd",
          "direktören för kontoret",
          "4313",
          "SSYK 4313 lön",
          "43-13 \"43-13\" +43-14",
          "\"COR 4313\" -\"43-13\"",
          "+lön -kontor",
          "\"kontor och lön\"",
          "-\"kontor lön\" ekonom",
          "\"xyzzy lön\"",
          "+xyzzy lön",
          "xyzzyq",
          "kontorslönechef",
          "och",
          "-lön",
          "",
          "lö",
          "revisorshandläggare",
          "revisorsxyzzyq",
          "kontorchef",
          "tevisor",
          "verkst",
          "hand");

  private final Lexicon lexicon = Lexicon.of(List.of("kontor", "kontors", "ekonom", "lön", "chef"));
  private final TextAnalysis swedish = Analyses.forLanguage("sv", lexicon, lexicon);
  private final TestIndex index =
      new TestIndex(
              swedish,
              Synonyms.of(
                  List.of(
                      List.of("vd", "verkställande direktör"), List.of("lönebesked", "lönespec")),
                  swedish),
              lexicon)
          .add("payroll", "Lönehandläggare", "En handläggare räknar ut lön och skatt.")
          .add("office", "Kontorschef", "Leder kontoret, rapporterar till direktören.")
          .add("economist", "Ekonom", "Ekonomer gör lönebesked på kontor och lön.")
          .add(
              "coded",
              List.of("Revisor"),
              List.of("Lohnprüfer"),
              List.of("Verkställande i bolag"),
              List.of("4313", "43-13", "cor4313"))
          .add("numbered", "Nummer", "Nummer 43 och 13, och 43-14.");

  private Plan plan(String query) {
    return index.planner().plan(query, false, index);
  }

  private static List<String> terms(Plan plan) {
    return plan.clauses().stream().map(clause -> clause.term().toString()).toList();
  }

  private static List<String> told(Plan plan) {
    return plan.findings().stream()
        .map(finding -> finding.kind() + " " + finding.written() + " " + finding.word())
        .toList();
  }

  @Test
  void aKnownWordIsSearchedAsItIs() {
    Plan plan = plan("löner");
    assertThat(terms(plan)).containsExactly("t:lön", "t:lon");
    assertThat(plan.clauses()).allMatch(clause -> clause.weight() == 1f && clause.word() == 0);
    assertThat(plan.needs()).isEmpty();
    assertThat(plan.empty()).isEqualTo(Plan.Empty.NOT);
  }

  @Test
  void onlyTermsOfTheIndexAreInThePlan() {
    for (String query : QUERIES) {
      for (Clause clause : plan(query).clauses()) {
        String text = clause.term().text();
        int known = clause.term().isCode() ? index.hasCode(text) : index.hasTerm(text);
        assertThat(known).as("%s: %s", query, text).isEqualTo(Vocabulary.YES);
      }
    }
  }

  @Test
  void anUnknownCompoundIsSearchedByItsParts() {
    Plan plan = plan("kontorsekonom");
    assertThat(terms(plan)).containsExactly("t:kont", "t:ekonom");
    assertThat(told(plan)).isEmpty();
  }

  @Test
  void aCompoundThatNoLexiconKnowsIsAKnownBeginningAndAKnownEnd() {
    assertThat(terms(plan("revisorshandläggare"))).contains("t:handlagg", "t:revis");
    assertThat(terms(plan("skattehandläggare"))).isNotEmpty();
    assertThat(told(plan("revisorsxyzzyq"))).containsExactly("FUZZY revisorsxyzzyq ");
  }

  @Test
  void aMisspeltCompoundIsCorrectedAndNotTakenApart() {
    Plan plan = plan("kontorchef");
    assertThat(told(plan)).containsExactly("FIXED kontorchef kontorschef");
    assertThat(terms(plan)).isEqualTo(terms(plan("kontorschef")));
    assertThat(terms(plan("kontorsekonom"))).as("no such word").contains("t:kont", "t:ekonom");
  }

  @ParameterizedTest
  @CsvSource({
    "ervisor, revisor",
    "tevisor, revisor",
    "4evisor, ''",
    "wrevisor, revisor",
    "jandläggare, handläggare",
    "ahndläggare, handläggare",
    "andläggare, ''",
    "pandläggare, ''"
  })
  void aWrongFirstLetterIsCorrectedWhereFewBeginningsAreLikely(String typed, String meant) {
    List<Finding> findings = plan(typed).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).word()).isEqualTo(meant);
  }

  @Test
  void oneWordsFallbackLeavesTheOthersAlone() {
    Plan plan = plan("lön kontorsekonom");
    assertThat(terms(plan)).containsExactly("t:lön", "t:lon", "t:kont", "t:ekonom");
    assertThat(plan.clauses().get(3).word()).isEqualTo(1);
  }

  @Test
  void aMisspeltWordIsCorrectedAndSaidSo() {
    Plan plan = plan("lön  Handlägare!");
    assertThat(told(plan)).containsExactly("FIXED Handlägare handläggare");
    assertThat(terms(plan)).contains("t:handlägg");
    assertThat(plan.corrected()).isEqualTo("lön  handläggare!");
  }

  @ParameterizedTest
  @CsvSource({
    "hnadläggare, handläggare",
    "handlaggare, ''",
    "handlägare, handläggare",
    "handlägggare, handläggare",
    "ekonmo, ekonom",
    "revisro, revisor"
  })
  void oneLetterLessMoreOtherOrSwapped(String typed, String meant) {
    List<Finding> findings = plan(typed).findings();
    assertThat(findings.isEmpty() ? "" : findings.get(0).word()).isEqualTo(meant);
  }

  @Test
  void numbersAreNotCorrected() {
    assertThat(told(plan("4314"))).containsExactly("UNKNOWN 4314 ");
  }

  @Test
  void aWordLikeNothingIsUnknown() {
    Plan plan = plan("xyzzyq");
    assertThat(told(plan)).containsExactly("UNKNOWN xyzzyq ");
    assertThat(plan.empty()).isEqualTo(Plan.Empty.UNKNOWN_WORDS);
    assertThat(index.search(plan, 10)).isEmpty();
  }

  @Test
  void synonymsWeighLittleAndLessTheLongerTheyAre() {
    Plan single = plan("lönespec");
    assertThat(terms(single)).contains("t:lönebesked");
    assertThat(single.findings()).isEmpty();
    assertThat(single.clauses().get(0).weight()).isEqualTo(0.3f);
    Plan several = plan("vd");
    assertThat(terms(several)).contains("t:direktör");
    assertThat(several.clauses().get(0).weight()).isEqualTo(0.15f);
  }

  @Test
  void theLongestPhraseWithSynonymsWinsAndIsNotLookedAtAgain() {
    List<List<String>> groups =
        List.of(
            List.of("backoffice", "back office"),
            List.of("kontorschef", "office manager"),
            List.of("desk", "bord"));
    TestIndex offices =
        new TestIndex(swedish, Synonyms.of(groups, swedish), lexicon)
            .add("all", "Backoffice", "Kontorschef vid ett bord");
    assertThat(synonyms(offices, "back office manager")).containsExactly("t:backoffic");
    assertThat(synonyms(offices, "vår office manager")).contains("t:kontorschef");
    assertThat(synonyms(offices, "desk: Back-Office")).containsExactly("t:bord", "t:backoffic");
    assertThat(synonyms(offices, "office och desk back")).containsExactly("t:bord");
    assertThat(synonyms(offices, "\"back office\" -desk")).isEmpty();
  }

  private static List<String> synonyms(TestIndex index, String query) {
    return index.planner().plan(query, false, index).clauses().stream()
        .filter(clause -> clause.weight() < 1)
        .map(clause -> clause.term().toString())
        .toList();
  }

  @Test
  void anotherNameOfOneWordSatisfiesARequiredOne() {
    assertThat(plan("+lönespec").required().get(0)).hasToString("[t:lönebesked, t:lonebesked]");
    assertThat(plan("+vd").required()).containsExactly(List.of());
  }

  @Test
  void codesAreFoundWhateverStandsAroundThem() {
    assertThat(terms(plan("SSYK 4313"))).contains("c:4313");
    assertThat(terms(plan("(4313).,"))).containsExactly("c:4313");
    assertThat(terms(plan("43-13"))).containsExactly("c:43-13");
    assertThat(index.search("kod:4313")).containsExactly("coded");
    assertThat(index.search("lön -4313 lohnprüfer")).doesNotContain("coded").isNotEmpty();
    assertThat(index.search("lön -43-13 lohnprüfer")).doesNotContain("coded").isNotEmpty();
  }

  @Test
  void theWordsOfACodeThatIsThereAreNotMissed() {
    assertThat(told(plan("43-13"))).isEmpty();
    assertThat(plan("43-13").clauses()).hasSize(1);
    assertThat(plan("+43-13").required()).containsOnly(List.of(new Term("43-13", true)));
    assertThat(index.search("+43-13")).containsExactly("coded");
    assertThat(told(plan("53-15"))).containsExactly("UNKNOWN 53 ", "UNKNOWN 15 ");
  }

  @Test
  void aCodeThatIsThereIsNotMeantByItsNumbers() {
    assertThat(terms(plan("43-13"))).containsExactly("c:43-13");
    assertThat(index.search("43-13")).containsExactly("coded");
    assertThat(terms(index.planner().plan("43-13", true, index))).containsExactly("c:43-13");
    assertThat(terms(plan("43-14"))).containsExactly("t:43", "t:14");
    assertThat(index.search("43-14")).containsExactly("numbered");
  }

  @Test
  void codesInQuotesAreFoundInAnyWayOfWriting() {
    assertThat(index.search("\"43-13\"")).containsExactlyInAnyOrder("coded", "numbered");
    assertThat(index.search("\"COR 4313\"")).containsExactly("coded");
    assertThat(index.search("\"COR4313\"")).containsExactly("coded");
    assertThat(index.search("\"(4313)\"")).containsExactly("coded");
    assertThat(told(plan("\"COR 4313\""))).isEmpty();
    assertThat(plan("\"43-14\"").phrases()).hasSize(1);
    assertThat(index.search("\"43-14\"")).containsExactly("numbered");
    assertThat(index.search("lön -\"COR 4313\" lohnprüfer")).doesNotContain("coded").isNotEmpty();
  }

  @Test
  void plusMinusAndPhrasesRestrict() {
    assertThat(index.search("lön ekonom")).contains("payroll", "economist");
    assertThat(index.search("lön +ekonom")).containsExactly("economist");
    assertThat(index.search("lön -ekonom")).containsExactly("payroll");
    assertThat(index.search("\"kontor och lön\"")).containsExactly("economist");
    assertThat(index.search("\"lön och kontor\"")).isEmpty();
    assertThat(index.search("lön -\"räknar ut lön\"")).containsExactly("economist");
    assertThat(index.search("lön -\"räknar lön\"")).contains("payroll");
    assertThat(index.search("lön +xyzzy")).isEmpty();
    assertThat(index.search("\"lön xyzzy\"")).isEmpty();
    assertThat(index.search("lön -xyzzy")).contains("payroll", "economist");
  }

  @Test
  void restrictionsLeaveTheClausesAsTheyAre() {
    assertThat(terms(plan("+lön +ekonom"))).isEqualTo(terms(plan("lön ekonom")));
    assertThat(terms(plan("\"lön ekonom\""))).isEqualTo(terms(plan("lön ekonom")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO_WORDS",
    "?!, NO_WORDS",
    "och, STOP_WORDS",
    "-lön, ONLY_EXCLUDED",
    "och -lön, STOP_WORDS",
    "xyzzyq, UNKNOWN_WORDS"
  })
  void anEmptyPlanSaysWhy(String query, Plan.Empty why) {
    assertThat(plan(query).empty()).isEqualTo(why);
  }

  @Test
  void aWordComesOnceWithItsHighestWeight() {
    Plan plan = plan("lönespec lönebesked lönebesked");
    assertThat(terms(plan)).doesNotHaveDuplicates();
    assertThat(plan.clauses().get(0).weight()).isEqualTo(1f);
  }

  @Test
  void theLastWordMayBeABeginningWhileTyping() {
    Plan plan = index.planner().plan("lö", true, index);
    assertThat(terms(plan)).contains("t:lön", "t:lönehandlägg", "t:lönebesked");
    assertThat(index.planner().plan("lö ", true, index).clauses()).isEmpty();
    assertThat(plan("lö").clauses()).isEmpty();
    assertThat(terms(index.planner().plan("lö skatt", true, index))).doesNotContain("t:lön");
    assertThat(told(index.planner().plan("ekonmo", true, index))).isNotEmpty();
  }

  @Test
  void aWordLikeNoOtherMayBeTheBeginningOfOne() {
    Plan plan = plan("verkst skatt");
    assertThat(told(plan)).containsExactly("FUZZY verkst ");
    assertThat(terms(plan)).contains("t:verkställand", "t:skatt");
    assertThat(told(plan("+verkst"))).containsExactly("FUZZY verkst ");
    assertThat(plan("+verkst").required()).hasSize(1);
    assertThat(told(plan("ve"))).as("too short").containsExactly("UNKNOWN ve ");
    assertThat(told(plan("431"))).as("a number").containsExactly("UNKNOWN 431 ");
    assertThat(told(plan("lön verkstxyzzyq"))).containsExactly("UNKNOWN verkstxyzzyq ");
    assertThat(told(index.planner().plan("verkst", true, index))).as("while typing").isEmpty();
  }

  @Test
  void withoutAnswersThePlanSaysWhatItNeeds() {
    assertThat(index.planner().plan("löner 4313", false, new Unloaded(index)).needs())
        .containsExactly("t\tlon", "t\t4313", "t\tlön");
    assertThat(index.planner().plan("hand", true, new Unloaded(index)).needs()).contains("w\thand");
  }

  /** However little is loaded first, the plan becomes the same. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void loadingLeadsToThePlanOfOneWhoKnowsAll(boolean typing) {
    for (String query : QUERIES) {
      Unloaded vocabulary = new Unloaded(index);
      Plan plan = index.planner().plan(query, typing, vocabulary);
      int rounds = 0;
      while (!plan.needs().isEmpty()) {
        assertThat(rounds++).as(query).isLessThan(14);
        assertThat(vocabulary.loaded).as(query).doesNotContainAnyElementsOf(plan.needs());
        vocabulary.loaded.addAll(plan.needs());
        plan = index.planner().plan(query, typing, vocabulary);
      }
      assertThat(plan.write()).isEqualTo(index.planner().plan(query, typing, index).write());
    }
  }

  @Test
  void thePlanAsText() {
    assertThat(plan("+löner -ekonom \"kontor och lön\" 4313 handlägare xyzzyq").write())
        .isEqualTo(
            """
            term lön 1 0
            term lon 1 0
            term kont 1 2
            code 4313 1 5
            term handlägg 1 6
            term handlagg 1 6
            must t:lön t:lon
            not t:ekonom
            phrase + 0=kont 2=lön|lon
            fixed 37 47 handlägare handläggare
            unknown 48 54 xyzzyq
            corrected +löner -ekonom "kontor och lön" 4313 handläggare xyzzyq
            """
                .replace(' ', '\t')
                .replace(
                    "+löner\t-ekonom\t\"kontor\toch\tlön\"\t4313\th",
                    "+löner -ekonom \"kontor och lön\" 4313 h")
                .replace("re\txyzzyq\n", "re xyzzyq\n")
                .replace('|', '\u0001'));
  }

  @Test
  void longQueriesAreCut() {
    assertThat(plan("lön ".repeat(124) + "skatt").clauses()).hasSize(2);
    String words = "xa xb xc xd xe xf xg xh ".repeat(4);
    assertThat(terms(plan(words + "lön"))).isEmpty();
    assertThat(plan(" ".repeat(490) + "x".repeat(9) + "\uD83D\uDE00").findings().get(0).to())
        .isEqualTo(499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a\u0000b\u0001c\tlön\nskatt",
        "\uD800 lön \uDC00 -\uD83D",
        "(.*)+[a-z]{3,}$^\\ lön",
        "محاسب -רואה \"会計士 給与\" \u202Elön",
        "\"\"\"-+-+\"lön\"",
        "lön\u200Bskatt\u2028x",
        "👩🏽‍⚕️ +👍 -👍",
        "e\u0301\u0301\u0301\u0301",
        "ﬁnans ½ 4313½"
      })
  void hostileQueriesAreQueries(String query) {
    for (String text : List.of(query, query.repeat(400), query + "x".repeat(10_000))) {
      for (boolean typing : new boolean[] {true, false}) {
        Plan plan = index.planner().plan(text, typing, index);
        index.search(plan, 5);
        for (String line : plan.write().split("\n")) {
          assertThat(line)
              .matches("(?s)(term|code|must|not|phrase|fixed|fuzzy|unknown|corrected|empty).*");
        }
        for (Finding finding : plan.findings()) {
          assertThat(text.substring(finding.from(), finding.to())).isEqualTo(finding.written());
        }
        assertThat(Wanted.read(plan.write()).size()).isEqualTo(Wanted.of(plan).size());
      }
    }
  }

  /** Answers only about what was loaded. */
  private static final class Unloaded implements Vocabulary {
    final Set<String> loaded = new HashSet<>();
    private final Vocabulary all;

    Unloaded(Vocabulary all) {
      this.all = all;
    }

    private boolean isLoaded(String... needs) {
      return new ArrayList<>(List.of(needs)).stream().allMatch(loaded::contains);
    }

    @Override
    public int hasTerm(String term) {
      return isLoaded("t\t" + term) ? all.hasTerm(term) : UNKNOWN;
    }

    @Override
    public int hasCode(String code) {
      return isLoaded("t\t" + code) ? all.hasCode(code) : UNKNOWN;
    }

    @Override
    public @Nullable List<String> synonyms(String key) {
      return isLoaded("t\t" + key.substring(0, key.indexOf(' '))) ? all.synonyms(key) : null;
    }

    @Override
    public @Nullable String words(String foldedPrefix) {
      return isLoaded("w\t" + foldedPrefix) ? all.words(foldedPrefix) : null;
    }

    @Override
    public @Nullable Lexicon lexicon() {
      return isLoaded("l") ? all.lexicon() : null;
    }
  }
}
