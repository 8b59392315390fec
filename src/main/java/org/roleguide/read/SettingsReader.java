package org.roleguide.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Analyses;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.model.PageTypes;
import org.roleguide.model.Settings;
import org.roleguide.model.Settings.FallbackPolicy;
import org.roleguide.text.Nearest;

/** Reads {@code jbake.properties}. Keys that are JBake's own are left to JBake. */
public final class SettingsReader {
  static final String FILE = "jbake.properties";
  private static final String DEFAULT_HOST = "https://example.org";
  private static final List<String> DEFAULT_LANGUAGES = List.of("sv", "de", "ro", "pt");

  private static final Pattern TEMPLATE = Pattern.compile("template\\.([a-z0-9_-]+)\\.file");

  /** A key of JBake that looks like one of ours. */
  private static final String TEMPLATE_OF_TAGS = "template.tag.file";

  /** Each language makes every page once more. */
  private static final int MAX_LANGUAGES = 100;

  private final SiteFolder folder;
  private final Map<String, Sourced<String>> properties;
  private final List<Diagnostic> findings;
  private final ReadOptions options;

  private SettingsReader(
      SiteFolder folder,
      Map<String, Sourced<String>> properties,
      List<Diagnostic> findings,
      ReadOptions options) {
    this.folder = folder;
    this.properties = properties;
    this.findings = findings;
    this.options = options;
  }

  /** The settings of a site folder; a file that is missing gives the defaults. */
  public static Settings read(SiteFolder folder, ReadOptions options, List<Diagnostic> findings) {
    Optional<SourceText> text =
        folder.file(FILE, findings).flatMap(entry -> folder.text(entry, findings));
    Map<String, Sourced<String>> properties =
        text.isPresent() ? PropertiesText.read(text.get(), findings) : Map.of();
    return new SettingsReader(folder, properties, findings, options).settings();
  }

  private Settings settings() {
    List<LanguageTag> configured = languages("languages");
    if (configured.isEmpty()) {
      configured = DEFAULT_LANGUAGES.stream().map(LanguageTag::new).toList();
    }
    LanguageTag source = source(configured);
    Map<LanguageTag, List<LanguageTag>> fallbacks = new LinkedHashMap<>();
    for (LanguageTag language : configured) {
      fallbacks.put(language, chain(language, source, configured));
    }
    complainAboutUnknown(configured);
    complainAboutFolders();
    complainAboutAnalyses(configured);
    complainAboutTemplates();
    String base = base();
    int path = base.indexOf('/', base.indexOf("://") + 3);
    Sourced<String> name = properties.get("site.name");
    return new Settings(
        path < 0 ? base : base.substring(0, path),
        path < 0 ? "" : base.substring(path),
        name == null ? null : name.value(),
        built(configured),
        configured,
        source,
        fallbacks,
        policies(),
        options.drafts(),
        options.search(),
        plainProperties());
  }

  /** Only languages whose words search knows, and what it does with words of others. */
  private void complainAboutAnalyses(List<LanguageTag> configured) {
    for (LanguageTag language : configured) {
      Sourced<String> given = properties.get(Settings.ANALYSIS + language);
      if (given != null && !isAnalysis(given.value().strip())) {
        findings.add(
            bad(
                given.at(),
                Settings.ANALYSIS + language + " is \"" + given.value().strip() + "\"",
                "expected plain, or a language that search knows: "
                    + String.join(", ", Analyses.names())));
      }
    }
  }

  private static boolean isAnalysis(String name) {
    return Analyses.names().contains(name);
  }

  /** A folder that is not one of the site must not be used by anybody after us. */
  private void complainAboutFolders() {
    for (String key : List.of("template.folder", "asset.folder", "content.folder")) {
      Sourced<String> given = properties.get(key);
      if (given == null) {
        continue;
      }
      if (key.equals("content.folder") && !given.value().equals("content")) {
        findings.add(bad(given.at(), "the content is always in content/", "remove the line"));
      } else if (!isFolderName(given.value())) {
        findings.add(
            bad(
                given.at(),
                "\"" + given.value() + "\" is not the name of a folder beside " + FILE,
                "small letters a to z, digits and single hyphens, such as "
                    + key.substring(0, key.indexOf('.'))
                    + "s"));
      }
    }
  }

