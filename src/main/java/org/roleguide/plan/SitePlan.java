package org.roleguide.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Catalog;
import org.roleguide.model.Term;

/**
 * Every file of the finished site but for its bytes. All later stages follow it, so links, sitemaps
 * and the language switcher cannot disagree.
 *
 * @param pages every page, sorted by path
 * @param files files that are published as they are, sorted by path
 * @param assets path of the folder of fingerprinted assets, ending in {@code /}
 * @param sections addresses by language
 * @param roles by language and id, as that language shows them
 * @param links where content refers to
 * @param images path on the site by the image's path in the site folder
 * @param published the paths that belong into the ledger, and the references of what stands there,
 *     empty for what has none
 * @param coverage how much is translated, one entry a language
 */
public record SitePlan(
    Catalog catalog,
    List<Page> pages,
    List<PlannedFile> files,
    String assets,
    Map<LanguageTag, Sections> sections,
    Map<LanguageTag, SortedMap<String, LocalizedRole>> roles,
    Links links,
    Map<String, String> images,
    SortedMap<String, String> published,
    List<Coverage> coverage) {
  public SitePlan {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
    sections = Map.copyOf(sections);
    roles = Map.copyOf(roles);
    images = Map.copyOf(images);
    published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
    coverage = List.copyOf(coverage);
  }

  /**
   * How much of the content one language has.
   *
   * @param roles translated roles
   * @param allRoles roles of the site
   * @param guides translated guides
   * @param allGuides guides of the site
   * @param fields translated fields of the roles, and fields of their sources
   */
  public record Coverage(
      LanguageTag language,
      int roles,
      int allRoles,
      int guides,
      int allGuides,
      TranslatedFields fields) {}

  /** The language of the site that a path lies under, or else the first. */
  public LanguageTag languageOf(String path) {
    for (Map.Entry<LanguageTag, Sections> each : sections.entrySet()) {
      if (path.startsWith(each.getValue().home())) {
        return each.getKey();
      }
    }
    return catalog.settings().languages().get(0);
  }

  /** The name of a term in a language, or in the first of its fallbacks that has one. */
  public Localized<Term.TermText> term(Term term, LanguageTag language) {
    for (LanguageTag each : catalog.settings().chain(language)) {
      Term.TermText text = term.texts().get(each);
      if (text != null) {
        return new Localized<>(text, each);
      }
    }
    return new Localized<>(
        new Term.TermText(term.at(), term.id(), null, null, List.of()), language);
  }
}
