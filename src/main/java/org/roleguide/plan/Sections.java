package org.roleguide.plan;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.model.ContentKind;
import org.roleguide.text.Slug;

/** The addresses of one language's sections. */
public final class Sections {
  private final String home;
  private final Map<ContentKind, String> lists = new EnumMap<>(ContentKind.class);
  private final String aboutSlug;
  private final String search;

  Sections(LanguageTag language, Messages words) {
    this.home = "/" + language.tag().toLowerCase(Locale.ROOT) + "/";
    lists.put(ContentKind.ROLE, section(words, "url.roles"));
    lists.put(ContentKind.GUIDE, section(words, "url.guides"));
    lists.put(ContentKind.SKILL, section(words, "url.skills"));
    lists.put(ContentKind.PAGE, home);
    this.aboutSlug = Slug.of(words.text("url.about"));
    this.search = section(words, "url.search");
  }

  private String section(Messages words, String key) {
    return home + Slug.of(words.text(key)) + "/";
  }

  /** The home page. */
  public String home() {
    return home;
  }

  /** The list of a kind of content; ordinary pages stand below the home page. */
  public String list(ContentKind kind) {
    return lists.get(kind);
  }

  /** The about page when its author chose no slug. */
  public String about() {
    return home + aboutSlug + "/";
  }

  /** The results of a search. */
  public String search() {
    return search;
  }

  /** The Atom feed. */
  public String feed() {
    return home + "feed.xml";
  }

  /** The page for unknown addresses. */
  public String notFound() {
    return home + "404.html";
  }
}
