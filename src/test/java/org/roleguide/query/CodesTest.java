package org.roleguide.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.model.Role;
import org.roleguide.plan.SitePlan;

/** Every code of every role of this repository finds the roles that have it, before all others. */
class CodesTest {
  private static SitePlan plan;

  @BeforeAll
  static void read() throws IOException {
    plan = JudgedQueriesTest.plan();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void codesFindTheirRoles(String language) {
    TestIndex index = JudgedQueriesTest.index(plan, language);
    Messages words = plan.catalog().words(LanguageTag.of(language).orElseThrow());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Role role : plan.catalog().roles().values()) {
      for (Role.Code code : role.codes()) {
        Set<String> wanted = rolesWith(code.value().value());
        for (String query : spellings(code, words)) {
          List<String> found = index.search(query);
          asked++;
          if (found.size() < wanted.size()
              || !wanted.containsAll(found.subList(0, wanted.size()))) {
            wrong.add(query + " found " + found + " instead of " + wanted);
          }
        }
      }
    }
    assertThat(wrong).as("of " + asked).isEmpty();
    assertThat(asked).isGreaterThan(100);
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
    spellings.add(scheme.split("[ -]")[0] + " " + value);
    return spellings;
  }
}
