package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From one language to another, and from no language to one's own. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class LanguagesTest {
  @Test
  void theSwitcherLeadsToTheSamePageInEveryLanguage(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      List<List<String>> circles = new ArrayList<>();
      circles.add(List.of("/sv/", "/de/", "/ro/", "/pt/"));
      List<String> roles = new ArrayList<>();
      List<String> guides = new ArrayList<>();
      for (String language : Browsing.LANGUAGES) {
        roles.add(Paths.role(tab, "recruiter", language));
        guides.add(Paths.guide(tab, "recruiting-for-the-back-office", language));
      }
      circles.add(roles);
      circles.add(guides);
      for (List<String> circle : circles) {
        tab.go(circle.get(0));
        for (int i = 1; i <= circle.size(); i++) {
          String language = Browsing.LANGUAGES.get(i % circle.size());
          tab.page().click(".languages summary");
          tab.page().click(".languages a[hreflang=" + language + "]");
          tab.page().waitForURL("**" + circle.get(i % circle.size()));
          assertThat(tab.text("document.documentElement.lang")).isEqualTo(language);
        }
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sv-SE, sv",
    "sv-FI, sv",
    "de, de",
    "de-AT, de",
    "ro-MD, ro",
    "pt-PT, pt",
    "pt-BR, pt"
  })
  void theRootLeadsToTheBrowsersLanguage(String locale, String language, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.speaking(locale))) {
      tab.page().navigate(browsing.own().url() + "/");
      tab.page().waitForURL("**/" + language + "/");
    }
  }

  @Test
  void aLanguageThatTheSiteLacksStaysAtTheList(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.speaking("ja"))) {
      tab.go("/");
      tab.page().waitForTimeout(200);
      assertThat(tab.path()).isEqualTo("/");
      assertThat(tab.page().locator("[data-chooser] a[hreflang]").count()).isEqualTo(4);
    }
  }

  @Test
  void askingToStayStays(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.speaking("de"))) {
      tab.go("/?stay");
      tab.page().waitForTimeout(200);
      assertThat(tab.path()).isEqualTo("/?stay");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[data-chooser] a", ".foot a"})
  void aChoiceIsRemembered(String link, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.speaking("de"))) {
      tab.go(link.startsWith(".foot") ? "/de/" : "/?stay");
      tab.page().click(link + "[hreflang=ro]");
      tab.page().waitForURL("**/ro/");
      tab.page().navigate(browsing.own().url() + "/");
      tab.page().waitForURL("**/ro/");
      tab.page().navigate(browsing.own().url() + "/r/recruiter/#tasks");
      tab.page().waitForURL("**/ro/*/*/#tasks");
    }
  }

  @Test
  void aPermalinkLeadsToTheSectionInOnesOwnLanguage(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.speaking("sv-SE"))) {
      tab.page().navigate(browsing.own().url() + "/r/payroll-clerk/#skills");
      tab.page().waitForURL("**/sv/roller/*/#skills");
      assertThat(tab.holds("document.querySelector('#skills:target') !== null")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/r/payroll-clerk/"})
  void withoutScriptsTheListOfLanguagesWorks(String path, Browsing browsing) {
    Visitor visitor = Visitor.DESKTOP.speaking("de").withoutScripts();
    try (Tab tab = browsing.open(browsing.own(), visitor)) {
      tab.go(path);
      assertThat(tab.path()).isEqualTo(path);
      assertThat(tab.page().locator("main a[hreflang]").count()).isEqualTo(4);
      tab.page().click("main a[hreflang=pt]");
      tab.page().waitForURL("**/pt/**");
      tab.page().click(".languages summary");
      tab.page().click(".languages a[hreflang=sv]");
      tab.page().waitForURL("**/sv/**");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aPageWithoutTranslationSaysSoAndNamesItsLanguage(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.altered(), Visitor.DESKTOP)) {
      String swedish = Paths.role(tab, "recruiter", "sv");
      tab.go(swedish);
      tab.page().click(".languages summary");
      tab.page().click(".languages a[hreflang=de]");
      tab.page().waitForURL("**/de/**");
      assertThat(tab.text("document.documentElement.lang")).isEqualTo("de");
      assertThat(tab.text("document.querySelector('main').lang")).isEqualTo("sv");
      assertThat(tab.text("document.querySelector('.notice').lang")).isEqualTo("de");
      tab.page().click(".notice a");
      tab.page().waitForURL("**" + swedish);
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
