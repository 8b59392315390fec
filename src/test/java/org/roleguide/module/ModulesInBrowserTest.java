package org.roleguide.module;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Analyses;

/** {@link ModulesTest} again in Chromium, with fewer cases and a strict policy. */
@Tag("browser")
class ModulesInBrowserTest {
  private static final String SITE = "http://modules.test/";
  private static final String POLICY = "default-src 'none'; script-src 'self'";

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String chromium = System.getenv().getOrDefault("ROLEGUIDE_CHROMIUM", "/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt", "fi", "pl"})
  void chromiumAndJavaAgree(String language) throws Exception {
    ModuleCases cases = new ModuleCases(language, 2000, 2000, 20);
    Path module =
        Path.of("target/classes/org/roleguide/bundled/search")
            .resolve(Analyses.module(language) + ".js");
    try (Page page = browser.newPage()) {
      page.route(SITE + "**", route -> answer(route, module));
      page.navigate(SITE);
      Object output =
          page.evaluate(
              "async json => (await import('/cases.mjs'))"
                  + ".run(await import('/module.js'), JSON.parse(json))",
              cases.json());
      ModulesTest.assertSame(((String) output).lines().toList(), cases.expected());
    }
  }

  private static void answer(Route route, Path module) {
    Route.FulfillOptions answer =
        new Route.FulfillOptions().setHeaders(Map.of("Content-Security-Policy", POLICY));
    String url = route.request().url();
    if (url.endsWith(".mjs")) {
      answer
          .setPath(Path.of("src/test/resources/module/cases.mjs"))
          .setContentType("text/javascript");
    } else if (url.endsWith(".js")) {
      answer.setPath(module).setContentType("text/javascript");
    } else {
      answer.setBody("<!doctype html><title>modules</title>").setContentType("text/html");
    }
    route.fulfill(answer);
  }
}
