package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page to look at: the longest of its type in its language.
 *
 * @param site the site it is on
 * @param type document type, such as {@code role}
 * @param language tag; {@code -} for pages without a language
 * @param path path of the page, with a query when it would otherwise lead on
 */
record Sample(Browsing.Site site, String type, String language, String path) {
  private static final Pattern TYPE = Pattern.compile("<body class=\"is-(\\w+)\"");

  /** One page of every type in every language, and the pages with gaps of the altered site. */
  static List<Sample> all(Browsing browsing) throws IOException {
    Map<String, Sample> samples = new TreeMap<>();
    for (Sample sample : longestFirst(browsing.own())) {
      samples.putIfAbsent(sample.type + " " + sample.language, sample);
    }
    for (Sample sample : longestFirst(browsing.altered())) {
      if (!samples.containsKey(sample.type + " " + sample.language)) {
        samples.put(sample.type + " " + sample.language, sample);
      }
    }
    return List.copyOf(samples.values());
  }

  private static List<Sample> longestFirst(Browsing.Site site) throws IOException {
    Map<Sample, Long> sizes = new TreeMap<>(Comparator.comparing(Sample::path));
    try (Stream<Path> files = Files.walk(site.folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        Sample sample = of(site, file);
        sizes.put(sample, Files.size(file));
      }
    }
    List<Sample> samples = new ArrayList<>(sizes.keySet());
    samples.sort(Comparator.comparing(sizes::get, Comparator.reverseOrder()));
    return samples;
  }

  private static Sample of(Browsing.Site site, Path file) throws IOException {
    String html = Files.readString(file, UTF_8);
    Matcher type = TYPE.matcher(html);
    if (!type.find()) {
      throw new IllegalStateException("a page without a type: " + file);
    }
    String name = type.group(1);
    Path relative = site.folder().relativize(file);
    String path = "/" + relative.toString().replace('\\', '/').replaceFirst("index\\.html$", "");
    String first = relative.getName(0).toString();
    boolean ofLanguage = Browsing.LANGUAGES.contains(first);
    boolean chooses = html.contains(" data-chooser");
    boolean fallback = ofLanguage && html.contains("class=\"notice\"");
    if (fallback) {
      name += html.contains("<main id=\"main\" tabindex=\"-1\" lang=") ? "-untranslated" : "-gaps";
    }
    return new Sample(site, name, ofLanguage ? first : "-", chooses ? path + "?stay" : path);
  }

  @Override
  public String toString() {
    return type + " " + language;
  }
}
