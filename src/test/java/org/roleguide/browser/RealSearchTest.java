package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of the project's own site, as a reader meets it. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class RealSearchTest {
  private static final Visitor DESKTOP = Visitor.DESKTOP.withoutWorkers();
  private static final Map<String, String> RESULTS =
      Map.of("sv", "/sv/sok/", "de", "/de/suche/", "ro", "/ro/cautare/", "pt", "/pt/pesquisa/");
  private static final String FIELD = "search-box input";
  private static final String OPTIONS = "[role=option]";
  private static final String HITS = ".hit h2 a";
  private static final String COUNT =
      "document.querySelector('.count[role=status]')?.textContent ?? ''";
  private static final String ALERT = ".results [role=alert]";

  private static String address(String language, String query) {
    return RESULTS.get(language) + "?q=" + URLEncoder.encode(query, UTF_8);
  }

  private static Tab results(Browsing browsing, String language, String query) {
    Tab tab = browsing.open(browsing.own(), DESKTOP);
    search(tab, language, query);
    return tab;
  }

  private static void search(Tab tab, String language, String query) {
    tab.go(address(language, query));
    tab.page().waitForSelector(".results > *");
  }

  private static String first(Tab tab) {
    return tab.page().locator(HITS).first().textContent();
  }

  private static List<String> titles(Tab tab) {
    return tab.page().locator(HITS).allTextContents();
  }

  /** What is marked in the first hit, in lower case. */
  private static List<String> marks(Tab tab) {
    return tab.page().locator(".hit:first-child mark").allTextContents().stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | lönehandläggare | Löneadministratör | lönehandläggare",
        "sv | lonehandlaggare | Löneadministratör | lönehandläggare",
        "sv | LÖNEHANDLÄGGARNAS | Löneadministratör | lönehandläggare",
        "sv | rekryterarna | Rekryterare | rekryterare",
        "sv | helpdesk tekniker | Helpdesktekniker | helpdesktekniker",
        "de | Gehaltsbuchhalterin | Lohn- und Gehaltsbuchhalter/-in | gehaltsbuchhalter/-in",
        "de | Lohnabrechnungen | Entgeltabrechnung | entgeltabrechnung",
        "de | burokauffrau | Backoffice-Mitarbeiter/-in | büromanagement",
        "ro | specialista in recrutare | Specialist/specialistă în recrutare | specialistă",
        "ro | specialistă în recrutare | Specialist/specialistă în recrutare | recrutare",
        "ro | salarizarea | Specialist/specialistă salarizare | salarizare",
        "pt | tecnica de vencimentos | Técnico/a de processamento salarial | técnico",
        "pt | técnicos de recrutamento | Técnico/a de recrutamento e seleção | recrutamento",
        "pt | selecção | Técnico/a de recrutamento e seleção | seleção"
      })
  void formsSpellingsAndCompoundsFindTheirPageAndAreMarked(
      String language, String query, String title, String mark, Browsing browsing) {
    try (Tab tab = results(browsing, language, query)) {
      assertThat(titles(tab)).contains(title);
      assertThat(tab.page().locator(".hit mark").allTextContents())
          .as("marks")
          .anyMatch(text -> text.toLowerCase(Locale.ROOT).equals(mark));
      assertThat(tab.page().locator(".corrections").count()).isZero();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | Lohnbuchhalter | Lohnbuchhalter/-in (Deutsch) → Löneadministratör",
        "de | Lönehandläggare | Lönehandläggare (Svenska) → Lohn- und Gehaltsbuchhalter/-in",
        "ro | rekryterare | Rekryterare (Svenska) → Specialist/specialistă în recrutare",
        "pt | Lohnbuchhalter | Lohnbuchhalter/-in (Deutsch) → Técnico/a de processamento salarial"
      })
  void aNameInAnotherLanguageFindsThePageAndSaysSo(
      String language, String query, String said, Browsing browsing) {
    try (Tab tab = results(browsing, language, query)) {
      assertThat(tab.page().locator(".see").first().textContent()).isEqualTo(said);
      assertThat(tab.page().locator(".hit .others a").count()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void whereTheTitleExplainsItselfNoOtherLanguageIsNamed(Browsing browsing) {
    try (Tab tab = results(browsing, "sv", "back office")) {
      assertThat(first(tab)).isEqualTo("Backofficemedarbetare");
      assertThat(tab.page().locator(".see").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sv, 4313, Löneadministratör, 4313",
    "sv, +43-3051, Löneadministratör, 43-3051.00",
    "sv, 43305100, Löneadministratör, 43-3051.00",
    "de, 43-3051.00, Lohn- und Gehaltsbuchhalter/-in, 43-3051.00",
    "de, '\"43-3051\"', Lohn- und Gehaltsbuchhalter/-in, 43-3051.00",
    "ro, COR242320, Specialist/specialistă în recrutare, cor 242320",
    "ro, COR 242320, Specialist/specialistă în recrutare, 242320",
    "pt, COR 242320, Técnico/a de recrutamento e seleção, 242320"
  })
  void aCodeFindsItsRoleAndLeadsToTheCodes(
      String language, String code, String title, String mark, Browsing browsing) {
    try (Tab tab = results(browsing, language, code)) {
      assertThat(first(tab)).isEqualTo(title);
      assertThat(marks(tab)).contains(mark);
      tab.page().locator(".hit .section").first().click();
      tab.page().waitForURL("**/#codes");
      tab.page().waitForCondition(() -> tab.holds("document.querySelector(':target') !== null"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void phrasesAndExcludedWordsRestrict(Browsing browsing) {
    try (Tab tab = results(browsing, "sv", "\"rätt lön\"")) {
      int phrase = tab.page().locator(HITS).count();
      assertThat(first(tab)).isEqualTo("Löneadministratör");
      search(tab, "sv", "rätt lön");
      int words = tab.page().locator(HITS).count();
      assertThat(phrase).isPositive().isLessThan(words);
      search(tab, "sv", "lön -skatt");
      List<String> without = titles(tab);
      assertThat(without).isNotEmpty().doesNotContain("Skatt och sociala avgifter");
      search(tab, "sv", "lön");
      assertThat(titles(tab)).hasSizeGreaterThan(without.size()).containsAll(without);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | lönadminstratör | Menade du ”löneadministratör”? | Löneadministratör",
        "sv | rekryterre | Menade du ”rekryterare”? | Rekryterare",
        "de | Recruting | Meinten Sie „recruiting“? | Recruiter/-in",
        "ro | helpdeks | Poate „helpdesk”? | Specialist/specialistă helpdesk",
        "pt | recrutamemto | Será «recrutamento»? | Técnico/a de recrutamento e seleção"
      })
  void slipsAreCorrectedAndItIsSaid(
      String language, String query, String said, String title, Browsing browsing) {
    try (Tab tab = results(browsing, language, query)) {
      assertThat(tab.page().locator(".corrections p").first().textContent()).startsWith(said);
      assertThat(first(tab)).isEqualTo(title);
      assertThat(tab.text(COUNT)).contains(query);
      int hits = tab.page().locator(HITS).count();
      tab.page().click(".corrections a");
      tab.page().waitForCondition(() -> tab.page().locator(".corrections").count() == 0);
      assertThat(tab.page().locator(HITS).count()).isEqualTo(hits);
      assertThat(first(tab)).isEqualTo(title);
    }
  }

  @Test
  void aWordThatIsWrittenTwiceIsToldOnce(Browsing browsing) {
    try (Tab tab = results(browsing, "sv", "lön xyzzyq xyzzyq")) {
      assertThat(tab.page().locator(".corrections p").allTextContents())
          .containsExactly("Hittades inte: ”xyzzyq”.");
    }
  }

  @Test
  void filtersNarrowAndBackAndForwardGoThroughThem(Browsing browsing) {
    try (Tab tab = results(browsing, "de", "Lohn")) {
      String all = tab.text(COUNT);
      tab.page().click("[data-key='kind role']");
      tab.page().waitForURL("**/?q=Lohn&kind=role");
      assertThat(tab.text(COUNT))
          .startsWith(
              tab.text("document.querySelector(\"[data-key='kind role'] small\").textContent")
                  + " ");
      assertThat(tab.holds("document.activeElement.dataset.key === 'kind role'")).isTrue();
      assertThat(tab.page().locator(".hit .meta:first-child").allTextContents())
          .allMatch(text -> text.startsWith("Beruf"));
      String roles = tab.text(COUNT);
      tab.page().locator("[data-key^='family ']").nth(1).click();
      tab.page().waitForURL("**/?q=Lohn&kind=role&family=*");
      String family = tab.text(COUNT);
      tab.page().goBack();
      tab.page().waitForCondition(() -> tab.text(COUNT).equals(roles));
      tab.page().goBack();
      tab.page().waitForCondition(() -> tab.text(COUNT).equals(all));
      tab.page().goForward();
      tab.page().waitForCondition(() -> tab.text(COUNT).equals(roles));
      tab.page().goForward();
      tab.page().waitForCondition(() -> tab.text(COUNT).equals(family));
      tab.page().click(HITS);
      tab.page().waitForURL(url -> !url.contains("/suche/"));
      tab.page().goBack();
      tab.page().waitForCondition(() -> tab.text(COUNT).equals(family));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"sv, lön skatt intervju", "de, Lohn Anzeige", "ro, interviu", "pt, entrevista"})
  void everyExcerptLeadsToAPlaceThatIsThere(String language, String query, Browsing browsing) {
    try (Tab tab = results(browsing, language, query)) {
      List<String> broken =
          tab.list(
              """
              async () => {
                const broken = [];
                for (const link of document.querySelectorAll(".hit a")) {
                  const page = await (await fetch(link.pathname)).text();
                  const parsed = new DOMParser().parseFromString(page, "text/html");
                  const place = link.hash && parsed.getElementById(link.hash.slice(1));
                  if (link.hash && !place?.closest("section, h2, h3, h4, div")) {
                    broken.push(link.href);
                  }
                }
                return broken;
              }
              """);
      assertThat(broken).isEmpty();
      assertThat(tab.page().locator(".section").count()).isPositive();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  static List<String> hostile() {
    return Stream.concat(
            SearchPageTest.hostile().stream(),
            Stream.of("\"", "-", "+", "- - \"\" +\"", "C++ (.NET) [x]", "lön\u0001\tskatt\n", "*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQueriesAreInert(String query, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      tab.go(address("sv", query));
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("”")); // not: is searching
      assertThat(tab.page().locator(ALERT).count()).isZero();
      tab.page().fill(FIELD, "");
      tab.page().fill(FIELD, query);
      tab.page().waitForSelector(OPTIONS + ".all");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("”")); // not: is searching
      assertThat(tab.page().locator("main img, main script:not([type])").count()).isZero();
      assertThat(tab.list(EveryPageTest.TOO_WIDE)).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"och", "-lön", "???"})
  void aQueryThatSaysNothingIsAnsweredWithAdvice(String query, Browsing browsing) {
    try (Tab tab = results(browsing, "sv", query)) {
      assertThat(tab.text(COUNT)).startsWith("Inga träffar");
      assertThat(tab.page().locator(".results .items li").allTextContents())
          .containsExactly("Skriv minst ett ord som säger vad du söker.");
    }
  }

  @Test
  void nothingIsLoadedBeforeTheFieldHasTheFocus(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      tab.go("/ro/");
      assertThat(tab.requests())
          .noneMatch(url -> url.contains("/search/") || url.contains("search-core"));
      tab.page().focus(FIELD);
      tab.page()
          .waitForCondition(() -> tab.requests().stream().anyMatch(u -> u.endsWith("/root.bin")));
      assertThat(tab.requests()).noneMatch(url -> url.endsWith("/names.bin"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | utbetaln | Lönekörning | utbetalning",
        "sv | rekrytrar | Rekryterare | Rekryterare",
        "sv | frågor om lö | Löneadministratör | Löneadministratör",
        "sv | O*NET | Om webbplatsen | NET",
        "de | Auszahl | Lohn- und Gehaltsbuchhalter/-in | Auszahlung",
        "ro | declara aut | Specialist/specialistă salarizare | autorităților",
        "pt | descont | Técnico/a de processamento salarial | descontos"
      })
  void textIsSuggestedWhereNoNameBeginsAsTyped(
      String language, String typed, String title, String mark, Browsing browsing)
      throws IOException {
    boolean dark = language.equals("de") || language.equals("pt");
    try (Tab tab = browsing.open(browsing.own(), DESKTOP.inTheDark(dark))) {
      tab.go("/" + language + "/");
      tab.page().focus(FIELD);
      tab.page().keyboard().type(typed);
      tab.page().waitForSelector(OPTIONS + ":has-text('" + title + "') mark");
      assertThat(tab.page().locator(OPTIONS + " mark").allTextContents()).contains(mark);
      assertThat(tab.page().locator(OPTIONS).count()).isBetween(2, 6);
      tab.page().keyboard().press("ArrowDown");
      tab.page().evaluate(EveryPageTest.axe());
      assertThat(tab.list(EveryPageTest.AXE_RUN)).isEmpty();
      String href = tab.page().locator(OPTIONS).first().getAttribute("href");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL("**" + href);
      assertThat(tab.holds("!location.hash || document.getElementById(location.hash.slice(1))"))
          .isTrue();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** Nothing is fetched for words that are still being typed, and nothing twice. */
  @Test
  void whileOneTypesOnTextIsNotSearched(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().focus(FIELD);
      tab.page().waitForCondition(() -> fetched(tab, "/root.bin") > 0);
      tab.page().keyboard().type("hur man betalar ut", new Keyboard.TypeOptions().setDelay(40));
      assertThat(fetched(tab, "/f")).isZero();
      tab.page().waitForSelector(OPTIONS + " .excerpt");
      assertThat(fetched(tab, "/f")).isBetween(1L, 5L);
      int before = tab.requests().size();
      press(tab, "Backspace");
      press(tab, "t");
      tab.page().waitForTimeout(100);
      assertThat(tab.page().locator(OPTIONS + " .excerpt").count()).isPositive();
      assertThat(tab.requests().subList(before, tab.requests().size())).noneMatch(isPassage());
      tab.page().fill(FIELD, "");
      tab.page().keyboard().type("om arbetsdagen", new Keyboard.TypeOptions().setDelay(40));
      assertThat(tab.requests().subList(before, tab.requests().size())).noneMatch(isPassage());
      tab.page().waitForSelector(OPTIONS + " .excerpt");
      assertThat(tab.requests().subList(before, tab.requests().size())).anyMatch(isPassage());
    }
  }

  private static void press(Tab tab, String key) {
    tab.page().keyboard().press(key);
  }

  private static Predicate<String> isPassage() {
    return url -> url.matches(".*/f\\d+\\.bin");
  }

  private static long fetched(Tab tab, String beginning) {
    return tab.requests().stream()
        .filter(url -> url.matches(".*/search/sv-\\w+" + beginning + "\\d*(\\.bin)?"))
        .count();
  }

  @Test
  void withoutThePassagesThereIsStillAWayOn(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      tab.page().route("**/f*.bin", Route::abort);
      tab.go("/sv/");
      tab.page().fill(FIELD, "utbetaln");
      tab.page().waitForSelector(OPTIONS + ".all");
      tab.page().waitForTimeout(1000);
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(1);
    }
  }

  @Test
  void suggestionsAreChosenByKeyboardAlone(Browsing browsing) throws IOException {
    String active =
        "document.getElementById(document.querySelector('search-box input')"
            + ".getAttribute('aria-activedescendant'))?.textContent ?? ''";
    for (Visitor visitor : List.of(DESKTOP, Visitor.PHONE.withoutWorkers().inTheDark(true))) {
      try (Tab tab = browsing.open(browsing.own(), visitor)) {
        tab.go("/sv/");
        tab.page().focus(FIELD);
        tab.page().keyboard().type("lohn");
        tab.page().waitForSelector(OPTIONS + " mark");
        tab.page().keyboard().press("ArrowDown");
        assertThat(tab.text(active))
            .startsWith("Lohn- und Gehaltsbuchhalter/-in (Deutsch) → Löneadministratör");
        tab.page().evaluate(EveryPageTest.axe());
        assertThat(tab.list(EveryPageTest.AXE_RUN)).isEmpty();
        tab.page().keyboard().press("Enter");
        tab.page().waitForURL("**/sv/roller/loneadministrator/");
        tab.page().focus(FIELD);
        tab.page().keyboard().type("rekryt");
        tab.page().waitForSelector(OPTIONS + " mark");
        assertThat(tab.page().locator(OPTIONS).first().textContent())
            .isEqualTo("Rekryterare Personal och lön");
        tab.page().keyboard().press("Enter");
        tab.page().waitForURL("**/sv/sok/?q=rekryt");
        tab.page().waitForSelector(HITS);
        tab.page().evaluate(EveryPageTest.axe());
        assertThat(tab.list(EveryPageTest.AXE_RUN)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  @Test
  void resultsAreAccessibleAndFit(Browsing browsing) throws IOException {
    for (Visitor visitor :
        List.of(
            DESKTOP,
            DESKTOP.inTheDark(true),
            Visitor.PHONE.withoutWorkers(),
            Visitor.PHONE.withoutWorkers().inTheDark(true))) {
      try (Tab tab = browsing.open(browsing.own(), visitor)) {
        for (String query :
            List.of(
                address("sv", "lön"),
                address("de", "Gehaltsabrechnung") + "&kind=role",
                address("ro", "helpdeks"),
                address("pt", "Lohnbuchhalter"),
                address("sv", "xyzzy"))) {
          tab.go(query);
          tab.page().waitForSelector(".results > *");
          tab.page().evaluate(EveryPageTest.axe());
          assertThat(tab.list(EveryPageTest.AXE_RUN)).as(query).isEmpty();
          SearchBoxTest.picture(
              tab, "real" + query.replaceAll("\\W+", "-") + SearchBoxTest.name(visitor));
          for (int width : EveryPageTest.WIDTHS) {
            tab.page().setViewportSize(width, 740);
            assertThat(tab.holds("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s at %s", query, width)
                .isTrue();
          }
          tab.page().setViewportSize(visitor.width(), visitor.height());
        }
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  @Test
  void twoTabsOfABrowserSearchTwoLanguages(Browsing browsing) {
    try (Tab swedish = results(browsing, "sv", "rekryterare")) {
      Page german = swedish.context().newPage();
      german.navigate(browsing.own().url() + address("de", "Recruiter"));
      german.waitForSelector(HITS);
      assertThat(german.locator(HITS).first().getAttribute("href")).startsWith("/de/");
      swedish.page().fill(FIELD, "löner");
      swedish.page().press(FIELD, "Enter");
      swedish.page().waitForURL("**/?q=l%C3%B6ner");
      swedish.page().waitForCondition(() -> swedish.text(COUNT).contains("”löner”"));
      assertThat(swedish.page().locator(HITS).first().getAttribute("href")).startsWith("/sv/");
      german.fill(FIELD, "Gehalt");
      german.press(FIELD, "Enter");
      german.waitForCondition(() -> german.locator(".count").textContent().contains("„Gehalt“"));
      assertThat(german.locator(HITS).first().getAttribute("href")).startsWith("/de/");
      assertThat(swedish.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasSearchedIsThereWithoutANetwork(boolean knowsRanges, Browsing browsing) {
    Browsing.Site site = browsing.own();
    site.setKnowsRanges(knowsRanges);
    try (Tab tab = browsing.open(site, Visitor.DESKTOP)) {
      Set<String> needed = ConcurrentHashMap.newKeySet();
      tab.page()
          .onRequest(
              request -> {
                if (request.url().endsWith(".bin")) {
                  String range = request.headers().get("range");
                  needed.add(request.url() + (range == null ? "" : "?" + range));
                }
              });
      search(tab, "pt", "recrutamento");
      List<String> online = tab.page().locator(".hit").allInnerTexts();
      assertThat(online).hasSizeGreaterThan(3);
      assertThat(needed).anyMatch(key -> key.matches(".*/f\\d+\\.bin\\?bytes=\\d+-\\d+"));
      String kept =
          "async () => (await (await caches.open('roleguide /')).keys()).map(each => each.url)";
      tab.page()
          .waitForCondition(
              () -> {
                List<String> keys = tab.list(kept);
                // Instead of a part the whole may be kept.
                return needed.stream()
                        .allMatch(key -> keys.contains(key) || keys.contains(key.split("\\?")[0]))
                    && Stream.of("/pt/pesquisa/", "js/search-core.js", "/pt.json")
                        .allMatch(end -> keys.stream().anyMatch(key -> key.endsWith(end)))
                    && keys.stream().anyMatch(key -> key.matches(".*/search/pt-\\w+\\.js"));
              });
      site.setUnreachable(true);
      tab.page().reload();
      tab.page().waitForSelector(HITS);
      tab.page().waitForCondition(() -> tab.page().locator(".hit").allInnerTexts().equals(online));
    } finally {
      site.setUnreachable(false);
      site.setKnowsRanges(true);
    }
  }

  /** Files without which there is no answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "**/search/sv.json",
        "**/search/sv-*.js*",
        "**/root.bin",
        "**/s*.bin",
        "**/f*.bin"
      })
  void aFileThatDoesNotComeIsSaidAndCanBeTriedAgain(String file, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      AtomicBoolean broken = new AtomicBoolean(true);
      tab.page()
          .route(
              file,
              route -> {
                if (broken.get()) {
                  route.abort();
                } else {
                  route.resume();
                }
              });
      tab.go(address("sv", "löneadministratör"));
      tab.page().waitForSelector(ALERT);
      assertThat(tab.page().locator(ALERT + " p").textContent())
          .isEqualTo("Sökningen misslyckades.");
      broken.set(false);
      tab.page().click(ALERT + " button");
      tab.page().waitForSelector(HITS);
      assertThat(first(tab)).isEqualTo("Löneadministratör");
    }
  }

  @Test
  void aFileThatCannotBeReadIsFetchedAgain(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP)) {
      AtomicBoolean garbled = new AtomicBoolean(true);
      tab.page()
          .route(
              "**/root.bin",
              route -> {
                if (garbled.getAndSet(false)) {
                  route.fulfill(new Route.FulfillOptions().setBody("<!doctype html>"));
                } else {
                  route.resume();
                }
              });
      search(tab, "sv", "löneadministratör");
      assertThat(first(tab)).isEqualTo("Löneadministratör");
    }
  }

  @Test
  void aDeployUnderWayIsFollowedOnceAndThenSaid(Browsing browsing) throws IOException {
    Path search = browsing.own().folder().resolve("search");
    Path pointer = search.resolve("sv.json");
    String before = Files.readString(pointer);
    Matcher folder = Pattern.compile("\"index\":\"(sv-\\w+)/\"").matcher(before);
    assertThat(folder.find()).isTrue();
    Path old = search.resolve(folder.group(1));
    Path moved = search.resolve("sv-000000000002");
    try (Tab tab = results(browsing, "sv", "rekryterare")) {
      // The new site is there, the old folder is gone.
      Files.move(old, moved);
      Files.writeString(pointer, before.replace(folder.group(1), "sv-000000000002"));
      tab.page().fill(FIELD, "lönekörning");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("”lönekörning”"));
      assertThat(first(tab)).isEqualTo("Lönekörning");
      assertThat(tab.requests()).anyMatch(url -> url.contains("/sv-000000000002/root.bin"));
      assertThat(tab.page().locator(ALERT).count()).isZero();

      // A folder that the pointer names and that is not there.
      Files.move(moved, old);
      tab.page().fill(FIELD, "xyzzyq intervju kandidat");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForSelector(ALERT);
      assertThat(tab.page().locator(ALERT + " p").textContent())
          .isEqualTo("Webbplatsen har uppdaterats sedan du öppnade sidan.");
      Files.writeString(pointer, before);
      tab.page().click(ALERT + " button");
      tab.page().waitForSelector(HITS);
      assertThat(tab.text(COUNT)).contains("intervju kandidat");
    } finally {
      if (Files.isDirectory(moved)) {
        Files.move(moved, old);
      }
      Files.writeString(pointer, before);
    }
  }

  @Test
  void withoutScriptsTheFormLeadsToTheList(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), DESKTOP.withoutScripts())) {
      tab.go("/ro/");
      tab.page().fill(FIELD, "salarizare");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForURL("**/ro/ocupatii/?q=salarizare");
      assertThat(tab.requests()).noneMatch(url -> url.contains("/search/"));
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
