package org.roleguide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.testing.PublishedSite;
import org.roleguide.testing.Sites;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker finds nothing in any page or style sheet. */
class ValidMarkupTest {
  private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

  /** What the checker says although it is right as it is, and why. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "Inline script violates Content Security Policy",
          "JSON-LD is data: a browser does not run it, so the policy does not apply (HTML standard,"
              + " prepare the script element)");

  private static final List<String> FINDINGS = new ArrayList<>();
  private static SimpleDocumentValidator checker;

  @BeforeAll
  static void setUp() throws Exception {
    ErrorHandler findings =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException finding) {
            add("warning", finding);
          }

          @Override
          public void error(SAXParseException finding) {
            add("error", finding);
          }

          @Override
          public void fatalError(SAXParseException finding) {
            add("fatal", finding);
          }
        };
    checker = new SimpleDocumentValidator();
    checker.setUpMainSchema(HTML5, findings);
    checker.setUpValidatorAndParsers(findings, true, false);
  }

  private static void add(String severity, SAXParseException finding) {
    String message = String.valueOf(finding.getMessage());
    if (ACCEPTED.keySet().stream().noneMatch(message::startsWith)) {
      FINDINGS.add(
          finding.getSystemId() + ":" + finding.getLineNumber() + ": " + severity + ": " + message);
    }
  }

  static List<Named<Path>> sites() {
    return Sites.all().stream().map(site -> Named.of(Sites.name(site), site)).toList();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void htmlAndCssAreValid(Path folder) throws IOException, SAXException {
    FINDINGS.clear();
    PublishedSite site = PublishedSite.of(folder);
    Map<String, byte[]> checked = new TreeMap<>(site.files());
    checked.keySet().removeIf(path -> !path.endsWith(".html") && !path.endsWith(".css"));
    for (Map.Entry<String, byte[]> file : checked.entrySet()) {
      InputSource source = new InputSource(new ByteArrayInputStream(file.getValue()));
      source.setSystemId(site.url(file.getKey()));
      source.setEncoding("UTF-8");
      if (file.getKey().endsWith(".css")) {
        checker.checkCssInputSource(source);
      } else {
        checker.checkHtmlInputSource(source);
      }
    }

    assertThat(checked).hasSizeGreaterThan(10);
    assertThat(FINDINGS).isEmpty();
  }

  /** Otherwise the test above would pass whatever the checker does. */
  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreFound(String name, String text) throws IOException, SAXException {
    FINDINGS.clear();
    InputSource source = new InputSource(new ByteArrayInputStream(text.getBytes("UTF-8")));
    source.setSystemId("https://roles.example/" + name);
    if (name.endsWith(".css")) {
      checker.checkCssInputSource(source);
    } else {
      checker.checkHtmlInputSource(source);
    }
    assertThat(FINDINGS).isNotEmpty();
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of("a.html", "<!doctype html><html lang=en><title>t</title><p id=a><p id=a>"),
        Arguments.of("a.css", "p { colour: red }"));
  }
}
