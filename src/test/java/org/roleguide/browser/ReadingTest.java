package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, printing and passing on what was read. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class ReadingTest {
  @Test
  void withoutScriptsEverythingCanBeRead(Browsing browsing) {
    String with;
    String path;
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      path = Paths.role(tab, "payroll-clerk", "ro");
      with = tab.go(path).page().innerText("main");
    }
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.withoutScripts())) {
      assertThat(tab.go(path).page().innerText("main")).isEqualTo(with).hasSizeGreaterThan(5000);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theLinkOfASectionIsCopiedAndAnnounced(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      String path = Paths.role(tab, "payroll-clerk", "sv");
      tab.go(path);
      assertThat(tab.page().locator("body > [role=status]").textContent()).isEmpty();
      tab.page().click("#skills a.anchor");
      tab.page().locator("body > [role=status]:not(:empty)").waitFor();
      assertThat(tab.page().locator("body > [role=status]").textContent())
          .isEqualTo("Länken är kopierad");
      assertThat(tab.text("navigator.clipboard.readText()"))
          .isEqualTo(browsing.own().url() + path + "#skills");
      assertThat(tab.path()).isEqualTo(path + "#skills");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void thePermanentLinkIsCopiedWithItsHost(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      String path = Paths.role(tab, "payroll-clerk", "de");
      tab.go(path);
      tab.page().click(".permalink");
      tab.page().locator("body > [role=status]:not(:empty)").waitFor();
      assertThat(tab.text("navigator.clipboard.readText()"))
          .isEqualTo(browsing.own().url() + "/r/payroll-clerk/");
      assertThat(tab.path()).isEqualTo(path);
    }
  }

  @Test
  void thePermanentLinkLeadsToAPageThatStays(Browsing browsing) {
    Visitor german = Visitor.DESKTOP.speaking("de");
    try (Tab tab = browsing.open(browsing.own(), german)) {
      tab.go(Paths.guide(tab, "recruiting-for-the-back-office", "de"));
      String href = tab.page().getAttribute(".permalink", "href");
      assertThat(href).isEqualTo("/g/recruiting-for-the-back-office/?stay");
      tab.go(href);
      tab.page().waitForLoadState();
      assertThat(tab.path()).isEqualTo(href);
      assertThat(tab.page().title()).contains("Deutsch", "Română");
    }
  }

  /** Bold words beside the text are broken between words only, or where they have a hyphen. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "sv"})
  void wordsOfTheFirstColumnAreNotCut(String language, Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.go(Paths.role(tab, "payroll-clerk", language));
      assertThat(
              tab.list(
                  """
                  () => [...document.querySelectorAll('.terms b, .rows dt')].flatMap(e => {
                    const cut = [];
                    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                      const text = texts.currentNode;
                      for (const word of text.data.matchAll(/\\p{L}+/gu)) {
                        const range = document.createRange();
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        const tops = new Set([...range.getClientRects()].map(r => r.top));
                        if (tops.size !== 1) cut.push(word[0]);
                      }
                    }
                    return cut;
                  })
                  """))
          .isEmpty();
      assertThat(tab.page().locator(".terms b").count()).isGreaterThan(5);
    }
  }

  @Test
  void codesAreCardsOnAPhone(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.PHONE)) {
      tab.go(Paths.role(tab, "payroll-clerk", "sv"));
      assertThat(
              tab.holds(
                  "(b => b.scrollWidth <= b.clientWidth)(document.querySelector('#codes .table'))"))
          .isTrue();
      assertThat(tab.text("getComputedStyle(document.querySelector('#codes .code')).display"))
          .isEqualTo("block");
    }
  }

  @Test
  void aGuideHasLinksBesideItsHeadings(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP)) {
      tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      tab.go(Paths.guide(tab, "recruiting-for-the-back-office", "de"));
      tab.page().locator(".prose a.anchor").first().click();
      tab.page().locator("body > [role=status]:not(:empty)").waitFor();
      assertThat(tab.text("navigator.clipboard.readText()")).isEqualTo(tab.page().url());
      assertThat(tab.holds("document.querySelector(':target').matches('h2')")).isTrue();
    }
  }

  @Test
  void paperShowsTheTextAndAddressesButNoNavigation(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.inTheDark(true))) {
      tab.go(Paths.role(tab, "payroll-clerk", "de"));
      tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(
              tab.list(
                  "[...document.querySelectorAll('.skip, .menu, .languages, .crumbs, .toc, .anchor,"
                      + " .foot nav')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"))
          .isEmpty();
      assertThat(tab.holds("document.querySelector('h1').checkVisibility()")).isTrue();
      assertThat(tab.text("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
      assertThat(
              tab.list(
                  "[...document.querySelectorAll('.sources a')].map(a =>"
                      + " getComputedStyle(a, '::after').content.includes(a.href) ? '' : a.href)"
                      + ".filter(Boolean)"))
          .isEmpty();
      assertThat(
              tab.text("getComputedStyle(document.querySelector('.skills a'), '::after').content"))
          .isEqualTo("none");
      assertThat(
              tab.text("getComputedStyle(document.querySelector('.permalink'), '::after').content"))
          .contains(browsing.own().url() + "/r/payroll-clerk/");
      assertThat(tab.page().pdf().length).isGreaterThan(10_000);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scrollingIsSmoothOnlyForThoseWhoLikeMotion(boolean still, Browsing browsing) {
    Visitor visitor = still ? Visitor.DESKTOP.withoutMotion() : Visitor.DESKTOP;
    try (Tab tab = browsing.open(browsing.own(), visitor)) {
      tab.go("/sv/");
      assertThat(tab.text("getComputedStyle(document.documentElement).scrollBehavior"))
          .isEqualTo(still ? "auto" : "smooth");
      if (still) {
        assertThat(
                tab.list(
                    "[...document.querySelectorAll('*')].filter(e => { const s ="
                        + " getComputedStyle(e); return s.animationName !== 'none' ||"
                        + " parseFloat(s.transitionDuration) > 0.01; }).map(e => e.outerHTML)"))
            .isEmpty();
      }
    }
  }

  @Test
  void aMovedPageLeadsOnAtOnce(Browsing browsing) {
    for (String language : Browsing.LANGUAGES) {
      try (Tab tab = browsing.open(browsing.altered(), Visitor.DESKTOP.withoutScripts())) {
        String target = unscripted(tab, language);
        tab.page().navigate(browsing.altered().url() + "/" + language + "/moved/");
        tab.page().waitForURL("**" + target);
      }
    }
  }

  private static String unscripted(Tab tab, String language) {
    tab.go("/r/payroll-clerk/");
    String href = tab.page().getAttribute("main a[hreflang=" + language + "]", "href");
    return java.net.URI.create(tab.page().url()).resolve(href).getPath();
  }

  @Test
  void anUnknownAddressHasItsPageInTheLanguageOfTheAddress(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.PHONE)) {
      for (String language : Browsing.LANGUAGES) {
        var response = tab.page().navigate(browsing.own().url() + "/" + language + "/no/such/");
        assertThat(response.status()).isEqualTo(404);
        assertThat(tab.text("document.documentElement.lang")).isEqualTo(language);
        tab.page().click("main a");
        tab.page().waitForURL("**/" + language + "/");
      }
    }
  }

  @Test
  void theContentsMarkTheSectionThatIsRead(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.withoutMotion())) {
      tab.go(Paths.role(tab, "payroll-clerk", "sv"));
      for (String section : List.of("#kpis", "#tasks", "#interview")) {
        tab.page().click(".toc div a[href='" + section + "']");
        tab.page().locator(".toc div a[aria-current][href='" + section + "']").waitFor();
        assertThat(tab.page().locator(".toc [aria-current]").count()).isEqualTo(1);
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theContentsMarkTheLastSectionAtTheEnd(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.DESKTOP.withoutMotion())) {
      tab.go(Paths.role(tab, "payroll-clerk", "sv"));
      tab.page().keyboard().press("End");
      tab.page().locator(".toc div li:last-child a[aria-current]").waitFor();
      assertThat(tab.page().locator(".toc [aria-current]").count()).isEqualTo(1);
    }
  }

  @Test
  void aLinkToAnItemShowsTheItem(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.own(), Visitor.PHONE.withoutMotion())) {
      tab.go(Paths.role(tab, "payroll-clerk", "pt") + "#kpis");
      assertThat(tab.holds("document.querySelector(':target').getBoundingClientRect().top < 200"))
          .isTrue();
    }
  }
}