  static boolean isFolderName(String name) {
    return name.length() <= 64 && name.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  private void complainAboutTemplates() {
    Sourced<String> given = properties.get("template.folder");
    String templates = given == null ? "templates" : given.value();
    properties.forEach(
        (key, file) -> {
          if (TEMPLATE.matcher(key).matches() && !isTemplate(templates, file.value())) {
            findings.add(
                bad(
                    file.at(),
                    "there is no template \"" + file.value() + "\"",
                    "write it to " + templates + "/, or correct the name"));
          }
        });
  }

  private boolean isTemplate(String templates, String file) {
    if (file.length() > 200
        || !file.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")) {
      return false;
    }
    return Bundled.text("templates/" + file).isPresent()
        || (isFolderName(templates)
            && folder.file(templates + "/" + file, new ArrayList<>()).isPresent());
  }

  /** Everything but folders and templates that are not the site's: others trust these values. */
  private Map<String, String> plainProperties() {
    Map<String, String> plain = new LinkedHashMap<>();
    properties.forEach((key, value) -> plain.put(key, value.value()));
    for (String key : List.of("template.folder", "asset.folder", "content.folder")) {
      if (plain.containsKey(key) && !isFolderName(plain.get(key))) {
        plain.remove(key);
      }
    }
    plain
        .entrySet()
        .removeIf(
            e -> e.getKey().startsWith(Settings.ANALYSIS) && !isAnalysis(e.getValue().strip()));
    return plain;
  }

  private List<LanguageTag> built(List<LanguageTag> configured) {
    if (options.languages().isEmpty()) {
      return configured;
    }
    return configured.stream().filter(l -> options.languages().contains(l.tag())).toList();
  }

  private LanguageTag source(List<LanguageTag> configured) {
    List<LanguageTag> given = languages("language.source");
    if (given.isEmpty()) {
      return configured.get(0);
    }
    if (!configured.contains(given.get(0))) {
      findings.add(
          bad(
              at("language.source"),
              "the source language \"" + given.get(0) + "\" is not one of the languages",
              "the languages are " + Settings.words(configured)));
      return configured.get(0);
    }
    return given.get(0);
  }

  private List<LanguageTag> chain(
      LanguageTag language, LanguageTag source, List<LanguageTag> configured) {
    Set<LanguageTag> chain = new LinkedHashSet<>();
    chain.add(language);
    String key = "fallback." + language;
    for (LanguageTag fallback : languages(key)) {
      if (configured.contains(fallback)) {
        chain.add(fallback);
      } else {
        findings.add(
            bad(
                at(key),
                "\"" + fallback + "\" is not one of the languages",
                "the languages are " + Settings.words(configured)));
      }
    }
    chain.add(source);
    return List.copyOf(chain);
  }

  private List<LanguageTag> languages(String key) {
    List<LanguageTag> tags = new ArrayList<>();
    int bad = 0;
    for (String word : words(key)) {
      if (bad > MAX_LANGUAGES) {
        return tags;
      }
      Optional<LanguageTag> tag = LanguageTag.of(word);
      if (tag.isEmpty()) {
        bad++;
        findings.add(
            Diagnostic.error(
                "bad-language-tag",
                at(key),
                "\"" + word + "\" is not a language tag",
                "write a BCP 47 tag in its usual case, such as sv or pt-BR"));
      } else if (tags.contains(tag.get())) {
        findings.add(bad(at(key), "\"" + word + "\" is there twice", "remove one"));
      } else if (tags.size() == MAX_LANGUAGES) {
        findings.add(bad(at(key), "more than " + MAX_LANGUAGES + " languages", "remove some"));
        return tags;
      } else {
        tags.add(tag.get());
      }
    }
    return tags;
  }

  private Map<ContentKind, FallbackPolicy> policies() {
    Map<ContentKind, FallbackPolicy> policies = new EnumMap<>(ContentKind.class);
    for (ContentKind kind : ContentKind.values()) {
      String key = "fallback.policy." + kind.word();
      Sourced<String> given = properties.get(key);
      if (given != null) {
        policy(given, key).ifPresent(policy -> policies.put(kind, policy));
      }
    }
    return policies;
  }

  private Optional<FallbackPolicy> policy(Sourced<String> given, String key) {
    Optional<FallbackPolicy> found =
        Arrays.stream(FallbackPolicy.values())
            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(given.value().strip()))
            .findFirst();
    if (found.isEmpty()) {
      findings.add(
          bad(
              given.at(),
              key + " is \"" + given.value().strip() + "\"",
              "expected one of notice, hide, link"));
    }
    return found;
  }

