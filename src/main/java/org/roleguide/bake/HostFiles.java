package org.roleguide.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roleguide.analysis.Analyses;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;
import org.roleguide.plan.Page;
import org.roleguide.plan.PageContent;
import org.roleguide.plan.Reserved;
import org.roleguide.plan.Sections;
import org.roleguide.plan.SitePlan;

/**
 * Files for web hosts: {@code robots.txt}, and headers, redirects and error pages in the forms that
 * common static hosts read.
 */
final class HostFiles {
  /**
   * The Content-Security-Policy (level 3) of every page as a meta element, where {@code
   * frame-ancestors} is not allowed.
   */
  static final String META_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

  private static final String HEADER_POLICY = META_POLICY + "; frame-ancestors 'self'";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  static final List<String> FILES = Reserved.HOST_FILES;

  private HostFiles() {}

  static void write(SitePlan plan, Output output) throws IOException {
    Settings settings = plan.catalog().settings();
    text(output, "robots.txt", robots(settings));
    text(output, "_headers", headers(plan, settings));
    text(output, "_redirects", redirects(plan, settings));
    text(output, ".htaccess", apache(plan, settings));
  }

  private static void text(Output output, String file, String text) throws IOException {
    output.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String robots(Settings settings) {
    return "User-agent: *\nDisallow:\n\nSitemap: " + settings.absolute("/sitemap.xml") + "\n";
  }

  private static Map<String, String> everywhere() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", HEADER_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    return headers;
  }

  /** The format that Netlify and Cloudflare Pages share. */
  private static String headers(SitePlan plan, Settings settings) {
    StringBuilder text = new StringBuilder(settings.href("/*") + "\n");
    everywhere().forEach((name, value) -> header(text, name, value));
    text.append(settings.href(plan.assets())).append("*\n");
    header(text, "Cache-Control", FOR_EVER);
    text.append(settings.href("/media/*")).append("\n");
    header(text, "Cache-Control", FOR_EVER);
    String search = settings.href("/" + Reserved.SEARCH + "/");
    Set<String> hashed = new TreeSet<>();
    for (LanguageTag language : settings.languages()) {
      hashed.add(language.tag());
      hashed.add(Analyses.module(settings.analysis(language)));
    }
    for (String name : hashed) {
      text.append(search).append(name).append("-*\n");
      header(text, "Cache-Control", FOR_EVER);
    }
    for (LanguageTag language : settings.languages()) {
      text.append(search).append(language).append(".json\n");
      header(text, "Cache-Control", "no-cache");
    }
    return text.toString();
  }

  private static void header(StringBuilder text, String name, String value) {
    text.append("  ").append(name).append(": ").append(value).append('\n');
  }

  /** The format that Netlify and Cloudflare Pages share: moved pages, and a 404 a language. */
  private static String redirects(SitePlan plan, Settings settings) {
    StringBuilder text = new StringBuilder();
    for (Page page : plan.pages()) {
      if (page.content() instanceof PageContent.Moved moved) {
        text.append(settings.href(page.path()))
            .append(' ')
            .append(settings.href(moved.to()))
            .append(" 301\n");
      }
    }
    for (Sections sections : ordered(plan)) {
      text.append(settings.href(sections.home()))
          .append("* ")
          .append(settings.href(sections.notFound()))
          .append(" 404\n");
    }
    return text.toString();
  }

  private static List<Sections> ordered(SitePlan plan) {
    return plan.catalog().settings().languages().stream().map(plan.sections()::get).toList();
  }

  /** Caching of the addresses that a regular expression finds. */
  private static void when(StringBuilder text, String addresses, String caching) {
    text.append("  <If \"%{REQUEST_URI} =~ m#^")
        .append(addresses)
        .append("#\">\n    Header set Cache-Control \"")
        .append(caching)
        .append("\"\n  </If>\n");
  }

  private static String apache(SitePlan plan, Settings settings) {
    StringBuilder text = new StringBuilder("<IfModule mod_headers.c>\n");
    everywhere()
        .forEach(
            (name, value) ->
                text.append("  Header always set ")
                    .append(name)
                    .append(" \"")
                    .append(value)
                    .append("\"\n"));
    text.append("  <If \"%{REQUEST_URI} =~ m#^")
        .append(settings.href("/"))
        .append("(assets|media)/#\">\n    Header set Cache-Control \"")
        .append(FOR_EVER)
        .append("\"\n  </If>\n");
    String search = settings.href("/" + Reserved.SEARCH + "/");
    when(text, search + "[^/]+-[0-9a-f]{12}(/.*|\\.js)$", FOR_EVER);
    when(text, search + "[^/]+\\.json$", "no-cache");
    text.append("</IfModule>\n");
    text.append("<Files \"feed.xml\">\n  ForceType application/atom+xml\n</Files>\n");
    for (Page page : plan.pages()) {
      if (page.content() instanceof PageContent.Moved moved) {
        // Redirect would take along everything below the path.
        text.append("RedirectMatch 301 ^")
            .append(settings.href(page.path()).replaceAll("[^A-Za-z0-9/_~%-]", "\\\\$0"))
            .append("$ ")
            .append(settings.href(moved.to()))
            .append('\n');
      }
    }
    text.append("ErrorDocument 404 ").append(settings.href("/404.html")).append('\n');
    for (Sections sections : ordered(plan)) {
      text.append("<If \"%{REQUEST_URI} =~ m#^")
          .append(settings.href(sections.home()))
          .append("#\">\n  ErrorDocument 404 ")
          .append(settings.href(sections.notFound()))
          .append("\n</If>\n");
    }
    return text.toString();
  }
}
