package org.roleguide.bake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of one interface language share.
 *
 * @param name the site's name
 * @param lang BCP 47 tag of the interface language
 * @param dir {@code ltr} or {@code rtl}
 * @param home URL of the language's home page
 * @param roles URL of the list of roles
 * @param guides URL of the list of guides
 * @param skills URL of the list of skills
 * @param about URL of the about page
 * @param feed URL of the Atom feed
 * @param search URL of the page of search results, or null when the site has no search
 * @param searchIndex URL of the file that says where the language's index for browsers is
 * @param root URL of the language chooser
 * @param assets URL of the folder of fingerprinted assets, ending in {@code /}
 * @param csp value of the Content-Security-Policy meta element
 */
public record SiteView(
    String name,
    String lang,
    String dir,
    String home,
    String roles,
    String guides,
    String skills,
    String about,
    String feed,
    @Nullable String search,
    String searchIndex,
    String root,
    String assets,
    String csp) {
  /** The main menu in order; {@code current} is the section that the page belongs to. */
  public record Menu(List<Link> links) {
    public Menu {
      links = List.copyOf(links);
    }
  }
}
