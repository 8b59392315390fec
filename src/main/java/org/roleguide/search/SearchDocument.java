package org.roleguide.search;

import java.util.List;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;

/**
 * A page as search sees it: plain text only.
 *
 * @param id such as {@code role:payroll-clerk}
 * @param family id of the role's family; empty for what is no role
 * @param url path on the site without the base path, such as {@code /sv/roller/x/}
 * @param forms feminine and masculine title, as far as there are any; shown, and worth as much as
 *     the title
 * @param names other names that the page shows
 * @param hiddenNames other names that the page does not show
 * @param foreignNames names in the other languages of the site
 * @param summary may be empty
 * @param sections in the order of the page
 * @param codes of classifications, in all the ways they are written
 * @param translations the same page in other languages, sorted by language
 */
public record SearchDocument(
    ContentKind kind,
    String id,
    String family,
    String url,
    String title,
    List<String> forms,
    List<String> names,
    List<String> hiddenNames,
    List<ForeignName> foreignNames,
    String summary,
    List<Section> sections,
    List<String> codes,
    List<Translation> translations) {
  public SearchDocument {
    forms = List.copyOf(forms);
    names = List.copyOf(names);
    hiddenNames = List.copyOf(hiddenNames);
    foreignNames = List.copyOf(foreignNames);
    sections = List.copyOf(sections);
    codes = List.copyOf(codes);
    translations = List.copyOf(translations);
  }

  /**
   * A stretch of the page that can be linked to.
   *
   * @param anchor id of the element, or empty for what stands before the first heading
   * @param heading may be empty
   * @param text one line a paragraph or list item; may be empty
   */
  public record Section(String anchor, String heading, String text) {}

  /** A name of the same thing in another language. */
  public record ForeignName(LanguageTag language, String name) {}

  /**
   * The page in another language.
   *
   * @param url path on the site without the base path
   */
  public record Translation(LanguageTag language, String url, String title) {}
}
