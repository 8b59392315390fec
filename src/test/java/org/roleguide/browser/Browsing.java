package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.BuildResult;
import org.roleguide.site.SiteBuild;

/**
 * What all tests in a browser share: one Chromium, the project's own site, and a second one, built
 * from a copy of its content in which some translations are missing and some pages have moved.
 *
 * <p>The browser is the one that {@code ROLEGUIDE_CHROMIUM} names, Debian's without it; nothing is
 * downloaded.
 */
final class Browsing implements AutoCloseable {
  /** The languages of the site, in their order. */
  static final List<String> LANGUAGES = List.of("sv", "de", "ro", "pt");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Path folder;
  private final Playwright playwright;
  private final Browser browser;
  private final Site own;
  private final Site altered;
  private @Nullable Site simulated;

  private Browsing() throws Exception {
    folder = Files.createTempDirectory("roleguide-browser");
    own = new Site(Path.of(""), folder.resolve("own"));
    altered = new Site(alteredCopy(folder.resolve("copy")), folder.resolve("altered"));
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
                    .setArgs(FLAGS));
  }

  /** The project's own site, with its search. */
  Site own() {
    return own;
  }

  /**
   * The project's own content with gaps: the recruiter is in Swedish only, the help desk technician
   * lacks Swedish, the payroll clerk lacks some texts, and {@code /<lang>/moved/} leads to the
   * payroll clerk.
   */
  Site altered() {
    return altered;
  }

  /**
   * The project's own content with a search that is only simulated, over the pages' titles and
   * descriptions; see {@code src/test/resources/browser/search-core.js}.
   */
  Site simulated() {
    if (simulated == null) {
      try {
        Path copy = ownCopy(folder.resolve("simulated-copy"));
        Files.copy(
            Path.of("src/test/resources/browser/search-core.js"),
            copy.resolve("templates/assets/js/search-core.js"),
            StandardCopyOption.REPLACE_EXISTING);
        simulated = new Site(copy, folder.resolve("simulated"));
        SimulatedIndex.write(simulated.folder(), "000000000001");
      } catch (Exception e) {
        throw new IllegalStateException("no simulated search", e);
      }
    }
    return simulated;
  }

  /** Opens a page of its own, with nothing remembered, and watches what it does. */
  Tab open(Site site, Visitor visitor) {
    return new Tab(browser, site, visitor);
  }

  private static Path ownCopy(Path copy) throws IOException {
    for (String part : List.of("content", "i18n", "templates", "schema", "jbake.properties")) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.toList()) {
          Path target = copy.resolve(file);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private static Path alteredCopy(Path copy) throws IOException {
    ownCopy(copy);
    Path roles = copy.resolve("content/roles");
    for (String language : List.of("de", "ro", "pt")) {
      Files.delete(roles.resolve("recruiter/" + language + ".yaml"));
      Path payroll = roles.resolve("payroll-clerk/" + language + ".yaml");
      String text = Files.readString(payroll, UTF_8);
      String shorter = text.replaceFirst("(?m)^dayInTheLife:.*(\\R( .*)?)*\\R(?=\\S|\\z)", "");
      assertThat(shorter).hasSizeLessThan(text.length());
      Files.writeString(payroll, shorter, UTF_8);
    }
    Files.delete(roles.resolve("help-desk-technician/sv.yaml"));
    Path facts = roles.resolve("help-desk-technician/role.yaml");
    Files.writeString(facts, Files.readString(facts, UTF_8) + "\nsourceLanguage: de\n", UTF_8);
    Path settings = copy.resolve("jbake.properties");
    Files.writeString(settings, Files.readString(settings, UTF_8) + "\nfallback.sv=de\n", UTF_8);
    Path redirects = copy.resolve("content/redirects.yaml");
    StringBuilder text =
        new StringBuilder(
            Files.exists(redirects) ? Files.readString(redirects, UTF_8) : "redirects:\n");
    for (String language : LANGUAGES) {
      text.append("  - {from: /").append(language).append("/moved/, to: \"role:payroll-clerk\"}\n");
    }
    Files.writeString(redirects, text, UTF_8);
    return copy;
  }

  @Override
  public void close() throws IOException {
    playwright.close();
    own.close();
    altered.close();
    if (simulated != null) {
      simulated.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A site and its host. */
  static final class Site implements AutoCloseable {
    private final StaticHost host;

    private Site(Path source, Path out) throws Exception {
      host = new StaticHost(out);
      BuildResult result =
          new SiteBuild(BuildProgress.SILENT)
              .build(
                  new BuildRequest(
                      source,
                      out,
                      out.resolveSibling(out.getFileName() + "-index"),
                      new ReadOptions(host.url(), List.of(), false, true),
                      2,
                      false));
      assertThat(result.isPublished()).as("%s", result.report()).isTrue();
      host.readHeaders();
    }

    /** Without a slash at the end. */
    String url() {
      return host.url();
    }

    Path folder() {
      return host.root();
    }

    /** Whether requests get no answer at all, as on a broken line. */
    void setUnreachable(boolean unreachable) {
      host.setUnreachable(unreachable);
    }

    /** Whether a part of a file is sent alone; otherwise always the whole. */
    void setKnowsRanges(boolean knowsRanges) {
      host.setKnowsRanges(knowsRanges);
    }

    @Override
    public void close() {
      host.close();
    }
  }

  /** Gives tests the one {@code Browsing}, which is closed after the last of them. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Browsing.class))
          .computeIfAbsent(
              Browsing.class,
              key -> {
                try {
                  return new Browsing();
                } catch (Exception e) {
                  throw new IllegalStateException("the browser tests cannot start", e);
                }
              });
    }
  }
}
