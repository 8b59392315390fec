package org.roleguide.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;

/**
 * What {@code jbake.properties} and the command line say.
 *
 * @param host scheme and host of the finished site, without a slash at the end
 * @param basePath path that the site lives under: empty, or {@code /x} without a slash at the end
 * @param name the site's name, or null to take each language's own from its messages
 * @param languages the languages to build, in the order of the language switcher
 * @param configured every language of the site; more than {@code languages} when a build is asked
 *     for some of them only
 * @param sourceLanguage the language that content is written in first
 * @param fallbacks for each language, where to look for a missing translation, first choice first
 * @param policies what to do with a page that is not translated
 * @param drafts whether drafts are built
 * @param search whether readers can search the site
 * @param properties everything in {@code jbake.properties}, JBake's own keys included
 */
public record Settings(
    String host,
    String basePath,
    @Nullable String name,
    List<LanguageTag> languages,
    List<LanguageTag> configured,
    LanguageTag sourceLanguage,
    Map<LanguageTag, List<LanguageTag>> fallbacks,
    Map<ContentKind, FallbackPolicy> policies,
    boolean drafts,
    boolean search,
    Map<String, String> properties) {
  /** What the key begins with that chooses a language's analysis. */
  public static final String ANALYSIS = "search.analysis.";

  public Settings {
    properties = Map.copyOf(properties);
    languages = List.copyOf(languages);
    configured = List.copyOf(configured);
    fallbacks = Map.copyOf(fallbacks);
    policies = Map.copyOf(policies);
  }

  /** What to do with a page that is not translated into a language. */
  public enum FallbackPolicy {
    /** A page in that language's place, with a notice and the text of another language. */
    NOTICE,
    /** No page, and no list names it. */
    HIDE,
    /** No page; lists link to the page in the other language. */
    LINK
  }

  /**
   * The language whose words search takes those of a language for, or {@code plain}: {@code
   * search.analysis.<language>}, otherwise the language itself without its region.
   */
  public String analysis(LanguageTag language) {
    String own = language.tag().split("-", 2)[0];
    return properties.getOrDefault(ANALYSIS + language, own).strip();
  }

  /** The languages to look in for a text: the language itself, then its fallbacks. */
  public List<LanguageTag> chain(LanguageTag language) {
    return fallbacks.getOrDefault(language, List.of(language));
  }

  /** Languages as a list to read, such as {@code sv, de}. */
  public static String words(List<LanguageTag> languages) {
    return String.join(", ", languages.stream().map(LanguageTag::tag).toList());
  }

  /** The policy for a kind of content. */
  public FallbackPolicy policy(ContentKind kind) {
    return policies.getOrDefault(kind, FallbackPolicy.NOTICE);
  }

  /** The URL that a path of the site is linked by, such as {@code /base/sv/}. */
  public String href(String path) {
    return basePath.isEmpty() ? path : basePath + path;
  }

  /** The absolute URL of a path of the site. */
  public String absolute(String path) {
    return host + basePath + path;
  }
}
