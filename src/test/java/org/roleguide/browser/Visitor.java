package org.roleguide.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/**
 * Who looks at a page, and with what.
 *
 * @param locale the first of the browser's languages
 * @param dark whether a dark colour scheme is preferred
 * @param width of the viewport in CSS pixels
 * @param height of the viewport in CSS pixels
 * @param scripts whether JavaScript runs
 * @param stillness whether less motion is preferred
 * @param workers whether service workers may be registered
 */
record Visitor(
    String locale,
    boolean dark,
    int width,
    int height,
    boolean scripts,
    boolean stillness,
    boolean workers) {
  /** At a desk, with a language that the site does not have. */
  static final Visitor DESKTOP = new Visitor("fi", false, 1280, 900, true, false, true);

  static final Visitor PHONE = new Visitor("fi", false, 360, 740, true, false, true);

  Visitor speaking(String language) {
    return new Visitor(language, dark, width, height, scripts, stillness, workers);
  }

  Visitor inTheDark(boolean preferred) {
    return new Visitor(locale, preferred, width, height, scripts, stillness, workers);
  }

  Visitor withoutScripts() {
    return new Visitor(locale, dark, width, height, false, stillness, workers);
  }

  Visitor withoutMotion() {
    return new Visitor(locale, dark, width, height, scripts, true, workers);
  }

  Visitor withoutWorkers() {
    return new Visitor(locale, dark, width, height, scripts, stillness, false);
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setViewportSize(width, height)
        .setJavaScriptEnabled(scripts)
        .setServiceWorkers(workers ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
        .setReducedMotion(stillness ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE);
  }
}
