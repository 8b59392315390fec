package org.roleguide.plan;

import java.util.List;

/** Files of the site that no page and no author's file may stand for. */
public final class Reserved {
  /** Files for web hosts. */
  public static final List<String> HOST_FILES =
      List.of("robots.txt", "_headers", "_redirects", ".htaccess");

  /** Files for web hosts and search engines, relative to the output folder. */
  static final List<String> FILES =
      List.of("robots.txt", "_headers", "_redirects", ".htaccess", "sitemap.xml");

  /** Folder of the files that browsers search with; everything in it is the program's. */
  public static final String SEARCH = "search";

  private Reserved() {}
}
