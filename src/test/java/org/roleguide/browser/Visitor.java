package org.roleguide.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Who looks at a page, and with what.
 *
 * @param locale the first of the browser's languages
 * @param dark whether a dark colour scheme is preferred
 * @param width of the viewport in CSS pixels
 * @param height of the viewport in CSS pixels
 * @param scripts whether JavaScript runs
 * @param stillness whether less motion is preferred
 */
record Visitor(
    String locale, boolean dark, int width, int height, boolean scripts, boolean stillness) {
  /** At a desk, with a language that the site does not have. */
  static final Visitor DESKTOP = new Visitor("fi", false, 1280, 900, true, false);

  static final Visitor PHONE = new Visitor("fi", false, 360, 740, true, false);

  Visitor speaking(String language) {
    return new Visitor(language, dark, width, height, scripts, stillness);
  }

  Visitor inTheDark(boolean preferred) {
    return new Visitor(locale, preferred, width, height, scripts, stillness);
  }

  Visitor withoutScripts() {
    return new Visitor(locale, dark, width, height, false, stillness);
  }

  Visitor withoutMotion() {
    return new Visitor(locale, dark, width, height, scripts, true);
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setViewportSize(width, height)
        .setJavaScriptEnabled(scripts)
        .setReducedMotion(stillness ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE);
  }
}
