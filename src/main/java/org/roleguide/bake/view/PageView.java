package org.roleguide.bake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has: the head, the language switcher, the breadcrumbs.
 *
 * @param type document type, such as {@code role}
 * @param section the entry of the main menu that the page belongs to, such as {@code roles}; {@code
 *     none} for none
 * @param lang BCP 47 tag of the interface
 * @param contentLang BCP 47 tag of the main content; differs from {@code lang} on a fallback page
 * @param contentDir {@code ltr} or {@code rtl}, of the main content
 * @param title plain text, without the site's name
 * @param description plain text for search engines, may be empty
 * @param url path of the page on the site
 * @param canonical absolute URL
 * @param permalink absolute language-neutral URL, or null
 * @param permalinkHref the same page from this host, made to stay, or null
 * @param alternates hreflang cluster; empty on a fallback page
 * @param translations the languages of the alternates, such as {@code de sv}
 * @param languages the switcher, one entry a language of the site
 * @param breadcrumbs from the home page to the page itself, which is current
 * @param menu the main menu
 * @param jsonUrl URL of the page's data twin, or null
 * @param jsonLd the content of the JSON-LD script element, already safe, or null
 * @param indexed false adds {@code noindex}
 * @param fallback what to say when the page is not translated, or null
 * @param modified ISO date of the last change, or null
 */
public record PageView(
    String type,
    String section,
    String lang,
    String contentLang,
    String contentDir,
    String title,
    String description,
    String url,
    String canonical,
    @Nullable String permalink,
    @Nullable String permalinkHref,
    List<Alternate> alternates,
    String translations,
    List<LanguageLink> languages,
    List<Link> breadcrumbs,
    List<Link> menu,
    @Nullable String jsonUrl,
    @Nullable Object jsonLd,
    boolean indexed,
    @Nullable Fallback fallback,
    @Nullable String modified) {
  public PageView {
    alternates = List.copyOf(alternates);
    languages = List.copyOf(languages);
    breadcrumbs = List.copyOf(breadcrumbs);
    menu = List.copyOf(menu);
  }

  /**
   * One {@code <link rel="alternate">}.
   *
   * @param hreflang BCP 47 tag or {@code x-default}
   * @param href absolute URL
   * @param locale Open Graph's name of the language, such as {@code sv_SE}; null for {@code
   *     x-default}
   */
  public record Alternate(String hreflang, String href, @Nullable String locale) {}

  /**
   * One entry of the language switcher.
   *
   * @param lang BCP 47 tag
   * @param name the language's name in itself
   * @param url this page in that language, a fallback page, or that language's home page
   * @param current whether it is the page's own language
   * @param translated whether a real translation waits there
   */
  public record LanguageLink(
      String lang, String name, String url, boolean current, boolean translated) {}

  /**
   * The page shows another language's text.
   *
   * @param lang BCP 47 tag of that text
   * @param languageName its name in the page's language
   * @param url the original page
   * @param partial true when only some fields are untranslated, false when the whole page is
   */
  public record Fallback(String lang, String languageName, String url, boolean partial) {}
}
