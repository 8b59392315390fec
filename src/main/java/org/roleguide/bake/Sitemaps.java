package org.roleguide.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.roleguide.model.Settings;
import org.roleguide.plan.Page;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.Variant;

/**
 * {@code sitemap.xml} by the protocol of sitemaps.org (0.9) with {@code xhtml:link} alternates; an
 * index over several files when there are more URLs than one may hold.
 */
final class Sitemaps {
  /** Most URLs of one file: at most 50,000 and 50 MB, and one with its alternates takes 1 kB. */
  static final int MOST_URLS = 40_000;

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String URLSET =
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
          + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

  private final Settings settings;
  private final int mostUrls;

  Sitemaps(Settings settings, int mostUrls) {
    this.settings = settings;
    this.mostUrls = mostUrls;
  }

  /** Writes the sitemap of all pages that search engines should list. */
  static void write(SitePlan plan, Output output) throws IOException {
    new Sitemaps(plan.catalog().settings(), MOST_URLS).write(plan.pages(), output);
  }

  void write(List<Page> pages, Output output) throws IOException {
    List<String> files = new ArrayList<>();
    StringBuilder xml = new StringBuilder();
    int urls = 0;
    for (Page page : pages) {
      if (page.isListed()) {
        if (urls == mostUrls) {
          files.add(urlset(xml));
          xml.setLength(0);
          urls = 0;
        }
        url(page, xml);
        urls++;
      }
    }
    files.add(urlset(xml));
    if (files.size() == 1) {
      output.write("sitemap.xml", bytes(files.get(0)));
      return;
    }
    StringBuilder index = new StringBuilder(DECLARATION);
    index.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (int i = 0; i < files.size(); i++) {
      String name = "sitemap-" + (i + 1) + ".xml";
      output.write(name, bytes(files.get(i)));
      index.append("<sitemap><loc>").append(absolute("/" + name)).append("</loc></sitemap>\n");
    }
    output.write("sitemap.xml", bytes(index.append("</sitemapindex>\n").toString()));
  }

  /** The files that {@link #write} makes of a plan, relative to the output. */
  static List<String> files(SitePlan plan) {
    return files(plan, MOST_URLS);
  }

  static List<String> files(SitePlan plan, int mostUrls) {
    long listed = plan.pages().stream().filter(Page::isListed).count();
    List<String> files = new ArrayList<>(List.of("sitemap.xml"));
    for (int i = 1; listed > mostUrls && (long) (i - 1) * mostUrls < listed; i++) {
      files.add("sitemap-" + i + ".xml");
    }
    return files;
  }

  private static String urlset(StringBuilder urls) {
    return DECLARATION + URLSET + urls + "</urlset>\n";
  }

  private void url(Page page, StringBuilder xml) {
    xml.append("<url><loc>").append(absolute(page.path())).append("</loc>");
    LocalDate modified = page.modified();
    if (modified != null) {
      xml.append("<lastmod>").append(modified).append("</lastmod>");
    }
    List<Variant> translations = page.cluster().translations();
    for (Variant variant : translations) {
      alternate(variant.language().tag(), variant.path(), xml);
    }
    String permalink = page.cluster().permalink();
    if (permalink != null) {
      alternate("x-default", permalink, xml);
    }
    xml.append("</url>\n");
  }

  private void alternate(String hreflang, String path, StringBuilder xml) {
    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
        .append(hreflang)
        .append("\" href=\"")
        .append(absolute(path))
        .append("\"/>");
  }

  /** Hosts and paths hold only characters that XML takes as they are. */
  private String absolute(String path) {
    return settings.absolute(path);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
