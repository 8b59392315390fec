package org.roleguide.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the service worker keeps, and what it does not. */
@Tag("browser")
@ExtendWith(Browsing.Shared.class)
class OfflineTest {
  private static final String FIELD = "search-box input";
  private static final String COUNT = "document.querySelector('.count')?.textContent ?? ''";

  private static final String KEPT =
      """
      async () => (await (await caches.open('roleguide /')).keys())
          .map(request => new URL(request.url).pathname)
      """;

  @Test
  void nothingIsKeptBeforeTheFieldHasTheFocus(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), Visitor.DESKTOP)) {
      tab.go("/sv/");
      assertThat(
              tab.page()
                  .evaluate("() => navigator.serviceWorker.getRegistrations().then(r => r.length)"))
          .isEqualTo(0);
    }
  }

  @Test
  void pagesAndSearchWorkWithoutANetworkAfterTheFirstUse(Browsing browsing) {
    Browsing.Site site = browsing.simulated();
    try (Tab tab = browsing.open(site, Visitor.DESKTOP)) {
      tab.go("/sv/roller/loneadministrator/");
      use(tab);
      site.setUnreachable(true);
      tab.page().reload();
      assertThat(tab.text("document.querySelector('h1').textContent"))
          .contains("Löneadministratör");
      assertThat(tab.text("getComputedStyle(document.querySelector('.top')).borderBottomStyle"))
          .isEqualTo("solid");
      tab.page().fill(FIELD, "rekryt");
      tab.page().press(FIELD, "Enter");
      tab.page().waitForURL("**/sv/sok/?q=rekryt");
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("för ”rekryt”"));
      tab.page().reload();
      tab.page().waitForCondition(() -> tab.text(COUNT).contains("för ”rekryt”"));
      assertThat(tab.page().locator(".hit").count()).isPositive();
    } finally {
      site.setUnreachable(false);
    }
  }

  /** Uses the field once, and waits until everything is kept that is needed again. */
  private static void use(Tab tab) {
    tab.page().fill(FIELD, "löneadm");
    tab.page().waitForSelector("[role=option] mark");
    tab.page()
        .waitForCondition(
            () -> {
              List<String> kept = tab.list(KEPT);
              return Stream.of("/sv/sok/", "js/search-page.js", "js/search-core.js", "words.json")
                  .allMatch(end -> kept.stream().anyMatch(path -> path.endsWith(end)));
            });
  }

  @Test
  void errorsAndPagesThatMovedAreNotKept(Browsing browsing) {
    try (Tab tab = browsing.open(browsing.simulated(), Visitor.DESKTOP)) {
      tab.go("/sv/");
      use(tab);
      tab.go("/sv/nothing-here/");
      tab.go("/sv/roller");
      assertThat(tab.path()).isEqualTo("/sv/roller/");
      tab.go("/sv/guider/");
      tab.page().waitForCondition(() -> tab.list(KEPT).contains("/sv/guider/"));
      assertThat(tab.list(KEPT)).doesNotContain("/sv/nothing-here/", "/sv/roller", "/sw.js");
      String statuses =
          "async () => { const c = await caches.open('roleguide /'); const all = await c.matchAll();"
              + " return all.map(r => String(r.status)); }";
      assertThat(tab.list(statuses)).containsOnly("200");
    }
  }

  @Test
  void aNewVersionOfTheSiteReplacesTheOldOne(Browsing browsing) throws IOException {
    Browsing.Site site = browsing.simulated();
    Path search = site.folder().resolve("search");
    try (Tab tab = browsing.open(site, Visitor.DESKTOP)) {
      tab.go("/sv/");
      // Left from an earlier version: assets, and a page that asks for them.
      tab.page()
          .evaluate(
              """
              async () => {
                const cache = await caches.open('roleguide /');
                await cache.put('/assets/aaaaaaaaaaaa/js/x.js', new Response('x'));
                await cache.put('/sv/old/', new Response('<script src=/assets/aaaaaaaaaaaa/js/x.js>'));
              }
              """);
      use(tab);
      tab.page()
          .waitForCondition(
              () ->
                  tab.list(KEPT).stream().noneMatch(p -> p.contains("aaaa") || p.contains("old")));
      assertThat(tab.list(KEPT)).contains("/search/sv-000000000001/root.json");
      tab.page()
          .evaluate(
              """
              async () => {
                const cache = await caches.open('roleguide /');
                await cache.put('/search/sv-000000000001/f0.bin?bytes=2-4', new Response('x'));
              }
              """);

      // A deploy under way: the folder is gone before the page is loaded anew.
      rename(search, "000000000001", "000000000002");
      tab.page().reload();
      use(tab);
      tab.page()
          .waitForCondition(
              () -> tab.list(KEPT).stream().noneMatch(p -> p.contains("000000000001")));
      assertThat(tab.list(KEPT)).contains("/search/sv-000000000002/root.json", "/search/sv.json");
      assertThat(tab.complaints()).isEmpty();
    } finally {
      rename(search, "000000000002", "000000000001");
    }
  }

  /** Fetches a part of a file; gives its status, its Content-Range and its characters. */
  private static List<String> part(Tab tab, String range, String cache) {
    return tab.list(
        """
        async () => {
          const headers = { Range: "%s" };
          const response = await fetch("/search/sv-000000000001/f0.bin", { headers, cache: "%s" });
          return [response.status, response.headers.get("Content-Range"), await response.text()];
        }
        """
            .formatted(range, cache));
  }

  private static List<String> parts(Tab tab) {
    return tab.list(
        """
        async () => (await (await caches.open('roleguide /')).keys())
            .map(request => request.url).filter(url => url.includes('f0.bin'))
            .map(url => url.split('f0.bin')[1])
        """);
  }

  @Test
  void partsOfFilesAreKept(Browsing browsing) throws IOException {
    Browsing.Site site = browsing.simulated();
    Path file = site.folder().resolve("search/sv-000000000001/f0.bin");
    try (Tab tab = browsing.open(site, Visitor.DESKTOP)) {
      Files.writeString(file, "abcdefghij");
      tab.go("/sv/");
      use(tab);
      assertThat(part(tab, "bytes=2-4", "default")).containsExactly("206", "bytes 2-4/10", "cde");
      assertThat(part(tab, "bytes=5-9", "default")).containsExactly("206", "bytes 5-9/10", "fghij");
      tab.page().waitForCondition(() -> parts(tab).size() == 2);
      assertThat(parts(tab)).containsExactlyInAnyOrder("?bytes=2-4", "?bytes=5-9");

      site.setUnreachable(true);
      assertThat(part(tab, "bytes=2-4", "default")).containsExactly("206", "bytes 2-4/10", "cde");
      assertThat(part(tab, "bytes=5-9", "reload")).containsExactly("206", "bytes 5-9/10", "fghij");
      assertThatThrownBy(() -> part(tab, "bytes=0-1", "default")).hasMessageContaining("fetch");

      // Asked for anew, for what is kept was of no use.
      site.setUnreachable(false);
      Files.writeString(file, "ABCDEFGHIJ");
      assertThat(part(tab, "bytes=2-4", "reload")).containsExactly("206", "bytes 2-4/10", "CDE");
      tab.page().waitForCondition(() -> part(tab, "bytes=2-4", "default").get(2).equals("CDE"));
    } finally {
      site.setUnreachable(false);
      Files.deleteIfExists(file);
    }
  }

  @Test
  void partsComeOutOfWholeFiles(Browsing browsing) throws IOException {
    Browsing.Site site = browsing.simulated();
    Path file = site.folder().resolve("search/sv-000000000001/f0.bin");
    try (Tab tab = browsing.open(site, Visitor.DESKTOP)) {
      Files.writeString(file, "abcdefghij");
      tab.go("/sv/");
      use(tab);
      site.setKnowsRanges(false);
      assertThat(part(tab, "bytes=2-4", "default")).containsExactly("200", "null", "abcdefghij");
      tab.page().waitForCondition(() -> parts(tab).equals(List.of("")));

      site.setUnreachable(true);
      assertThat(part(tab, "bytes=2-4", "default")).containsExactly("206", "bytes 2-4/10", "cde");
      assertThat(part(tab, "bytes=0-9", "default"))
          .containsExactly("206", "bytes 0-9/10", "abcdefghij");
    } finally {
      site.setUnreachable(false);
      site.setKnowsRanges(true);
      Files.deleteIfExists(file);
    }
  }

  private static void rename(Path search, String from, String to) throws IOException {
    for (String language : Browsing.LANGUAGES) {
      Path folder = search.resolve(language + "-" + from);
      if (Files.isDirectory(folder)) {
        Files.move(folder, search.resolve(language + "-" + to));
        Path pointer = search.resolve(language + ".json");
        Files.writeString(pointer, Files.readString(pointer).replace(from, to));
      }
    }
  }
}
