package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through a page with the keyboard alone. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class KeyboardTest {
  private static final String FOCUSED =
      "() => (document.activeElement.getAttribute('href') ?? document.activeElement.localName)";

  /**
   * Says what is wrong with the focus that can be seen: no outline (of the element, or of what
   * stands for it), a colour too close to the page's (WCAG 1.4.11), out of sight, or covered.
   */
  private static final String SEEN =
      """
      () => {
        const e = document.activeElement;
        const name = e.outerHTML.slice(0, 90);
        const outline = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
        const styles = [getComputedStyle(e), getComputedStyle(e, '::after')].filter(outline);
        if (styles.length === 0) return name + ' has no outline';
        const lightness = (color) => {
          const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const page = lightness(getComputedStyle(document.documentElement).backgroundColor);
        const ring = lightness(styles[0].outlineColor);
        const contrast = (Math.max(page, ring) + 0.05) / (Math.min(page, ring) + 0.05);
        if (contrast < 3) return name + ' has an outline of contrast ' + contrast;
        const box = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0);
        if (!box) return name + ' has no box';
        if (box.bottom <= 0 || box.top >= innerHeight) return name + ' is out of sight';
        const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        if (!e.contains(top) && !top.contains(e)) return name + ' is under ' + top.outerHTML;
        return '';
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sv/",
        "/de/",
        "/sv/roller/",
        "/r/payroll-clerk/?stay",
        "/sv/guider/",
        "role",
        "/?stay"
      })
  void everyStopCanBeSeen(String path, Browsing browsing) {
    for (Visitor visitor :
        List.of(Visitor.DESKTOP.withoutMotion(), Visitor.PHONE.inTheDark(true).withoutMotion())) {
      try (Tab tab = browsing.open(browsing.simulated(), visitor)) {
        tab.go(path.equals("role") ? Paths.role(tab, "payroll-clerk", "de") : path);
        List<String> unseen = new ArrayList<>();
        int stops = 0;
        while (stops < 400) {
          tab.page().keyboard().press("Tab");
          if (tab.holds("document.activeElement === document.body")) {
            break;
          }
          stops++;
          String wrong = tab.text(SEEN);
          if (!wrong.isEmpty()) {
            unseen.add(wrong);
          }
        }
        assertThat(unseen).isEmpty();
        assertThat(stops).isBetween(path.contains("stay") ? 5 : 10, 399);
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  @Test
  void theFirstStopLeadsToTheContent(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.go("/de/");
      assertThat(tab.holds("document.querySelector('.skip').getBoundingClientRect().bottom <= 0"))
          .isTrue();
      tab.page().keyboard().press("Tab");
      assertThat(tab.text(FOCUSED)).isEqualTo("#main");
      assertThat(tab.holds("document.activeElement.getBoundingClientRect().top >= 0")).isTrue();
      tab.page().keyboard().press("Enter");
      assertThat(tab.holds("document.activeElement.id === 'main'")).isTrue();
      tab.page().keyboard().press("Tab");
      assertThat(tab.holds("document.activeElement.closest('main') !== null")).isTrue();
    }
  }

  @Test
  void theMenuComesInItsOrderAndLeadsOn(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.PHONE)) {
      tab.go("/sv/");
      List<String> stops = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        tab.page().keyboard().press("Tab");
        stops.add(tab.text(FOCUSED));
      }
      assertThat(stops)
          .containsSubsequence("#main", "/sv/", "/sv/roller/", "/sv/guider/", "/sv/kompetenser/")
          .contains("summary");
      tab.page().focus(".menu a");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL("**/sv/roller/");
      assertThat(tab.text("document.querySelector('.menu [aria-current]').textContent"))
          .isEqualTo("Roller");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theLanguageSwitcherOpensMovesAndFollows(boolean phone, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), phone ? Visitor.PHONE : Visitor.DESKTOP)) {
      tab.go("/sv/");
      tab.page().focus(".languages summary");
      assertThat(tab.holds("document.querySelector('.languages a').checkVisibility()")).isFalse();
      tab.page().keyboard().press("Enter");
      assertThat(tab.holds("document.querySelector('.languages details').open")).isTrue();
      List<String> stops = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tab.page().keyboard().press("Tab");
        stops.add(tab.text(FOCUSED));
        assertThat(tab.text(SEEN)).isEmpty();
      }
      assertThat(stops).containsExactly("/sv/", "/de/", "/ro/", "/pt/");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL("**/pt/");
      assertThat(tab.text("document.documentElement.lang")).isEqualTo("pt");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theMenuOfLanguagesClosesOnEscapeAndOnAClickOutside(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.go("/sv/");
      String open = "document.querySelector('.languages details').open";
      tab.page().focus(".languages summary");
      tab.page().keyboard().press("Enter");
      tab.page().keyboard().press("Tab");
      assertThat(tab.text(FOCUSED)).isEqualTo("/sv/");
      tab.page().keyboard().press("Escape");
      assertThat(tab.holds(open)).isFalse();
      assertThat(tab.text(FOCUSED)).isEqualTo("summary");
      tab.page().click(".languages summary");
      assertThat(tab.holds(open)).isTrue();
      tab.page().click("h1");
      assertThat(tab.holds(open)).isFalse();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void linksBesideHeadingsAreStopsWithNames(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.go(Paths.role(tab, "payroll-clerk", "sv"));
      tab.page().focus("#tasks a.anchor");
      assertThat(tab.text(FOCUSED)).isEqualTo("#tasks");
      assertThat(
              tab.text(
                  "document.activeElement.getAttribute('aria-labelledby').split(' ')"
                      + ".map(id => document.getElementById(id).textContent).join(' ')"))
          .isEqualTo("Länk till avsnittet Arbetsuppgifter");
      tab.page().keyboard().press("Enter");
      assertThat(tab.path()).endsWith("/#tasks");
    }
  }
}