  private String base() {
    if (options.baseUrl() != null) {
      return withoutSlash(options.baseUrl());
    }
    Sourced<String> host = properties.get("site.host");
    if (host == null) {
      findings.add(
          Diagnostic.warning(
              "bad-configuration",
              SourceSpan.wholeFile(FILE),
              "site.host is not set; absolute links lead to " + DEFAULT_HOST,
              "add site.host=https://your.host, or build with --base-url"));
      return DEFAULT_HOST;
    }
    Optional<String> problem = baseUrlProblem(host.value().strip());
    if (problem.isPresent()) {
      findings.add(bad(host.at(), problem.get(), "for example https://example.org/careers"));
      return DEFAULT_HOST;
    }
    return withoutSlash(host.value().strip());
  }

  /** Why a text cannot be the address of a site, or empty when it can. */
  public static Optional<String> baseUrlProblem(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (!web
          || uri.getHost() == null
          || uri.getUserInfo() != null
          || uri.getQuery() != null
          || uri.getFragment() != null) {
        return Optional.of("\"" + url + "\" is not the http(s) address of a site");
      }
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("\"" + url + "\" is not the http(s) address of a site");
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
  }

  private void complainAboutUnknown(List<LanguageTag> configured) {
    List<String> known = new ArrayList<>(List.of("languages", "language.source"));
    configured.forEach(l -> known.add("fallback." + l));
    configured.forEach(l -> known.add(Settings.ANALYSIS + l));
    for (ContentKind kind : ContentKind.values()) {
      known.add("fallback.policy." + kind.word());
    }
    properties.forEach(
        (key, value) -> {
          boolean ours =
              key.startsWith("language")
                  || key.startsWith("fallback.")
                  || key.startsWith("search.analysis");
          String end = key.substring(key.lastIndexOf('.') + 1);
          boolean ofLanguage =
              (key.equals("fallback." + end) || key.equals(Settings.ANALYSIS + end))
                  && LanguageTag.isCanonical(end);
          if (ofLanguage && !known.contains(key)) {
            findings.add(
                bad(
                    value.at(),
                    "\"" + end + "\" is not one of the languages",
                    "the languages are " + Settings.words(configured)));
          } else if (ours && !known.contains(key)) {
            findings.add(
                Diagnostic.error(
                    "unknown-key", value.at(), "unknown key \"" + key + "\"", hint(key, known)));
          } else {
            complainAboutMisspelled(key, value.at(), known);
          }
        });
  }

  /** Other keys are JBake's, or the site's own for its templates, unless they look like ours. */
  private void complainAboutMisspelled(String key, SourceSpan at, List<String> ours) {
    List<String> known = new ArrayList<>(ours);
    known.addAll(List.of("site.host", "site.name"));
    known.addAll(
        List.of("asset.folder", "template.folder", "content.folder", "destination.folder"));
    PageTypes.TEMPLATES.keySet().forEach(type -> known.add(PageTypes.templateKey(type)));
    if (known.contains(key) || key.equals(TEMPLATE_OF_TAGS)) {
      return;
    }
    int most = key.length() < 12 ? 1 : 2;
    List<String> near = known.stream().filter(each -> Nearest.isWithin(key, each, most)).toList();
    if (!near.isEmpty()) {
      findings.add(
          Diagnostic.warning("unknown-key", at, "unknown key \"" + key + "\"", hint(key, near)));
    }
  }

  private static @Nullable String hint(String key, List<String> known) {
    List<String> nearest = Nearest.of(key, known);
    return nearest.isEmpty() ? null : "did you mean \"" + nearest.get(0) + "\"?";
  }

  private List<String> words(String key) {
    Sourced<String> given = properties.get(key);
    return given == null
        ? List.of()
        : Arrays.stream(given.value().split(","))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .toList();
  }

  private SourceSpan at(String key) {
    Sourced<String> given = properties.get(key);
    return given == null ? SourceSpan.wholeFile(FILE) : given.at();
  }

  private static Diagnostic bad(SourceSpan at, String message, @Nullable String hint) {
    return Diagnostic.error("bad-configuration", at, message, hint);
  }
}
