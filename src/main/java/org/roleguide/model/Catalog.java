package org.roleguide.model;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;

/**
 * Everything that authors wrote. A catalog with mistakes in it is partial, but a catalog.
 *
 * @param roles by id
 * @param guides by id
 * @param pages ordinary pages by id
 * @param families in the order of their file
 * @param skills by id
 * @param tools by id
 * @param redirects addresses of the past
 * @param messages interface words by language; every language of the site has an entry
 * @param termbases words of the trade by language; every language of the site has an entry
 * @param images by path relative to the site folder
 * @param assets style sheets, scripts and pictures of the templates, by path below {@code assets}
 * @param verbatim files of the site's asset folder, by path, copied to the root as they are
 * @param drafts what is left out because it is a draft, as links name it, such as {@code role:x}
 * @param unreadable what is there but cannot be used, as links name it, or all of a kind, such as
 *     {@code skill}; or a file that lacks items. A finding says why; what only follows from that is
 *     not reported
 */
public record Catalog(
    Settings settings,
    SortedMap<String, Role> roles,
    SortedMap<String, Guide> guides,
    SortedMap<String, Guide> pages,
    List<Term> families,
    SortedMap<String, Term> skills,
    SortedMap<String, Term> tools,
    Redirects redirects,
    SortedMap<LanguageTag, Messages> messages,
    SortedMap<LanguageTag, Termbase> termbases,
    SortedMap<String, SiteFile> images,
    SortedMap<String, SiteFile> assets,
    SortedMap<String, SiteFile> verbatim,
    Set<String> drafts,
    Set<String> unreadable) {

  /** Whether something exists, but for a mistake that is reported already. */
  public boolean isUnreadable(String kind, String id) {
    return unreadable.contains(kind) || unreadable.contains(kind + ":" + id);
  }

  /** The words of one language of the site. */
  public Messages words(LanguageTag language) {
    Messages words = messages.get(language);
    if (words == null) {
      throw new IllegalArgumentException("not a language of the site: " + language);
    }
    return words;
  }
}
