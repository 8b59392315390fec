package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.roleguide.text.JsonText;

/** The index of the simulated search: the pages of a built site as they describe themselves. */
final class SimulatedIndex {
  private static final List<String> KINDS = List.of("role", "guide", "skill");

  private SimulatedIndex() {}

  /**
   * Writes the index of every language into a site.
   *
   * @param version part of the name of the folders, 12 hexadecimal digits
   */
  static void write(Path site, String version) throws IOException {
    for (String language : Browsing.LANGUAGES) {
      Path search = site.resolve("search");
      String index = language + "-" + version + "/";
      Path folder = search.resolve(index);
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("root.json"), pages(site, language), UTF_8);
      Files.writeString(folder.resolve("words.json"), "{}", UTF_8);
      Files.writeString(
          search.resolve(language + ".json"),
          "{\"format\":1,\"index\":\"" + index + "\",\"code\":\"none-" + version + ".js\"}",
          UTF_8);
    }
  }

  private static String pages(Path site, String language) throws IOException {
    List<List<String>> byKind = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> files = Files.walk(site.resolve(language))) {
      for (Path file : files.filter(f -> f.endsWith("index.html")).sorted().toList()) {
        Document page = Jsoup.parse(Files.readString(file, UTF_8));
        String kind = page.body().className().replace("is-", "");
        if (KINDS.contains(kind)) {
          byKind
              .get(KINDS.indexOf(kind))
              .add(page(page, kind, "/" + site.relativize(file.getParent()) + "/"));
        }
      }
    }
    StringJoiner json = new StringJoiner(",\n", "[", "]");
    byKind.forEach(pages -> pages.forEach(json::add));
    return json.toString();
  }

  private static String page(Document page, String kind, String url) {
    String title = page.select("meta[property=og:title]").attr("content");
    StringJoiner translations = new StringJoiner(",", "[", "]");
    for (Element link : page.select("link[hreflang]")) {
      String language = link.attr("hreflang");
      if (!language.equals(page.child(0).attr("lang")) && !language.equals("x-default")) {
        String path = link.attr("href").replaceFirst("^https?://[^/]+", "");
        translations.add(object(Map.of("language", language, "url", path)));
      }
    }
    boolean payroll = page.select("link[hreflang=x-default]").attr("href").contains("payroll");
    String family = !kind.equals("role") ? "" : payroll ? "finance" : "office";
    return "{\"url\":"
        + JsonText.quote(url)
        + ",\"title\":"
        + JsonText.quote(title)
        + ",\"summary\":"
        + JsonText.quote(page.select("meta[name=description]").attr("content"))
        + ",\"kind\":"
        + JsonText.quote(kind)
        + ",\"family\":"
        + (family.isEmpty() ? "null" : JsonText.quote(family))
        + ",\"familyName\":"
        + (family.isEmpty() ? "null" : JsonText.quote(payroll ? "Ekonomi och lön" : "Kontor"))
        + ",\"foreign\":"
        + (payroll ? "{\"language\":\"de\",\"name\":\"Lohnbuchhalter/-in\"}" : "null")
        + ",\"translations\":"
        + translations
        + "}";
  }

  private static String object(Map<String, String> values) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    values.forEach((key, value) -> object.add(JsonText.quote(key) + ":" + JsonText.quote(value)));
    return object.toString();
  }
}
