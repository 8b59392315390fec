package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.testing.PublishedSite.alternates;
import static org.roleguide.testing.PublishedSite.canonicals;
import static org.roleguide.testing.PublishedSite.isFallback;
import static org.roleguide.testing.PublishedSite.isIndexed;
import static org.roleguide.testing.PublishedSite.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.testing.PublishedSite;
import org.roleguide.testing.Sites;
import org.roleguide.testing.Xml;

/** What must hold of every finished site: the project's own and the golden ones. */
@ParameterizedClass
@MethodSource("sites")
class PublishedSiteTest {
  private static final int KILOBYTE = 1000;

  /** Elements that a browser fetches something for without being asked. */
  private static final String RESOURCES =
      "[src], link[rel~=stylesheet|icon|preload|manifest], [srcset], object[data], use[href]";

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** A moment, other than the midnight that dates of content become. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T(?!00:00:00Z)\\d{2}:\\d{2}|\\d{2}:\\d{2}:\\d{2} (UTC|GMT|CES?T)");

  private final PublishedSite site;

  PublishedSiteTest(Path folder) {
    this.site = PublishedSite.of(folder);
  }

  static List<Named<Path>> sites() {
    return Sites.all().stream().map(site -> Named.of(Sites.name(site), site)).toList();
  }

  // ---- links

  @Test
  void everyInternalLinkAndAnchorResolves() {
    String host = site.base().replaceFirst("(?<=[^/:])/.*", "");
    List<String> broken = new ArrayList<>();
    Map<String, Set<String>> anchors = new TreeMap<>();
    site.pages()
        .forEach(
            (path, page) -> anchors.put(path, new HashSet<>(page.select("[id]").eachAttr("id"))));
    site.pages()
        .forEach(
            (path, page) -> {
              for (String url : links(page)) {
                String target = site.path(url).orElse(null);
                int hash = url.indexOf('#');
                if (target == null) {
                  if (url.startsWith(host + "/")) {
                    broken.add(path + " leads out of the base path: " + url);
                  }
                } else if (!site.has(target)) {
                  broken.add(path + " -> " + url);
                } else if (hash >= 0
                    && !anchors.getOrDefault(target, Set.of()).contains(url.substring(hash + 1))) {
                  broken.add(path + " -> " + url + " (no such anchor)");
                }
              }
            });
    assertThat(broken).isEmpty();
  }

  private static List<String> links(Document page) {
    List<String> links = new ArrayList<>();
    page.select("[href]").forEach(element -> links.add(element.absUrl("href")));
    page.select("[src]").forEach(element -> links.add(element.absUrl("src")));
    for (Element refresh : page.select("meta[http-equiv=refresh]")) {
      Element link =
          page.createElement("a").attr("href", refresh.attr("content").replaceFirst(".*url=", ""));
      page.body().appendChild(link);
      links.add(link.absUrl("href"));
      link.remove();
    }
    return links;
  }

