package org.roleguide.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types of pages, each of which has a template. */
public final class PageTypes {
  /** The type of an author's page that names none. */
  public static final String ORDINARY = "page";

  /** The template that {@code template.<type>.file} names by itself, by type. */
  public static final SortedMap<String, String> TEMPLATES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("home", "home.ftlh"),
                  Map.entry("roles", "roles.ftlh"),
                  Map.entry("role", "role.ftlh"),
                  Map.entry("skills", "skills.ftlh"),
                  Map.entry("skill", "skill.ftlh"),
                  Map.entry("guides", "guides.ftlh"),
                  Map.entry("guide", "guide.ftlh"),
                  Map.entry(ORDINARY, "page.ftlh"),
                  Map.entry("about", "about.ftlh"),
                  Map.entry("search", "search.ftlh"),
                  Map.entry("404", "404.ftlh"),
                  Map.entry("root404", "chooser.ftlh"),
                  Map.entry("chooser", "chooser.ftlh"),
                  Map.entry("permalink", "permalink.ftlh"),
                  Map.entry("redirect", "redirect.ftlh"),
                  Map.entry("feed", "feed.ftlx"))));

  private PageTypes() {}

  /** The key of {@code jbake.properties} that names the template of a type. */
  public static String templateKey(String type) {
    return "template." + type + ".file";
  }
}
