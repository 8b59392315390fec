package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PartsOfCompoundsTest {
  private static final Lexicon KNOWN = Lexicon.of(List.of("arbete", "kund", "tjänst"));

  private static List<String> found(Set<String> dictionary, String... siteWords) {
    List<String> found =
        new ArrayList<>(
            Analyses.compounds("sv", new TreeSet<>(List.of(siteWords)), dictionary, KNOWN).words());
    found.removeAll(KNOWN.words());
    return found;
  }

  @Test
  void wordsOfTheSiteThatAreInItsCompoundsAreParts() {
    assertThat(found(Set.of(), "kundkontakt", "kontakt", "kontakter", "trädgård"))
        .containsExactly("kontakt");
    assertThat(found(Set.of(), "skolgårdarna", "skola", "gårdar"))
        .containsExactly("gårdar", "skola");
  }

  @Test
  void compoundsAreNotPartsThemselves() {
    assertThat(
            found(Set.of(), "trädgård", "gårdstjänst", "trädgårdstjänst", "gården", "kundtjänst"))
        .containsExactly("trädgård");
    assertThat(found(Set.of(), "kundtjänst", "kundtjänstkontakt", "kontakt"))
        .containsExactly("kontakt");
  }

  @Test
  void shortWordsAndStopWordsAreNoParts() {
    assertThat(found(Set.of(), "kundbok", "bok")).isEmpty();
    assertThat(found(Set.of(), "underkund", "under")).isEmpty();
  }

  @Test
  void otherFormsOfWhatIsKnownAreNoParts() {
    assertThat(found(Set.of(), "arbeta", "arbetsplatsen", "platsen")).containsExactly("platsen");
  }

  @Test
  void ofADictionaryOnlyWhatTheSiteNeedsIsTaken() {
    assertThat(found(Set.of("bageri", "biträde", "skog"), "bageribiträdet"))
        .containsExactly("bageri", "biträde");
    assertThat(found(Set.of("skola", "lärare", "bageribiträde"), "skollärare", "bageribiträde"))
        .containsExactly("lärare", "skola");
  }

  @Test
  void germanContentIsTakenApartByDictionariesOnlyAndQueriesByTheSiteToo() {
    Set<String> site = Set.of("kundenkontakt", "kontakt", "bäckereifachkraft");
    Set<String> dictionary = Set.of("bäckerei", "fachkraft");
    Lexicon known = Lexicon.of(List.of("kunde"));
    assertThat(Analyses.compounds("de-AT", site, dictionary, known).words())
        .containsExactly("bäckerei", "fachkraft", "kunde");
    assertThat(Analyses.queryCompounds("de-AT", site, dictionary, known, known).words())
        .containsExactly("bäckerei", "fachkraft", "kontakt", "kunde");
  }

  @Test
  void otherLanguagesKeepWhatIsKnown() {
    assertThat(Analyses.compounds("ro", Set.of("muncitor"), Set.of("munca"), KNOWN))
        .isSameAs(KNOWN);
  }
}