  @Test
  void idsAreThereOnce() {
    site.pages()
        .forEach(
            (path, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates());
  }

  @Test
  void labelsByIdNameElementsOfThePage() {
    site.pages()
        .forEach(
            (path, page) -> {
              Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
              for (String label : page.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
                assertThat(ids).as(path + ": " + label).containsAll(List.of(label.split(" ")));
              }
            });
  }

  // ---- languages

  @Test
  void everyPageSaysItsLanguageAndHasATitleAndOneMainHeading() {
    site.pages()
        .forEach(
            (path, page) -> {
              assertThat(language(page)).as(path).matches("[a-z]{2,3}(-[A-Za-z0-9]+)*");
              assertThat(page.selectFirst("html").attr("dir")).as(path).matches("ltr|rtl");
              assertThat(page.title()).as(path).isNotBlank();
              assertThat(page.select("h1")).as(path).hasSize(1);
            });
  }

  @Test
  void alternatesAreReciprocalAbsoluteAndNameThePageItself() {
    site.pages()
        .forEach(
            (path, page) -> {
              SortedMap<String, String> alternates = alternates(page);
              if (alternates.isEmpty()) {
                return;
              }
              assertThat(alternates.values()).as(path).contains(site.url(path));
              assertThat(new TreeSet<>(alternates.values()))
                  .as(path)
                  .hasSameSizeAs(alternates.values());
              alternates.forEach(
                  (hreflang, url) -> {
                    Document other = site.pages().get(site.path(url).orElseThrow());
                    assertThat(other).as(path + " -> " + url).isNotNull();
                    assertThat(alternates(other)).as(path + " and " + url).isEqualTo(alternates);
                    if (!hreflang.equals("x-default")) {
                      assertThat(language(other)).as(url).isEqualTo(hreflang);
                    }
                  });
            });
  }

  @Test
  void listedPagesHaveAlternatesAndOthersHaveNone() {
    site.ownPages()
        .forEach(
            (path, page) ->
                assertThat(alternates(page).isEmpty())
                    .as(path)
                    .isEqualTo(isFallback(page) || !isIndexed(page)));
  }

  @Test
  void permalinksAreTheDefaultOfTheirClusters() {
    int permalinks = 0;
    for (Map.Entry<String, Document> entry : site.ownPages().entrySet()) {
      Document page = entry.getValue();
      if (entry.getKey().matches("/|/[rg]/[^/]+/") && isIndexed(page)) {
        permalinks++;
        SortedMap<String, String> alternates = alternates(page);
        assertThat(alternates).containsEntry("x-default", site.url(entry.getKey()));
        Map<String, String> choices = new TreeMap<>();
        page.select(".choices a").forEach(a -> choices.put(a.attr("hreflang"), a.absUrl("href")));
        alternates.remove("x-default");
        assertThat(choices).as(entry.getKey()).isEqualTo(alternates);
      }
    }
    assertThat(permalinks).isGreaterThan(1);
    for (Element link : site.pages().get("/").select(".choices a")) {
      Document home = site.pages().get(site.path(link.absUrl("href")).orElseThrow());
      assertThat(alternates(home)).containsEntry("x-default", site.url("/"));
    }
  }

  @Test
  void pagesOfRolesAndGuidesLeadToTheirPermalinks() {
    site.ownPages()
        .forEach(
            (path, page) -> {
              boolean hasPermalink =
                  page.body().hasClass("is-role") || page.body().hasClass("is-guide");
              if (hasPermalink && isIndexed(page) && !isFallback(page)) {
                assertThat(alternates(page)).as(path).containsKey("x-default");
              }
            });
  }

  @Test
  void theCanonicalAddressIsThePagesOwnOrThatOfItsOriginal() {
    site.ownPages()
        .forEach(
            (path, page) -> {
              assertThat(canonicals(page)).as(path).hasSize(1);
              String canonical = canonicals(page).get(0);
              if (isFallback(page)) {
                Document original = site.pages().get(site.path(canonical).orElseThrow());
                assertThat(original).as(path).isNotNull();
                assertThat(isFallback(original)).as(canonical).isFalse();
                assertThat(language(original))
                    .as(path)
                    .isEqualTo(page.selectFirst("main").attr("lang"));
              } else {
                assertThat(canonical).isEqualTo(site.url(path));
              }
            });
  }

  @Test
  void redirectsNameTheirTargetsAsCanonicalAndAreNotListed() {
    site.pages()
        .forEach(
            (path, page) -> {
              if (!site.ownPages().containsKey(path)) {
                String target = canonicals(page).get(0);
                assertThat(site.ownPages()).as(path).containsKey(site.path(target).orElseThrow());
                assertThat(target).doesNotContain("#");
                assertThat(isIndexed(page)).as(path).isFalse();
              }
            });
  }

  // ---- sitemap, feeds, robots.txt

  @Test
  void theSitemapListsWhatMayBeFoundWithTheAlternatesOfThePages() {
    org.w3c.dom.Element urlset = Xml.parse(site.files().get("/sitemap.xml"));
    assertThat(urlset.getNamespaceURI() + " " + urlset.getLocalName())
        .isEqualTo(SITEMAP + " urlset");
    List<org.w3c.dom.Element> urls = Xml.children(urlset, SITEMAP, "url");
    assertThat(urls).hasSameSizeAs(Xml.children(urlset)).hasSizeLessThanOrEqualTo(50_000);

    Set<String> listed = new TreeSet<>();
    for (org.w3c.dom.Element url : urls) {
      String loc = Xml.text(url, SITEMAP, "loc");
      assertThat(listed.add(loc)).as("twice: " + loc).isTrue();
      assertThat(loc).startsWith(site.base() + "/").hasSizeLessThan(2048);
      List<org.w3c.dom.Element> modified = Xml.children(url, SITEMAP, "lastmod");
      assertThat(modified).hasSizeLessThanOrEqualTo(1);
      modified.forEach(date -> assertThat(date.getTextContent()).matches("\\d{4}-\\d{2}-\\d{2}"));
      SortedMap<String, String> alternates = new TreeMap<>();
      for (org.w3c.dom.Element link : Xml.children(url, XHTML, "link")) {
        assertThat(link.getAttribute("rel")).isEqualTo("alternate");
        alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"));
      }
      assertThat(alternates)
          .as(loc)
          .isEqualTo(alternates(site.pages().get(site.path(loc).orElseThrow())));
      assertThat(Xml.children(url)).hasSize(1 + modified.size() + alternates.size());
    }

    Set<String> expected = new TreeSet<>();
    site.ownPages()
        .forEach(
            (path, page) -> {
              if (isIndexed(page) && !isFallback(page)) {
                expected.add(site.url(path));
              }
            });
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void robotsMayReadEverythingAndFindTheSitemap() {
    assertThat(site.text("/robots.txt"))
        .contains("User-agent: *\nDisallow:\n")
        .endsWith("\nSitemap: " + site.url("/sitemap.xml") + "\n");
  }

  /** RFC 4287. */
  @Test
  void feedsAreAtom() {
    Set<String> feeds = new TreeSet<>();
    site.ownPages()
        .values()
        .forEach(
            page ->
                page.select("link[type=application/atom+xml]")
                    .forEach(link -> feeds.add(site.path(link.absUrl("href")).orElseThrow())));
    assertThat(feeds).isNotEmpty();
    for (String path : feeds) {
      org.w3c.dom.Element feed = Xml.parse(site.files().get(path));
      assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
      assertThat(feed.getAttribute("xml:lang")).isEqualTo(path.split("/")[1]);
      requireEntryElements(feed);
      assertThat(Xml.children(feed, ATOM, "author")).hasSize(1);
      assertThat(link(feed, "self")).isEqualTo(site.url(path));
      assertThat(site.path(link(feed, "alternate")).filter(site::has)).isPresent();
      Set<String> ids = new TreeSet<>();
      for (org.w3c.dom.Element entry : Xml.children(feed, ATOM, "entry")) {
        requireEntryElements(entry);
        assertThat(ids.add(Xml.text(entry, ATOM, "id"))).isTrue();
        Document page = site.pages().get(site.path(link(entry, "alternate")).orElseThrow());
        assertThat(isIndexed(page) && !isFallback(page)).isTrue();
        assertThat(language(page)).isEqualTo(feed.getAttribute("xml:lang"));
        assertThat(page.selectFirst("h1").text()).isEqualTo(Xml.text(entry, ATOM, "title"));
      }
    }
  }

  private static void requireEntryElements(org.w3c.dom.Element element) {
    assertThat(Xml.text(element, ATOM, "id")).startsWith("https://");
    assertThat(Xml.text(element, ATOM, "title")).isNotBlank();
    assertThat(Xml.text(element, ATOM, "updated")).matches("\\d{4}-\\d{2}-\\d{2}T00:00:00Z");
  }

  private static String link(org.w3c.dom.Element element, String rel) {
    return Xml.children(element, ATOM, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .findFirst()
        .orElseThrow()
        .getAttribute("href");
  }

  // ---- what a browser is told

  @Test
  void nothingIsFetchedFromElsewhere() {
    List<String> elsewhere = new ArrayList<>();
    site.pages()
        .forEach(
            (path, page) -> {
              for (Element element : page.select(RESOURCES)) {
                String name =
                    element.hasAttr("src") ? "src" : element.hasAttr("data") ? "data" : "href";
                if (site.path(element.absUrl(name)).isEmpty() || element.hasAttr("srcset")) {
                  elsewhere.add(path + ": " + element);
                }
              }
            });
    site.files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".css") || path.endsWith(".js")) {
                String text = new String(bytes, UTF_8);
                if (text.matches(
                    "(?s).*(@import|url\\(|import\\(?|from)\\s*['\"(]*(https?:)?//.*")) {
                  elsewhere.add(path);
                }
              }
            });
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void pagesKeepToAStrictContentSecurityPolicy() {
    site.pages()
        .forEach(
            (path, page) -> {
              assertThat(page.head().child(0).attr("charset")).as(path).isEqualTo("utf-8");
              Element policy = page.head().child(1);
              assertThat(policy.attr("http-equiv")).as(path).isEqualTo("Content-Security-Policy");
              assertThat(policy.attr("content"))
                  .startsWith("default-src 'none'; ")
                  .doesNotContain("unsafe", "*", "http:", "data:");
              assertThat(page.select("style, [style]")).as(path).isEmpty();
              // Data is no script for a browser, whatever the policy says.
              assertThat(page.select("script:not([src]):not([type$=json])")).as(path).isEmpty();
              for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                  assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                  assertThat(attribute.getValue())
                      .as(path)
                      .doesNotStartWithIgnoringCase("javascript:");
                }
              }
            });
  }

  @Test
  void hostsAreToldTheSamePolicyAndWhereOldAddressesLead() {
    String policy = site.pages().get("/").head().child(1).attr("content");
    assertThat(site.text("/_headers")).contains("  Content-Security-Policy: " + policy + ";");
    assertThat(site.text("/.htaccess"))
        .contains("Header always set Content-Security-Policy \"" + policy + ";")
        .contains("<Files \"feed.xml\">\n  ForceType application/atom+xml\n</Files>\n")
        .contains("(assets|media)/#\">\n    Header set Cache-Control \"public, max-age=31536000");
    Set<String> moved = new TreeSet<>(site.pages().keySet());
    moved.removeAll(site.ownPages().keySet());
    for (String path : moved) {
      String from = site.url(path).replaceFirst("https://[^/]+", "");
      assertThat(site.text("/_redirects"))
          .containsPattern("(?m)^" + Pattern.quote(from) + " \\S+ 301$");
      assertThat(site.text("/.htaccess"))
          .contains("RedirectMatch 301 ^" + from.replace(".", "\\.") + "$ ");
    }
  }

  // ---- what does not belong into a site

  @Test
  void nothingTellsOfTheMachineOrOfTheTimeOfTheBuild() {
    List<String> places =
        List.of(Sites.PROJECT.toString(), System.getProperty("java.io.tmpdir") + "/junit");
    site.files()
        .forEach(
            (path, bytes) -> {
              if (path.matches(
                  ".*\\.(html|xml|json|txt|css|js|svg)|/_headers|/_redirects|/\\.htaccess")) {
                String text = new String(bytes, UTF_8);
                places.forEach(place -> assertThat(text).as(path).doesNotContain(place));
                assertThat(MOMENT.matcher(text).find()).as(path + " holds a time of day").isFalse();
                assertThat(text).as(path).doesNotContain("\r", "\uFEFF", "\uFFFD");
              }
            });
  }

  @Test
  void theHomePageIsLight() {
    for (String path : site.pages().keySet()) {
      if (path.matches("/[^/]+/") && site.pages().get(path).body().hasClass("is-home")) {
        Document page = site.pages().get(path);
        long css = size(page, "link[rel=stylesheet]", "href");
        long js = size(page, "script[src]", "src");
        long html = site.files().get(path + "index.html").length;
        assertThat(css).as("CSS").isLessThan(30 * KILOBYTE);
        assertThat(html + css + js).as(path).isLessThan(60 * KILOBYTE);
      }
    }
  }

  private long size(Document page, String selector, String attribute) {
    long size = 0;
    for (Element element : page.select(selector)) {
      size += site.files().get(site.path(element.absUrl(attribute)).orElseThrow()).length;
    }
    return size;
  }
}
