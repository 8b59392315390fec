package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search field and its suggestions. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class SearchBoxTest {
  private static final Visitor DESKTOP = Visitor.DESKTOP.withoutWorkers();

  private static final String FIELD = "search-box input";
  private static final String OPTIONS = "[role=option]";
  private static final String EXPANDED =
      "document.querySelector('search-box input').getAttribute('aria-expanded')";
  private static final String ACTIVE =
      "document.getElementById(document.querySelector('search-box input')"
          + ".getAttribute('aria-activedescendant'))?.textContent ?? ''";

  @Test
  void nothingIsLoadedBeforeTheFieldHasTheFocus(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      assertThat(tab.requests()).noneMatch(SearchBoxTest::isSearch);
      tab.page().focus(FIELD);
      tab.page().waitForCondition(() -> tab.requests().stream().anyMatch(u -> u.contains("root")));
      assertThat(tab.requests()).anyMatch(url -> url.endsWith("/js/search-core.js"));
      assertThat(tab.requests()).noneMatch(url -> url.contains("search-page.js"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static boolean isSearch(String url) {
    return url.contains("/search/") || url.contains("search-core") || url.endsWith("/sw.js");
  }

  @Test
  void theKeyboardAloneIsEnough(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/roller/");
      tab.page().focus(FIELD);
      assertThat(tab.text(EXPANDED)).isEqualTo("false");
      tab.page().keyboard().type("lö");
      tab.page().waitForSelector(OPTIONS);
      assertThat(tab.text(EXPANDED)).isEqualTo("true");
      assertThat(tab.text(ACTIVE)).isEmpty();
      int options = tab.page().locator(OPTIONS).count();
      press(tab, "ArrowDown");
      assertThat(tab.text(ACTIVE)).startsWith("Löneadministratör");
      assertThat(tab.page().locator("[aria-selected=true]").count()).isEqualTo(1);
      press(tab, "ArrowUp");
      assertThat(tab.text(ACTIVE)).isEqualTo("Sök efter ”lö”");
      press(tab, "ArrowDown");
      assertThat(tab.text(ACTIVE)).startsWith("Löneadministratör");
      press(tab, "End");
      assertThat(tab.text(ACTIVE)).isEmpty();
      press(tab, "ArrowUp");
      assertThat(tab.text(ACTIVE)).isEqualTo("Sök efter ”lö”");
      press(tab, "Home");
      assertThat(tab.text(ACTIVE)).isEmpty();
      press(tab, "Escape");
      assertThat(tab.text(EXPANDED)).isEqualTo("false");
      assertThat(tab.page().locator(OPTIONS).first().isVisible()).isFalse();
      assertThat(tab.page().inputValue(FIELD)).isEqualTo("lö");
      press(tab, "ArrowDown");
      tab.page().waitForSelector(OPTIONS);
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(options);
      press(tab, "ArrowDown");
      press(tab, "Enter");
      tab.page().waitForURL("**/sv/roller/loneadministrator/");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static void press(Tab tab, String key) {
    tab.page().keyboard().press(key);
  }

  @Test
  void enterAndTheLastOptionLeadToTheResults(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "lön & skatt");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForURL("**/sv/sok/?q=l%C3%B6n+%26+skatt");
      tab.go("/sv/");
      tab.page().fill(FIELD, "lön");
      tab.page().click(OPTIONS + ".all");
      tab.page().waitForURL("**/sv/sok/?q=l%C3%B6n");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void anEmptyFieldLeadsNowhere(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "  ");
      tab.page().click("search-box button");
      assertThat(tab.path()).isEqualTo("/sv/");
      assertThat(tab.holds("document.activeElement.id === 'q'")).isTrue();
    }
  }

  @Test
  void whatMatchesIsMarkedAndForeignNamesSayTheirLanguage(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "LONE");
      tab.page().waitForSelector(OPTIONS + " mark");
      assertThat(tab.page().locator(OPTIONS + " mark").first().textContent()).isEqualTo("Löne");
      tab.page().fill(FIELD, "lohnb");
      tab.page().waitForSelector(OPTIONS + " [lang=de]");
      assertThat(tab.page().locator(OPTIONS).first().textContent())
          .startsWith("Lohnbuchhalter/-in (Deutsch) → Löneadministratör");
      assertThat(tab.page().locator(OPTIONS + " [lang=de] mark").textContent()).isEqualTo("Lohnb");
    }
  }

  @Test
  void whereNoNameBeginsAsTypedPagesAreSuggestedWithTheReason(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().focus(FIELD);
      tab.page().keyboard().type("redovisar");
      tab.page().waitForSelector(OPTIONS + " .excerpt mark:text-is('redovisar')");
      Locator first = tab.page().locator(OPTIONS).first();
      assertThat(first.locator(".name").textContent()).isEqualTo("Löneadministratör");
      assertThat(first.locator(".excerpt").textContent()).contains("redovisar skatter");
      assertThat(first.getAttribute("href")).endsWith("/sv/roller/loneadministrator/#tasks");
      assertThat(tab.page().locator(OPTIONS).count()).isBetween(2, 6);
      String said = "document.querySelector('search-box [role=status]').textContent";
      tab.page().waitForCondition(() -> tab.text(said).endsWith("förslag"));
      assertThat(tab.text(said)).matches("[1-5] förslag");
      press(tab, "ArrowDown");
      press(tab, "Enter");
      tab.page().waitForURL("**/sv/roller/loneadministrator/#tasks");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aNameInAnotherLanguageOrTheTitleIsReasonEnough(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "xyzzy lohnb");
      tab.page().waitForSelector(OPTIONS + " [lang=de]");
      Locator first = tab.page().locator(OPTIONS).first();
      assertThat(first.textContent())
          .startsWith("Lohnbuchhalter/-in (Deutsch) → Löneadministratör");
      assertThat(first.locator(".excerpt").count()).isZero();
      tab.page().fill(FIELD, "xyzzy rekryterare");
      tab.page().waitForSelector(OPTIONS + " mark:text-is('Rekryterare')");
      assertThat(first.textContent()).isEqualTo("Rekryterare Kontor");
      assertThat(first.getAttribute("href")).isEqualTo("/sv/roller/rekryterare/");
    }
  }

  @Test
  void whereTheTypedTextStandsInAName(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      String script =
          "async () => { const {typedIn} = await import(document.querySelector('[src*=search-box]').src);"
              + " return [['Straße', 'STRASS'], ['Reparatur Repa', 'repa'], ['Arepa repa', 'repa'],"
              + " ['A\\u030angra', 'å'], ['abc', 'x'], ['abc', ' '],"
              + " ['Lön (x)', '+lön'], ['Rätt lön', '\"rätt  l'], ['Mitarbeiter/-in', 'mitarbeiter/-'],"
              + " ['abc', '-\"']].map(a => String(typedIn(...a))); }";
      assertThat(tab.list(script))
          .containsExactly("0,5", "0,4", "6,10", "0,2", "", "", "0,3", "0,6", "0,11", "");
    }
  }

  @Test
  void theNumberOfSuggestionsIsSaidOnceTypingStops(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      String said = "document.querySelector('search-box [role=status]').textContent";
      tab.page().focus(FIELD);
      tab.page().keyboard().type("löneadm");
      tab.page().waitForSelector(OPTIONS + " mark");
      assertThat(tab.text(said)).isEmpty();
      tab.page().waitForCondition(() -> tab.text(said).equals("1 förslag"));
      tab.page().fill(FIELD, "xyzzy");
      tab.page().waitForCondition(() -> tab.text(said).equals("Inga förslag"));
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(1);
    }
  }

  @Test
  void answersToEarlierLettersAreDropped(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "slowly");
      // Meanwhile there is a way on.
      tab.page().waitForSelector(OPTIONS + ".all");
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(1);
      tab.page().fill(FIELD, "löneadm");
      tab.page().waitForSelector(OPTIONS + " mark");
      tab.page().waitForTimeout(1300);
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(2);
      tab.page().fill(FIELD, "slowly");
      press(tab, "Escape");
      tab.page().waitForTimeout(1300);
      assertThat(tab.text(EXPANDED)).isEqualTo("false");
    }
  }

  @Test
  void anAnswerThatComesAfterEscapeIsNotShown(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "slowly");
      // The key itself empties the field in some browsers, and that would be enough.
      tab.page()
          .evaluate(
              "document.querySelector('search-box input').dispatchEvent("
                  + "new KeyboardEvent('keydown', { key: 'Escape' }))");
      tab.page().waitForTimeout(1300);
      assertThat(tab.text(EXPANDED)).isEqualTo("false");
    }
  }

  @Test
  void anInputMethodKeepsItsKeys(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "lö");
      tab.page().waitForSelector(OPTIONS);
      String key =
          "k => document.querySelector('search-box input').dispatchEvent(new KeyboardEvent('keydown',"
              + " {key: k, isComposing: true, bubbles: true, cancelable: true}))";
      for (String name : List.of("ArrowDown", "Enter", "Escape")) {
        assertThat(tab.page().evaluate(key, name)).as(name).isEqualTo(true);
      }
      assertThat(tab.text(EXPANDED)).isEqualTo("true");
      assertThat(tab.text(ACTIVE)).isEmpty();
    }
  }

  /** On phones each word is composed. */
  @Test
  void wordsAreSuggestedForWhileTheyAreComposed(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), Visitor.PHONE.withoutWorkers())) {
      tab.go("/sv/");
      tab.page().focus(FIELD);
      CDPSession keyboard = tab.context().newCDPSession(tab.page());
      for (String text : List.of("l", "lö", "lön", "löne", "lönea")) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", text);
        composed.addProperty("selectionStart", text.length());
        composed.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", composed);
      }
      tab.page().waitForSelector(OPTIONS + " mark:text-is('Lönea')");
      assertThat(tab.page().inputValue(FIELD)).isEqualTo("lönea");
      JsonObject whole = new JsonObject();
      whole.addProperty("text", "löneadministratör");
      keyboard.send("Input.insertText", whole);
      tab.page().waitForSelector(OPTIONS + " mark:text-is('Löneadministratör')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void whoTypesOnAfterAnArrowSearchesWhatIsTyped(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      tab.page().fill(FIELD, "slowl");
      tab.page().waitForSelector(OPTIONS);
      press(tab, "ArrowDown");
      assertThat(tab.text(ACTIVE)).isNotEmpty();
      press(tab, "y");
      assertThat(tab.text(ACTIVE)).isEmpty();
      assertThat(tab.page().locator("[aria-selected=true]").count()).isZero();
      tab.page().fill(FIELD, "lö");
      tab.page().waitForSelector(OPTIONS + " mark");
      press(tab, "ArrowDown");
      tab.page().fill(FIELD, "slowly");
      press(tab, "Enter");
      tab.page().waitForURL("**/sv/sok/?q=slowly");
    }
  }

  @Test
  void aFailureIsNotSaidToBeNoSuggestions(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.go("/sv/");
      String said = "document.querySelector('search-box [role=status]').textContent";
      tab.page().fill(FIELD, "löneadm");
      tab.page().waitForCondition(() -> tab.text(said).equals("1 förslag"));
      AtomicInteger left = new AtomicInteger(1); // for the names, not for the text
      tab.page()
          .route(
              "**/words.json",
              route -> {
                if (left.getAndDecrement() > 0) {
                  route.resume();
                } else {
                  route.abort();
                }
              });
      tab.page().fill(FIELD, "redovisar");
      tab.page().waitForCondition(() -> left.get() < 0);
      tab.page().waitForTimeout(1000);
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(1);
      assertThat(tab.text(said)).isEmpty();
    }
  }

  @Test
  void withoutSuggestionsThereIsStillAWayOn(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP)) {
      tab.page().route("**/search/**", Route::abort);
      tab.go("/sv/");
      tab.page().fill(FIELD, "lön");
      tab.page().waitForSelector(OPTIONS + ".all");
      assertThat(tab.page().locator(OPTIONS).count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"/sv/, /sv/roller/", "/de/berufe/, /de/berufe/", "/pt/sobre/, /pt/profissoes/"})
  void withoutScriptsTheFormLeadsToTheList(String page, String list, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), DESKTOP.withoutScripts())) {
      tab.go(page);
      tab.page().fill(FIELD, "lön");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForURL("**" + list + "?q=l%C3%B6n");
      assertThat(tab.page().locator("h1").count()).isEqualTo(1);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sv/", "/sv/guider/", "/sv/sok/"})
  void theOpenListIsAccessibleAndFits(String path, Browsing browsing) throws IOException {
    String axe = EveryPageTest.axe();
    for (Visitor visitor :
        List.of(
            DESKTOP,
            DESKTOP.inTheDark(true),
            Visitor.PHONE.withoutWorkers(),
            Visitor.PHONE.withoutWorkers().inTheDark(true))) {
      try (Tab tab = browsing.open(browsing.simulated(), visitor)) {
        tab.go(path);
        tab.page().fill(FIELD, "l");
        tab.page().waitForSelector(OPTIONS + " mark");
        press(tab, "ArrowDown");
        tab.page().evaluate(axe);
        assertThat(tab.list(EveryPageTest.AXE_RUN)).as(visitor.toString()).isEmpty();
        assertThat(tab.list(EveryPageTest.TOO_WIDE)).as(visitor.toString()).isEmpty();
        String options =
            "[...document.querySelectorAll('[role=listbox]')].every(e => { const r ="
                + " e.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth; })";
        assertThat(tab.holds(options)).isTrue();
        picture(tab, "suggestions" + path.replace('/', '-') + name(visitor));
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  static String name(Visitor visitor) {
    return (visitor.dark() ? "dark" : "light") + (visitor.width() < 500 ? "-phone" : "-desktop");
  }

  static void picture(Tab tab, String name) {
    String folder = System.getProperty("screenshots");
    if (folder != null) {
      tab.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }
}
