package org.roleguide.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A tab of the browser that writes down everything that should not happen on a page of ours. */
final class Tab implements AutoCloseable {
  /** Runs before every document, beside its Content-Security-Policy. */
  private static final String WATCH =
      "addEventListener('securitypolicyviolation', e => console.error("
          + "'CSP: ' + e.effectiveDirective + ' ' + e.blockedURI));";

  private final Browsing.Site site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Tab(Browser browser, Browsing.Site site, Visitor visitor) {
    this.site = site;
    this.context = browser.newContext(visitor.options());
    context.addInitScript(WATCH);
    this.page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> complaints.add("script error: " + error));
    page.onRequest(this::asked);
    page.onRequestFailed(
        request -> complaints.add("failed: " + request.url() + " " + request.failure()));
    page.onResponse(this::answered);
  }

  private void heard(ConsoleMessage message) {
    boolean wanted = message.text().contains("registration blocked by Playwright");
    if (!wanted && (message.type().equals("error") || message.type().equals("warning"))) {
      complaints.add("console " + message.type() + ": " + message.text());
    }
  }

  private void asked(Request request) {
    requests.add(request.url());
    if (!request.url().startsWith(site.url() + "/")) {
      complaints.add("another host: " + request.url());
    }
    if (request.resourceType().equals("font")) {
      complaints.add("a font: " + request.url());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400) {
      complaints.add(response.status() + ": " + response.url());
    }
  }

  /** Goes to a path of the site and waits until everything is there. */
  Tab go(String path) {
    page.navigate(site.url() + path);
    return this;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** The path of the address shown, with query and fragment. */
  String path() {
    return page.url().substring(site.url().length());
  }

  /** Everything requested so far, as absolute URLs. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** What went wrong so far, and should not have: empty on a page that is well. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Evaluates an expression, or a function without arguments, that gives a list of strings. */
  List<String> list(String script) {
    List<String> list = new ArrayList<>();
    if (page.evaluate(script) instanceof List<?> values) {
      values.forEach(value -> list.add(String.valueOf(value)));
      return list;
    }
    throw new IllegalArgumentException("not a list: " + script);
  }

  /** Evaluates an expression, or a function without arguments, that gives a string. */
  String text(String script) {
    return String.valueOf(page.evaluate(script));
  }

  boolean holds(String script) {
    return Boolean.TRUE.equals(page.evaluate(script));
  }

  @Override
  public void close() {
    context.close();
  }
}
