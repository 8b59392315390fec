package org.roleguide.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A finished site as a visitor sees it: its files and its parsed pages, by path of the site. */
public final class PublishedSite {
  private static final Pattern HOST = Pattern.compile("(?m)^site\\.host=(\\S+?)/*$");

  private static final Map<Path, PublishedSite> SITES = new ConcurrentHashMap<>();

  private final String base;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, Document> pages = new TreeMap<>();

  private PublishedSite(Path site) {
    Matcher host = HOST.matcher(new String(Sites.source(site).get("jbake.properties"), UTF_8));
    if (!host.find()) {
      throw new AssertionError("no site.host in " + site);
    }
    this.base = host.group(1);
    Sites.files(Sites.built(site))
        .forEach(
            (file, bytes) -> {
              files.put("/" + file, bytes);
              if (file.endsWith(".html")) {
                String path = ("/" + file).replaceFirst("/index\\.html$", "/");
                pages.put(path, Jsoup.parse(new String(bytes, UTF_8), base + path));
              }
            });
  }

  /** The site that a site folder becomes. */
  public static PublishedSite of(Path site) {
    return SITES.computeIfAbsent(site, PublishedSite::new);
  }

  /** Scheme, host and base path, without a slash at the end. */
  public String base() {
    return base;
  }

  /** Bytes of every file, by path such as {@code /sv/index.html}. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** The text of a file. */
  public String text(String file) {
    return new String(files.get(file), UTF_8);
  }

  /** Every page, redirects included, by path such as {@code /sv/}. */
  public SortedMap<String, Document> pages() {
    return pages;
  }

  /** Pages that are not just sent on to another. */
  public SortedMap<String, Document> ownPages() {
    SortedMap<String, Document> own = new TreeMap<>(pages);
    own.values().removeIf(page -> page.selectFirst("meta[http-equiv=refresh]") != null);
    return own;
  }

  /** The absolute URL of a path. */
  public String url(String path) {
    return base + path;
  }

  /**
   * The path of an absolute URL of this site without query and fragment, or empty for another site.
   */
  public Optional<String> path(String url) {
    String address = url.replaceFirst("[?#].*", "");
    return address.equals(base) || address.startsWith(base + "/")
        ? Optional.of(address.substring(base.length()))
        : Optional.empty();
  }

  /** Whether the site has something at a path. */
  public boolean has(String path) {
    return files.containsKey(path.endsWith("/") ? path + "index.html" : path);
  }

  /** The alternates of a page: URL by hreflang. */
  public static SortedMap<String, String> alternates(Document page) {
    SortedMap<String, String> alternates = new TreeMap<>();
    for (Element link : page.select("link[rel=alternate][hreflang]")) {
      if (alternates.put(link.attr("hreflang"), link.attr("href")) != null) {
        throw new AssertionError("twice: " + link);
      }
    }
    return alternates;
  }

  /** The canonical URLs that a page names; there should be one. */
  public static List<String> canonicals(Document page) {
    return new ArrayList<>(page.select("link[rel=canonical]").eachAttr("href"));
  }

  /** The language of a page's interface. */
  public static String language(Document page) {
    return page.selectFirst("html").attr("lang");
  }

  /** Whether a page shows another language's text. */
  public static boolean isFallback(Document page) {
    return page.selectFirst("main[lang]") != null;
  }

  /** Whether search engines may list a page. */
  public static boolean isIndexed(Document page) {
    return page.selectFirst("meta[name=robots][content=noindex]") == null;
  }
}
