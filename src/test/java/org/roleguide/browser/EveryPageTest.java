package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What holds on every type of page, in every language, in light and in dark, on a desk and on a
 * phone. With {@code -Dscreenshots=DIR} the pages are also written to {@code DIR} as pictures, for
 * people to look at.
 */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class EveryPageTest {
  /** The Web Content Accessibility Guidelines 2.2, level AA, and what axe counts as good habits. */
  static final String AXE_RUN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const result = await axe.run({
          runOnly: tags, resultTypes: ['violations'], preload: false});
        const said = (found) => found.nodes.map(n => [found.id, n.target.join(' '),
            ...n.any.concat(n.all, n.none).map(c => c.message)].join(': '));
        return result.violations.flatMap(said);
      }
      """;

  /** Elements that stick out, for a page that scrolls sideways. Boxes that scroll are allowed. */
  static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table, pre'))
          .map(e => e.outerHTML.slice(0, 100)).concat('the page is '
              + document.documentElement.scrollWidth + ' wide')
      """;

  /** Everything that the page is made of, uncompressed. */
  private static final String BYTES =
      """
      () => performance.getEntriesByType('navigation')
          .concat(performance.getEntriesByType('resource'))
          .reduce((sum, entry) => sum + entry.decodedBodySize, 0)
      """;

  static final List<Integer> WIDTHS =
      // 320: WCAG 1.4.10. 640: a desktop of 1280 at 200 % (1.4.4).
      List.of(320, 360, 640, 768, 1280);

  private static final Set<String> DARK_ON_A_PHONE = Set.of("home", "role", "guide");

  private static final @Nullable String SCREENSHOTS = System.getProperty("screenshots");

  @Test
  void everyTypeOfPageIsThereInEveryLanguage(Browsing browsing) throws IOException {
    Set<String> samples =
        Sample.all(browsing).stream().map(Sample::toString).collect(Collectors.toSet());
    Set<String> wanted = new TreeSet<>();
    for (String type :
        List.of(
            "home",
            "roles",
            "role",
            "skills",
            "skill",
            "guides",
            "guide",
            "about",
            "search",
            "404",
            "redirect",
            "role-untranslated")) {
      Browsing.LANGUAGES.forEach(language -> wanted.add(type + " " + language));
    }
    for (String language : List.of("de", "ro", "pt")) {
      wanted.add("role-gaps " + language);
    }
    wanted.addAll(List.of("chooser -", "permalink -", "root404 -"));
    assertThat(samples).containsAll(wanted);
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleFitsAndKeepsToItself(Browsing browsing) throws IOException {
    String axe = axe();
    return Sample.all(browsing).stream()
        .flatMap(
            sample ->
                Stream.of(false, true)
                    .map(
                        dark ->
                            DynamicTest.dynamicTest(
                                sample + (dark ? " dark" : " light"),
                                () -> look(browsing, sample, dark, axe))));
  }

  private static void look(Browsing browsing, Sample sample, boolean dark, String axe) {
    try (Tab tab = browsing.open(sample.site(), Visitor.DESKTOP.inTheDark(dark))) {
      if (sample.type().equals("redirect")) {
        stay(tab, sample);
      }
      tab.go(sample.path());
      tab.page().evaluate(axe);
      assertThat(tab.list(AXE_RUN)).as("axe, desktop").isEmpty();
      picture(tab, sample, dark ? "dark-desktop" : "light-desktop");
      if (!dark) {
        for (int width : WIDTHS) {
          tab.page().setViewportSize(width, 740);
          assertThat(tab.list(TOO_WIDE)).as("sideways scrolling at %s px", width).isEmpty();
        }
      }
      tab.page().setViewportSize(360, 740);
      if (!dark || DARK_ON_A_PHONE.contains(sample.type())) {
        assertThat(tab.list(AXE_RUN)).as("axe, phone").isEmpty();
      }
      picture(tab, sample, dark ? "dark-phone" : "light-phone");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theOpenMenuOfLanguagesIsAccessible(Browsing browsing) throws IOException {
    String axe = axe();
    for (String language : Browsing.LANGUAGES) {
      try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
        tab.go("/" + language + "/");
        tab.page().click(".languages summary");
        assertThat(tab.holds("document.querySelector('.languages a').checkVisibility()")).isTrue();
        tab.page().evaluate(axe);
        assertThat(tab.list(AXE_RUN)).as(language).isEmpty();
      }
    }
  }

  /** Keeps a redirect page on the screen: takes away the one element that leads on. */
  private static void stay(Tab tab, Sample sample) {
    tab.page()
        .route(
            sample.site().url() + sample.path(),
            route -> {
              var response = route.fetch();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setResponse(response)
                      .setBody(
                          response.text().replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", "")));
            });
  }

  private static void picture(Tab tab, Sample sample, String how) {
    if (SCREENSHOTS != null) {
      String name = sample.language() + "-" + sample.type() + "-" + how + ".png";
      tab.page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(SCREENSHOTS, name.replaceFirst("^--", "")))
                  .setFullPage(true));
    }
  }

  @Test
  void pagesAreSmall(Browsing browsing) throws IOException {
    long styles = 0;
    List<String> large = new ArrayList<>();
    try (Stream<Path> files = Files.walk(browsing.own().folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".css")) {
          styles += Files.size(file);
        }
      }
    }
    for (String language : Browsing.LANGUAGES) {
      try (Tab tab = browsing.open(browsing.own(), Visitor.PHONE)) {
        long bytes = Long.parseLong(tab.go("/" + language + "/").text(BYTES));
        if (bytes < 10_000 || bytes >= 60_000) {
          large.add(language + ": " + bytes);
        }
      }
    }
    assertThat(styles).isBetween(1L, 30_000L);
    assertThat(large).isEmpty();
  }

  static String axe() throws IOException {
    try (InputStream source = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(source).isNotNull();
      return new String(source.readAllBytes(), UTF_8);
    }
  }
}
