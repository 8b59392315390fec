package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of results. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class SearchPageTest {
  private static final Visitor DESKTOP = Visitor.DESKTOP.withoutWorkers();
  private static final String FIELD = "search-box input";
  private static final String HITS = ".hit h2 a";
  private static final String COUNT =
      "document.querySelector('.count[role=status]')?.textContent ?? ''";

  private static Tab results(Browsing browsing, String query) {
    Tab tab = browsing.open(browsing.simulated(), DESKTOP);
    tab.go("/sv/sok/?q=" + URLEncoder.encode(query, UTF_8));
    return tab;
  }

  private static void waitFor(Tab tab, String count) {
    tab.page().waitForCondition(() -> tab.text(COUNT).equals(count));
  }

  @Test
  void aLinkToASearchShowsItsResults(Browsing browsing) {
    try (Tab tab = results(browsing, "löneadm")) {
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(tab.page().inputValue(FIELD)).isEqualTo("löneadm");
      assertThat(tab.page().title()).isEqualTo("löneadm – Sök – Roleguide");
      assertThat(tab.page().locator(".hit h2 mark").textContent()).isEqualTo("Löneadm");
      assertThat(tab.page().locator(HITS).getAttribute("href"))
          .isEqualTo("/sv/roller/loneadministrator/");
      assertThat(tab.page().locator(".hit .section").getAttribute("href"))
          .isEqualTo("/sv/roller/loneadministrator/#tasks");
      assertThat(tab.page().locator(".hit .meta").first().textContent())
          .isEqualTo("Roll · Ekonomi och lön");
      assertThat(tab.list("[...document.querySelectorAll('.others a')].map(a => a.lang)"))
          .containsExactlyInAnyOrder("de", "ro", "pt");
      tab.page().click(HITS);
      tab.page().waitForURL("**/sv/roller/loneadministrator/");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aNameInAnotherLanguageSaysSo(Browsing browsing) {
    try (Tab tab = results(browsing, "lohnbuchhalter")) {
      waitFor(tab, "1 träff för ”lohnbuchhalter”");
      assertThat(tab.page().locator(".see").textContent())
          .isEqualTo("Lohnbuchhalter/-in (Deutsch) → Löneadministratör");
      assertThat(tab.page().locator(".see [lang=de]").count()).isEqualTo(1);
    }
  }

  /** What Safari 16.4, Chromium 103 or Firefox 113 lack. */
  @Test
  void browsersFromBeforeSomeNiceties(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.context()
          .addInitScript(
              "delete URLSearchParams.prototype.size;"
                  + "delete Element.prototype.role; delete Element.prototype.ariaSelected;");
      tab.go("/sv/sok/");
      tab.page().fill(FIELD, "löneadm");
      tab.page().waitForSelector("[role=option] mark");
      tab.page().press(FIELD, "ArrowDown");
      assertThat(tab.page().locator("[role=option][aria-selected=true]").count()).isEqualTo(1);
      tab.page().press(FIELD, "Escape");
      tab.page().press(FIELD, "Enter");
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(tab.path()).isEqualTo("/sv/sok/?q=l%C3%B6neadm");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void withoutAQueryThereAreTheLists(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/sok/");
      assertThat(tab.page().locator("search-page .items a").count()).isEqualTo(3);
      assertThat(tab.text(COUNT)).isEmpty();
      assertThat(tab.requests()).noneMatch(url -> url.contains("/search/"));
      assertThat(tab.page().title()).isEqualTo("Sök – Roleguide");
    }
  }

  @Test
  void backAndForwardGoThroughTheSearches(Browsing browsing) {
    try (Tab tab = results(browsing, "löneadm")) {
      waitFor(tab, "1 träff för ”löneadm”");
      tab.page().fill(FIELD, "xyzzy");
      tab.page().press(FIELD, "Enter");
      waitFor(tab, "Inga träffar för ”xyzzy”");
      assertThat(tab.path()).isEqualTo("/sv/sok/?q=xyzzy");
      assertThat(tab.holds("document.activeElement.id === 'q'")).isTrue();
      tab.page().goBack();
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(tab.page().inputValue(FIELD)).isEqualTo("löneadm");
      tab.page().click(HITS);
      tab.page().waitForURL("**/sv/roller/loneadministrator/");
      tab.page().goBack();
      waitFor(tab, "1 träff för ”löneadm”");
      tab.page().goForward();
      tab.page().waitForURL("**/sv/roller/loneadministrator/");
      tab.page().goBack();
      waitFor(tab, "1 träff för ”löneadm”");
      tab.page().goForward();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void goingBackClosesTheSuggestionsForWhatWasTypedLast(Browsing browsing) {
    try (Tab tab = results(browsing, "löneadm")) {
      tab.page().fill(FIELD, "xyzzy");
      tab.page().press(FIELD, "Enter");
      waitFor(tab, "Inga träffar för ”xyzzy”");
      tab.page().fill(FIELD, "rekry");
      tab.page().waitForSelector("[role=option] mark");
      tab.page().goBack();
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(tab.page().locator("[role=listbox]").isVisible()).isFalse();
    }
  }

  @Test
  void theLanguageSwitcherKeepsTheQuery(Browsing browsing) {
    try (Tab tab = results(browsing, "rekryt & co")) {
      tab.page().waitForSelector(HITS);
      tab.page().click(".languages summary");
      tab.page().click(".languages a[hreflang=de]");
      tab.page().waitForURL("**/de/suche/?q=rekryt+%26+co");
      assertThat(tab.page().inputValue(FIELD)).isEqualTo("rekryt & co");
      tab.page().fill(FIELD, "lohn");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForSelector(HITS);
      assertThat(tab.text("document.querySelector('.foot a[hreflang=ro]').getAttribute('href')"))
          .endsWith("/ro/cautare/?q=lohn");
    }
  }

  @Test
  void filtersHaveCountsAndStandInTheAddress(Browsing browsing) {
    try (Tab tab = results(browsing, "a")) {
      tab.page().waitForSelector(HITS);
      String all = tab.text(COUNT);
      String kinds = ".results nav:nth-of-type(1) a";
      List<String> labels =
          tab.list("[...document.querySelectorAll('" + kinds + "')].map(a => a.textContent)");
      assertThat(labels).contains("Allt", "Roller 4", "Guider 3");
      assertThat(tab.page().locator(kinds + "[aria-current]").textContent()).isEqualTo("Allt");
      tab.page().click(kinds + ":has-text('Roller')");
      waitFor(tab, "4 träffar för ”a”");
      assertThat(tab.path()).isEqualTo("/sv/sok/?q=a&kind=role");
      assertThat(tab.text("document.activeElement.textContent")).isEqualTo("Roller 4");
      tab.page().click(".results nav:nth-of-type(2) a:has-text('Ekonomi')");
      waitFor(tab, "1 träff för ”a”");
      assertThat(tab.path()).isEqualTo("/sv/sok/?q=a&kind=role&family=finance");
      tab.page().goBack();
      waitFor(tab, "4 träffar för ”a”");
      tab.page().goBack();
      waitFor(tab, all);
      tab.go("/sv/sok/?q=löneadm&kind=guide");
      waitFor(tab, "Inga träffar för ”löneadm”");
      tab.page().click("text=Ta bort filtren");
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void moreResultsGetTheFocusAndAreThereAgainAfterComingBack(Browsing browsing) {
    try (Tab tab = results(browsing, "a")) {
      tab.page().waitForSelector(".more-hits button");
      assertThat(tab.page().locator(HITS).count()).isEqualTo(10);
      tab.page().focus(".more-hits button");
      tab.page().keyboard().press("Enter");
      tab.page().waitForCondition(() -> tab.page().locator(HITS).count() == 20);
      String eleventh = "document.querySelectorAll('.hit h2 a')[10]";
      assertThat(tab.holds("document.activeElement === " + eleventh)).isTrue();
      assertThat(tab.text(COUNT)).startsWith("20 av ").endsWith(" visas");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL(url -> !url.contains("/sok/"));
      tab.page().goBack();
      tab.page().waitForCondition(() -> tab.page().locator(HITS).count() == 20);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void correctionsAreSaid(Browsing browsing) {
    try (Tab tab = results(browsing, "wrogn")) {
      tab.page().waitForSelector(HITS);
      assertThat(tab.page().locator(".corrections").textContent())
          .isEqualTo("Menade du ”lön”? Träffarna gäller den stavningen.");
      tab.page().click(".corrections a");
      tab.page().waitForURL("**/?q=l%C3%B6n");
      tab.go("/sv/sok/?q=nowhere+similar");
      tab.page().waitForSelector(".corrections");
      assertThat(
              tab.list("[...document.querySelectorAll('.corrections p')].map(p => p.textContent)"))
          .containsExactly(
              "”similar” förekommer inte. Liknande ord visas i stället.",
              "Hittades inte: ”nowhere”.");
      assertThat(tab.page().locator("search-page .items a").first().isVisible()).isTrue();
    }
  }

  static List<String> hostile() {
    return List.of(
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "javascript:alert(1)",
        "(.*)+[a-z{\\",
        "{query}{n}",
        "__proto__ constructor toString",
        "\u0000\u202e\ufffe\ud83d",
        "l&kind=role#x?q=%%%",
        "a".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQueriesAreShownAsTheyAre(String query, Browsing browsing) {
    try (Tab tab = results(browsing, query)) {
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("”")); // not: is searching
      String expected = tab.page().inputValue(FIELD);
      assertThat(expected.length()).isLessThanOrEqualTo(256);
      assertThat(tab.text(COUNT)).contains("”" + expected + "”");
      tab.page().fill(FIELD, "");
      tab.page().fill(FIELD, query);
      tab.page().waitForSelector("[role=option].all");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("”")); // not: is searching
      assertThat(tab.page().locator("main img, main script:not([type])").count()).isZero();
      assertThat(tab.list(EveryPageTest.TOO_WIDE)).isEmpty();
      tab.page().setViewportSize(320, 700);
      assertThat(tab.list(EveryPageTest.TOO_WIDE)).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"__proto__", "constructor", "<b>", "page"})
  void hostileFiltersFindNothing(String name, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      String value = URLEncoder.encode(name, UTF_8);
      tab.go("/sv/sok/?q=a&kind=" + value + "&family=" + value);
      waitFor(tab, "Inga träffar för ”a”");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain(Browsing browsing) throws IOException {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      for (String file : List.of("**/search-core.js*", "**/search/sv.json", "**/words.json")) {
        AtomicBoolean broken = new AtomicBoolean(true);
        tab.page()
            .route(
                file,
                route -> {
                  if (broken.get()) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                  } else {
                    route.resume();
                  }
                });
        tab.go("/sv/sok/?q=löneadm");
        tab.page().waitForSelector(".results [role=alert]");
        assertThat(tab.page().locator(".results [role=alert] p").textContent())
            .as(file)
            .isEqualTo("Sökningen misslyckades.");
        assertThat(tab.text(COUNT)).isEmpty();
        tab.page().evaluate(EveryPageTest.axe());
        assertThat(tab.list(EveryPageTest.AXE_RUN)).isEmpty();
        SearchBoxTest.picture(tab, "failure");
        broken.set(false);
        tab.page().click(".results button");
        waitFor(tab, "1 träff för ”löneadm”");
        tab.page().unroute(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"**/words.json", "**/search-core.js*"})
  void filesThatAreGoneAskToReload(String file, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      AtomicBoolean gone = new AtomicBoolean(true);
      tab.page()
          .route(
              file,
              route -> {
                if (gone.get()) {
                  route.fulfill(new Route.FulfillOptions().setStatus(404));
                } else {
                  route.resume();
                }
              });
      tab.go("/sv/sok/?q=löneadm");
      tab.page().waitForSelector(".results [role=alert]");
      assertThat(tab.page().locator(".results [role=alert] p").textContent())
          .isEqualTo("Webbplatsen har uppdaterats sedan du öppnade sidan.");
      gone.set(false);
      tab.page().click("button:has-text('Ladda om sidan')");
      waitFor(tab, "1 träff för ”löneadm”");
    }
  }

  @Test
  void withoutANetworkItSaysSo(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/sok/");
      tab.context().setOffline(true);
      tab.page().fill(FIELD, "lön");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForSelector(".results [role=alert]");
      assertThat(tab.page().locator(".results [role=alert] p").textContent())
          .isEqualTo("Du verkar sakna internetanslutning.");
      tab.context().setOffline(false);
      tab.page().click(".results button");
      tab.page().waitForSelector(HITS);
    }
  }

  @Test
  void onASlowNetworkItIsSaidThatASearchIsOnItsWay(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      AtomicInteger held = new AtomicInteger();
      tab.page()
          .route(
              "**/search/sv.json",
              route -> {
                held.incrementAndGet();
                tab.page().waitForTimeout(900);
                route.resume();
              });
      tab.go("/sv/sok/?q=löneadm");
      waitFor(tab, "Söker …");
      waitFor(tab, "1 träff för ”löneadm”");
      assertThat(held.get()).isEqualTo(1);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aSearchThatIsReplacedLeavesNoTrace(Browsing browsing) {
    try (Tab tab = results(browsing, "löneadm")) {
      waitFor(tab, "1 träff för ”löneadm”");
      tab.page()
          .evaluate(
              "() => { const f = document.querySelector('search-box form'); const i = f.q;"
                  + " for (const q of ['a', 'e', 'xyzzy']) { i.value = q; f.requestSubmit(); } }");
      waitFor(tab, "Inga träffar för ”xyzzy”");
      tab.page().waitForTimeout(300);
      assertThat(tab.page().locator(HITS).count()).isZero();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void twoTabsSearchTwoLanguages(Browsing browsing) {
    try (Tab swedish = browsing.open(browsing.simulated(), DESKTOP);
        Tab german = browsing.open(browsing.simulated(), DESKTOP)) {
      swedish.go("/sv/sok/?q=rekryterare");
      german.go("/de/suche/?q=recruiter");
      swedish.page().waitForSelector(HITS);
      german.page().waitForSelector(HITS);
      assertThat(swedish.page().locator(HITS).first().getAttribute("href")).startsWith("/sv/");
      assertThat(german.page().locator(HITS).first().getAttribute("href")).startsWith("/de/");
      assertThat(german.text(COUNT)).contains("„recruiter“");
    }
  }

  @Test
  void isAccessibleAndFits(Browsing browsing) throws IOException {
    String axe = EveryPageTest.axe();
    for (Visitor visitor :
        List.of(
            DESKTOP,
            DESKTOP.inTheDark(true),
            Visitor.PHONE.withoutWorkers(),
            Visitor.PHONE.withoutWorkers().inTheDark(true))) {
      for (String query :
          List.of(
              "/sv/sok/?q=a", "/de/suche/?q=lohnbuchhalter", "/pt/pesquisa/?q=xyzzy&kind=role")) {
        try (Tab tab = browsing.open(browsing.simulated(), visitor)) {
          tab.go(query);
          tab.page().waitForCondition(() -> !tab.text(COUNT).isEmpty());
          tab.page().waitForSelector(".results > *");
          tab.page().evaluate(axe);
          assertThat(tab.list(EveryPageTest.AXE_RUN)).as(query).isEmpty();
          String name = query.replaceAll("\\W+", "-").toLowerCase(Locale.ROOT);
          SearchBoxTest.picture(tab, "results" + name + SearchBoxTest.name(visitor));
          for (int width : EveryPageTest.WIDTHS) {
            tab.page().setViewportSize(width, 740);
            assertThat(tab.list(EveryPageTest.TOO_WIDE)).as("%s at %s", query, width).isEmpty();
          }
          assertThat(tab.complaints()).isEmpty();
        }
      }
    }
  }
}
