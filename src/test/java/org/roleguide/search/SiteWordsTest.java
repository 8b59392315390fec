package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;

class SiteWordsTest {
  private static SearchDocument page(String title, String text) {
    return new SearchDocument(
        ContentKind.GUIDE,
        "guide:x",
        "",
        "/sv/x/",
        title,
        List.of(),
        List.of("Trädgårdsmästare"),
        List.of("odlare"),
        List.of(new ForeignName(new LanguageTag("de"), "Gärtner")),
        "",
        List.of(new Section("a", "", text)),
        List.of(),
        List.of());
  }

  private static SiteWords words(boolean nounsHaveCapitals, SearchDocument... pages) {
    SiteWords words = new SiteWords(nounsHaveCapitals);
    words.addAll(List.of(pages));
    return words;
  }

  @Test
  void wordsAreThoseOfTheLanguageInLowerCase() {
    assertThat(
            words(false, page("Skötsel av växthus", "Erna vattnar ÖRTERNA: växthus-torkan!"))
                .words())
        .containsExactly("odlare", "skötsel", "torkan", "trädgårdsmästare", "vattnar", "växthus");
    assertThat(words(true, page("Pflege", "Erika gießt die Kräuter.")).words())
        .containsExactly("erika", "gießt", "kräuter", "odlare", "pflege", "trädgårdsmästare");
  }

  @Test
  void ofALargeSiteAllNamesAndSomeTextsAreRead() {
    List<SearchDocument> pages = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      pages.add(page("sida" + letters(i), "text" + letters(i)));
    }
    SiteWords words = new SiteWords(false);
    words.addAll(pages);
    assertThat(words.words()).filteredOn(word -> word.startsWith("sida")).hasSize(2500);
    assertThat(words.words()).filteredOn(word -> word.startsWith("text")).hasSize(834);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 3; i++, rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
