package org.roleguide.browser;

/** Finds pages as readers do. */
final class Paths {
  private Paths() {}

  /** The path of a role in a language, as its permalink says. */
  static String role(Tab tab, String id, String language) {
    return permalink(tab, "/r/" + id + "/", language);
  }

  /** The path of a guide in a language, as its permalink says. */
  static String guide(Tab tab, String id, String language) {
    return permalink(tab, "/g/" + id + "/", language);
  }

  private static String permalink(Tab tab, String path, String language) {
    tab.go(path + "?stay");
    return tab.text(
        "new URL(document.querySelector('main a[hreflang=" + language + "]').href).pathname");
  }
}
