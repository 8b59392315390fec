package org.roleguide.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;

/**
 * A page to write: everything about it but its markup.
 *
 * @param type document type, which chooses the template
 * @param language language of the interface
 * @param contentLanguage language of the main text
 * @param path address on the site; one that ends in {@code /} is written as {@code index.html}
 * @param title plain text
 * @param description plain text for search engines, may be empty
 * @param cluster the page in other languages
 * @param section the entry of the main menu that it belongs to
 * @param indexed whether search engines should list it
 * @param modified date of the last change to its content, or null
 * @param content what it shows
 */
public record Page(
    String type,
    LanguageTag language,
    LanguageTag contentLanguage,
    String path,
    String title,
    String description,
    Cluster cluster,
    Section section,
    boolean indexed,
    @Nullable LocalDate modified,
    PageContent content) {

  /** The entries of the main menu. */
  public enum Section {
    HOME,
    ROLES,
    GUIDES,
    SKILLS,
    ABOUT,
    NONE
  }

  /** The file to write, relative to the output folder. */
  public String file() {
    return file(path);
  }

  /** The file that a path of the site is served from. */
  public static String file(String path) {
    return path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1);
  }

  /** Whether the page shows another language's text because its own is missing. */
  public boolean isFallback() {
    return !language.equals(contentLanguage);
  }

  /** Whether it is one of a cluster of real translations, so that sitemaps list it. */
  public boolean isListed() {
    return indexed && !isFallback();
  }
}
