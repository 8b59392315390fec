package org.roleguide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.model.Role;
import org.roleguide.plan.SitePlan;
import org.roleguide.search.lucene.LuceneSearch;

/** Every code of every role of this repository finds the roles that have it, before all others. */
class CodesTest {
  private static SitePlan plan;

  @BeforeAll
  static void read() throws IOException {
    plan = SearchCorpus.plan();
  }

  @Test
  void codesAreWrittenInManyWays() {
    assertThat(SearchDocuments.written("onet", "43-3051.00"))
        .containsExactly(
            "43-3051.00", "onet43-3051.00", "43-3051", "onet43-3051", "43305100", "onet43305100");
    assertThat(SearchDocuments.written("onet", "43-3051.01"))
        .contains("43305101")
        .doesNotContain("43-3051");
    assertThat(SearchDocuments.written("cor", "242320")).containsExactly("242320", "cor242320");
    assertThat(SearchDocuments.written("kldb2010", "72213-104"))
        .containsExactly("72213-104", "kldb72213-104", "72213104", "kldb72213104");
    assertThat(SearchDocuments.written("jobtech", "nRLP_eqC_ow9")).containsExactly("nRLP_eqC_ow9");
    // Without the point these would be codes of other classifications.
    assertThat(SearchDocuments.written("esco", "4313.1")).doesNotContain("43131");
    assertThat(SearchDocuments.written("cpp2010", "4313.0")).doesNotContain("43130");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void codesFindTheirRoles(String language) throws IOException {
    LanguageTag tag = LanguageTag.of(language).orElseThrow();
    try (LuceneSearch search = LuceneSearch.open(SearchCorpus.own().index(tag))) {
      codesFindTheirRoles(search, plan.catalog().words(tag));
    }
  }

  private static void codesFindTheirRoles(LuceneSearch search, Messages words) throws IOException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Role role : plan.catalog().roles().values()) {
      for (Role.Code code : role.codes()) {
        Set<String> wanted = rolesWith(code.value().value());
        for (String query : spellings(code, words)) {
          List<SearchResult.Hit> hits = search.search(SearchRequest.of(query, 10)).hits();
          List<String> found = hits.stream().map(SearchResult.Hit::id).toList();
          asked++;
          if (found.size() < wanted.size()
              || !wanted.containsAll(found.subList(0, wanted.size()))) {
            wrong.add(query + " found " + found + " instead of " + wanted);
          } else {
            hits.subList(0, wanted.size()).stream()
                .filter(hit -> !isShown(query, code.value().value(), hit.excerpt()))
                .forEach(hit -> wrong.add(query + " shows " + hit.excerpt()));
          }
        }
      }
    }
    assertThat(wrong).as("of " + asked).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  /**
   * Whether a mark in the right section has the whole code as the page writes it, and only the name
   * of its classification besides; of a phrase, each word has a mark.
   */
  private static boolean isShown(String query, String code, SearchResult.Excerpt excerpt) {
    boolean isPhrase = query.matches("\".* .*\"");

    String text = excerpt.text().text();
    List<Integer> marks = excerpt.text().marks();
    boolean isMarked = false;
    for (int i = 0; i < marks.size(); i += 2) {
      String mark = text.substring(marks.get(i), marks.get(i + 1));
      isMarked |= mark.equals(code) || mark.endsWith(" " + code);
      isMarked |= isPhrase && code.endsWith("-" + mark);
    }
    return isMarked && excerpt.anchor().equals("codes");
  }

  private static Set<String> rolesWith(String code) {
    Set<String> roles = new TreeSet<>();
    for (Role role : plan.catalog().roles().values()) {
      if (role.codes().stream().anyMatch(each -> each.value().value().equals(code))) {
        roles.add("role:" + role.id());
      }
    }
    return roles;
  }

  /** How somebody may write a code. */
  private static Set<String> spellings(Role.Code code, Messages words) {
    String value = code.value().value();
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(value);
    spellings.add("(" + value + "),");
    spellings.add(value.toLowerCase(Locale.ROOT));
    String key = "scheme." + code.scheme();
    String scheme = words.has(key) ? words.text(key) : code.scheme();
    spellings.add(scheme + " " + value);
    spellings.add(scheme.toLowerCase(Locale.ROOT) + ": " + value);
    String shortScheme = scheme.split("[ -]")[0];
    spellings.add(shortScheme + " " + value);
    boolean hasLetters = value.matches(".*[A-Za-z].*");
    if (!hasLetters) {
      spellings.add(shortScheme + value);
      spellings.add(shortScheme.toLowerCase(Locale.ROOT) + value);
    }
    spellings.add("+" + value);
    spellings.add('"' + value + '"');
    spellings.add('"' + scheme + " " + value + '"');
    if (!hasLetters) {
      spellings.add('"' + shortScheme + " " + value + '"');
    }
    if (value.endsWith(".00")) {
      String soc = value.substring(0, value.length() - 3);
      spellings.addAll(List.of(soc, "+" + soc, '"' + soc + '"', '"' + scheme + " " + soc + '"'));
    }
    String bare = value.replaceAll("[^0-9]", "");
    if (!hasLetters && bare.length() >= 8) {
      spellings.add(bare);
    }
    return spellings;
  }
}
