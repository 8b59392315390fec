package org.roleguide.plan;

import org.roleguide.locale.LanguageTag;

/**
 * A page in one language of the site.
 *
 * @param language language of the interface, and of the address
 * @param content language of the main text; another one on a fallback page
 * @param path address on the site, such as {@code /sv/roller/rekryterare/}
 * @param title title as the page shows it
 */
public record Variant(LanguageTag language, LanguageTag content, String path, String title) {
  /** Whether the page really is in its language. */
  public boolean isTranslated() {
    return language.equals(content);
  }
}
