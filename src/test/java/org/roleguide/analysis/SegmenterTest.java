package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private static final Lexicon WORDS =
      Lexicon.of(
          List.of(
              "lön",
              "handläggare",
              "hand",
              "läggare",
              "skola",
              "lärare",
              "arbete",
              "läkare",
              "sekreterare",
              "kund",
              "tjänst",
              "medarbetare",
              "vecka",
              "tidning",
              "redovisning",
              "ekonom",
              "bok",
              "slut",
              "bokslut",
              "månad",
              "person",
              "personal",
              "ansvar"));

  private static final Lexicon WOERTER =
      Lexicon.of(
          List.of(
              "lohn",
              "buchhalter",
              "arbeit",
              "vertrag",
              "recht",
              "kranke",
              "kasse",
              "schule",
              "leiter",
              "kunde",
              "berater",
              "bild",
              "schreiben",
              "kraft",
              "rat",
              "stelle"));

  @Test
  void swedishLinksAndLostLetters() {
    assertThat(swedish("lönehandläggare")).containsExactly("lön", "handläggare");
    assertThat(swedish("skollärare")).containsExactly("skola", "lärare");
    assertThat(swedish("arbetsledare")).isEmpty();
    assertThat(swedish("arbetslärare")).containsExactly("arbete", "lärare");
    assertThat(swedish("läkarsekreterare")).containsExactly("läkare", "sekreterare");
    assertThat(swedish("veckotidning")).containsExactly("vecka", "tidning");
    assertThat(swedish("kundläkarna")).containsExactly("kund", "läkarna");
    assertThat(swedish("arbetsveckor")).containsExactly("arbete", "veckor");
    assertThat(swedish("redovisningsekonomerna")).containsExactly("redovisning", "ekonomerna");
  }

  @Test
  void germanLinksAndLostLetters() {
    assertThat(german("lohnbuchhalter")).containsExactly("lohn", "buchhalter");
    assertThat(german("arbeitsvertrag")).containsExactly("arbeit", "vertrag");
    assertThat(german("krankenkassen")).containsExactly("kranke", "kassen");
    assertThat(german("schulleiterinnen")).containsExactly("schule", "leiterinnen");
    assertThat(german("kundenberaters")).containsExactly("kunde", "beraters");
    assertThat(german("schreibkraft")).containsExactly("schreiben", "kraft");
  }

  @Test
  void neighboursComeTogetherToo() {
    assertThat(swedish("kundtjänstmedarbetare"))
        .containsExactly("kund", "kundtjänst", "tjänst", "tjänstmedarbetare", "medarbetare");
  }

  @Test
  void fewestPartsThenTheLongestLastOne() {
    assertThat(swedish("månadsbokslut")).containsExactly("månad", "bokslut");
    assertThat(swedish("personalansvar")).containsExactly("personal", "ansvar");
  }

  @Test
  void aWordOfTheLexiconStaysWholeInflectedOrNot() {
    assertThat(swedish("handläggare")).isEmpty();
    assertThat(swedish("handläggaren")).isEmpty();
    assertThat(swedish("bokslutet")).isEmpty();
  }

  @Test
  void aWordWithAnUnknownStretchStaysWhole() {
    assertThat(german("administrator")).isEmpty();
    assertThat(german("kundenxberater")).isEmpty();
    assertThat(german("beraterx")).isEmpty();
  }

  @Test
  void shortAndVeryLongWordsStayWhole() {
    assertThat(swedish("bokbok")).isEmpty();
    assertThat(swedish("bok".repeat(20))).isNotEmpty();
    assertThat(swedish("bok".repeat(21))).isEmpty();
    assertThat(swedish("")).isEmpty();
  }

  private static List<String> swedish(String word) {
    return parts(Segmenter.swedish(WORDS), word);
  }

  private static List<String> german(String word) {
    return parts(Segmenter.german(WOERTER), word);
  }

  private static List<String> parts(Decompounder decompounder, String word) {
    List<String> parts = new ArrayList<>();
    decompounder.split(word, parts::add);
    return parts;
  }
}
