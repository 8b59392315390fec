package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.ReportFormat;
import org.roleguide.read.ReadOptions;
import org.roleguide.site.BuildProgress;
import org.roleguide.site.BuildRequest;
import org.roleguide.site.OutputRefused;
import org.roleguide.site.SiteBuild;
import org.xml.sax.InputSource;

/**
 * A site folder that tries to run script in readers' browsers, to read the machine it is built on,
 * to write elsewhere, to deceive whoever reads the report, and to keep the build busy for ever.
 */
@Timeout(20)
class HostileSiteTest {
  private static final Path BASE = Path.of("src/test/resources/checks/_base");

  /** In a file outside of the site; must never come out anywhere. */
  private static final String SECRET = "the-secret-of-the-machine";

  private static final String SCRIPT =
      "<script>alert(1)</script>\"'><img src=x onerror=a()>&lt;${7*7}";

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

  @TempDir Path temp;
  private Path site;
  private Path secret;

  @BeforeEach
  void copyBase() throws IOException {
    site = temp.resolve("site");
    secret = temp.resolve("outside/secret.txt");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, SECRET + "\n", UTF_8);
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(BASE.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
  }

  // ---- script

  @Test
  void textsNeverBecomeMarkup() throws Exception {
    String q = "'" + SCRIPT.replace("'", "''") + "'";
    write(
        "content/roles/clerk/role.yaml",
        """
        id: clerk
        family: office
        skills: [{skill: filing, need: essential, level: expert}]
        tools: [spreadsheet]
        guides: [start]
        related: [lead]
        codes:
          - scheme: esco
            value: "4110.1"
            primary: true
            uri: http://data.europa.eu/esco/x?'onload=a()
            version: '"><script>a()</script>'
            source: %1$s
            label: {sv: %1$s, de: %1$s}
        countries:
          SE:
            salary: {currency: SEK, period: month, median: 1, source: {title: %1$s, url: "https://a.example/'onclick='x"}, date: 2026-01-01}
            hours: {min: 38, max: 40, source: {title: %1$s}, date: 2026-01-01}
            outlook: {horizonYears: 5, trend: growing, source: {title: %1$s}, date: 2026-01-01}
        sources: [{id: s, title: %1$s, url: "https://a.example/?a=1&b='x'", licence: %1$s}]
        """
            .formatted(q));
    for (String language : List.of("sv", "de")) {
      write("content/roles/clerk/" + language + ".yaml", roleText(language, q));
      write(
          "content/skills/" + language + ".yaml",
          "filing: {name: %1$s, slug: filing, description: %1$s, alternativeNames: [%1$s]}\n"
              .formatted(q));
      write(
          "content/families/" + language + ".yaml",
          "office: {name: %1$s, description: %1$s}\n".formatted(q));
      write(
          "content/tools/" + language + ".yaml",
          "spreadsheet: {name: %1$s, description: %1$s}\n".formatted(q));
      write("content/guides/start/" + language + ".md", guide(language, q));
      write("i18n/" + language + "/messages.properties", hostileWords());
    }
    write("content/roles/lead/role.yaml", "id: lead\nfamily: office\n");
    write(
        "content/roles/lead/sv.yaml",
        "title: {neutral: 'Chef "
            + q.substring(1)
            + "}\nslug: chef\nsummary: "
            + q
            + "\ntasks: [{id: a, text: "
            + q
            + "}]\n");
    write("content/guides/start/a'onerror='x.png", "not a picture");
    write(
        "content/pages/contact/sv.md",
        "---\ntitle: " + q + "\nslug: kontakt\nsummary: " + q + "\n---\n" + SCRIPT + "\n");
    append("jbake.properties", "site.name=" + SCRIPT + "\n");

    Path out = build();

    int pages = 0;
    for (Map.Entry<String, String> file : texts(out).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        pages++;
        assertHarmless(file.getKey(), file.getValue());
      } else if (file.getKey().endsWith(".xml")) {
        assertWellFormed(file.getKey(), file.getValue());
      } else if (file.getKey().endsWith(".json")) {
        assertJson(file.getKey(), file.getValue());
      }
    }
    assertThat(pages).isGreaterThan(20);
  }

  private static String roleText(String language, String q) {
    return """
        title: {neutral: %1$s, feminine: %1$s, masculine: %1$s}
        slug: clerk
        alternativeTitles: [%1$s]
        hiddenTitles: [%1$s]
        notToBeConfusedWith: [{id: a, term: %1$s, why: %1$s, role: lead}]
        summary: %1$s
        description: |
          %2$s [a](javascript:a()) [b](JaVaScRiPt&colon;a()) ![c](data:image/svg+xml,x)
          [d](https://a.example/"onclick="x "' onmouseover='a()") <https://a.example/'onclick=x>

          `%2$s`

              %2$s

          | %2$s | b |
          |---|---|
          | [x](vbscript:a) | y |
        tasks: [{id: file-papers, text: %1$s}, {id: answer-mail, text: '**%2$s**'}]
        responsibilities: [{id: a, text: %1$s}]
        entryRoutes: [{id: a, kind: direct, text: %1$s}]
        education: %1$s
        restrictions: [{id: a, text: %1$s}]
        environment: [{id: a, text: %1$s}]
        organisation: {reportsTo: %1$s, supervises: %1$s, substitute: %1$s}
        kpis: [{id: a, text: %1$s}]
        levels: [{id: a, title: %1$s, text: %1$s}]
        careerNote: %1$s
        checklists: [{id: a, title: %1$s, items: [{id: a, text: %1$s}]}]
        interviewQuestions: [{id: a, question: %1$s, goodAnswer: %1$s, skill: filing}]
        dayInTheLife: %1$s
        countries: {SE: {salary: %1$s, hours: %1$s, outlook: %1$s, education: %1$s}}
        links: [{id: a, label: %1$s, url: "https://a.example/'onclick='a()"}]
        lastReviewed: 2026-01-01
        """
        .formatted(q, SCRIPT.replace("'", "''"));
  }

  private static String guide(String language, String q) {
    return """
        ---
        title: %1$s
        slug: start
        summary: %1$s
        audience: [recruiter]
        roles: [clerk]
        date: 2026-01-01
        author: %1$s
        sources: [{id: s, title: %1$s, url: "https://a.example/'onclick='a()"}]
        ---
        %2$s [a](javascript:a()) [b](java&#x0A;script:a()) <javascript:a()>
        [r](role:clerk "%2$s") [e](#first "x' onclick='a()")

        <script>alert(1)</script>

        <svg onload=a()>

        ## %2$s {#first}

        ![%2$s](<a'onerror='x.png> "' onload='a()")

        ```"onclick="a()
        </code></pre>%2$s
        ```

        > [!NOTE]
        > %2$s

        - [ ] %2$s

        Text.[^"onclick=a()]

        [^"onclick=a()]: %2$s
        """
        .formatted(q, SCRIPT);
  }

  /** Every word of the interface that has no arguments, replaced. */
  private static String hostileWords() throws IOException {
    return Files.readAllLines(Path.of("i18n/sv/messages.properties"), UTF_8).stream()
        .filter(line -> line.matches("[a-z][A-Za-z0-9.-]*=[^{]*"))
        .filter(line -> !line.startsWith("url."))
        .map(line -> line.substring(0, line.indexOf('=')))
        .map(key -> key + "=" + SCRIPT.replace("'", "''").replace("${7*7}", "") + "\n")
        .collect(Collectors.joining());
  }

  private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][^\\s/>]*)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\G[\\s/]*([^\\s/>=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");

  /** Reads tags as HTML's tokenizer does, and accepts only what our templates write. */
  private static void assertHarmless(String file, String html) {
    Matcher tag = TAG.matcher(html);
    for (int at = 0; tag.find(at); ) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      SortedMap<String, String> attributes = new TreeMap<>();
      at = tag.end();
      Matcher attribute = ATTRIBUTE.matcher(html).region(at, html.length());
      while (attribute.find()) {
        String value =
            Stream.of(2, 3, 4).map(attribute::group).filter(v -> v != null).findFirst().orElse("");
        attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value);
        at = attribute.end();
      }
      String shown = file + ": " + html.substring(tag.start(), Math.min(at + 1, html.length()));
      assertThat(name).as(shown).isNotIn("iframe", "object", "embed", "base", "style", "frame");
      assertThat(attributes.keySet()).as(shown).noneMatch(key -> key.startsWith("on"));
      assertThat(attributes).as(shown).doesNotContainKeys("style", "srcdoc", "formaction");
      for (String key : List.of("href", "src", "action", "content", "srcset", "xlink:href")) {
        String value = attributes.getOrDefault(key, "").replaceAll("[\\s\\p{Cc}]|&[#\\w]+;", "");
        assertThat(value.toLowerCase(Locale.ROOT))
            .as(shown)
            .doesNotStartWith("javascript")
            .doesNotStartWith("data:")
            .doesNotStartWith("vbscript")
            .doesNotStartWith("//");
      }
      if (name.equals("script")) {
        int end = html.indexOf("</script", at);
        String body = html.substring(at + 1, end);
        if (attributes.containsKey("src")) {
          assertThat(attributes.get("src")).as(shown).startsWith("/assets/");
          assertThat(body).as(shown).isBlank();
        } else {
          assertThat(attributes.get("type"))
              .as(shown)
              .isIn("application/ld+json", "application/json");
          assertThat(body).as(shown).doesNotContain("<").doesNotContain(">");
        }
        at = end;
      }
    }
  }

  private static void assertWellFormed(String file, String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    assertThat(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))))
        .as(file)
        .isNotNull();
  }

  private static void assertJson(String file, String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      JsonToken first = parser.nextToken();
      parser.skipChildren();
      assertThat(first).as(file).isEqualTo(JsonToken.START_OBJECT);
      assertThat(parser.nextToken()).as(file).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "links: [{id: a, label: x, url: 'javascript:alert(1)'}]",
        "links: [{id: a, label: x, url: ' https://a.example'}]",
        "links: [{id: a, label: x, url: \"https://a.example/\\\"onclick=\\\"a\"}]",
        "links: [{id: a, label: x, url: 'data:text/html,x'}]"
      })
  void unsafeAddressesOfLinksAreErrors(String line) throws Exception {
    append("content/roles/clerk/sv.yaml", line + "\n");

    assertThat(codes(check())).containsExactly("bad-url");
  }

  // ---- the machine

  @Test
  void configurationIsTakenAsWritten() throws Exception {
    append(
        "jbake.properties",
        "site.name=${env:HOME} ${sys:user.home} ${file:UTF-8:"
            + secret
            + "} ${script:javascript:1}\n"
            + "secret=${file:UTF-8:"
            + secret
            + "}\n"
            + "include="
            + secret
            + "\n");
    write(
        "templates/404.ftlh",
        "<#ftl output_format=\"HTML\">${site.name}<#list config as k, v>${k}: "
            + "<#if v?is_string>${v}</#if></#list>");

    Map<String, String> texts = texts(build());

    assertThat(texts.get("sv/404.html"))
        .contains("${env:HOME} ${sys:user.home} ${file:UTF-8:")
        .contains("secret: ${file:UTF-8:");
    assertNoSecret(texts);
    assertThat(String.join("\n", texts.values()))
        .doesNotContain(System.getProperty("user.home") + " ");
  }

  /** Each line alone, in the template of a kind of page. */
  private static final List<String> HOSTILE_TEMPLATES =
      List.of(
          "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "<#assign make=\"freemarker.template.utility.ObjectConstructor\"?new()>",
          "<#assign j=\"freemarker.template.utility.JythonRuntime\"?new()>",
          "${page?api.class}",
          "${page.class}",
          "${page.getClass()}",
          "${content.page.class.protectionDomain.codeSource.location}",
          "${content.page.content.class.classLoader}",
          "${content.class.classLoader}",
          "${content?api.class.forName(\"java.lang.Runtime\")}",
          "${config?api.getClass()}",
          "${db}",
          "${.main_template_name?api}",
          "<#include \"/etc/hostname\">",
          "<#include \"../outside/secret.txt\">",
          "<#include \"../../../../../../../../../../etc/hostname\">",
          "<#include \"file:///etc/hostname\">",
          "<#include \"%2e%2e/outside/secret.txt\">",
          "<#include \"..\\\\outside\\\\secret.txt\">",
          "<#include \"*/secret.txt\">",
          "<#import \"../outside/secret.txt\" as s>",
          "<#include \"../jbake.properties\">",
          "<#include \"../content/roles/clerk/role.yaml\">",
          "${\"'freemarker.template.utility.Execute'?new()\"?eval}",
          "<#assign x=\"<#assign e='freemarker.template.utility.Execute'?new()>\"?interpret><@x/>");

  private static final List<String> PAGES =
      List.of("404", "home", "roles", "role", "skills", "skill", "guides", "guide", "about");

  @Test
  void templatesReachNothingButTheirPage() throws Exception {
    write("jbake.properties", "site.host=https://roles.example\nlanguages=sv\n");
    for (int i = 0; i < HOSTILE_TEMPLATES.size(); i += PAGES.size()) {
      Map<String, String> hostile = new TreeMap<>();
      deleteAll(site.resolve("templates"));
      for (int j = 0; j < PAGES.size() && i + j < HOSTILE_TEMPLATES.size(); j++) {
        String file = "templates/" + PAGES.get(j) + ".ftlh";
        hostile.put(file, HOSTILE_TEMPLATES.get(i + j));
        write(file, "<#ftl output_format=\"HTML\">\n" + HOSTILE_TEMPLATES.get(i + j) + "\n");
      }
      Path out = temp.resolve("out");

      Report report = build(out).report();

      List<Diagnostic> errors = report.diagnostics().stream().filter(Diagnostic::isError).toList();
      assertThat(errors).extracting(Diagnostic::code).containsOnly("template-error");
      assertThat(errors)
          .as(text(report))
          .extracting(error -> error.span().file())
          .containsExactlyInAnyOrderElementsOf(hostile.keySet());
      assertThat(text(report)).doesNotContain(SECRET).doesNotContain("Environment@");
      assertThat(out).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jbake.properties",
        "content/roles/clerk/role.yaml",
        "content/roles/clerk/de.yaml",
        "content/guides/start/de.md",
        "content/guides/start/plan.png",
        "content/skills/skills.yaml",
        "content/skills/de.yaml",
        "content/redirects.yaml",
        "content/published-urls.txt",
        "i18n/de/messages.properties",
        "templates/role.ftlh",
        "templates/lib/layout.ftlh",
        "templates/assets/css/base.css",
        "assets/secret.txt",
        "assets/deep/secret.txt"
      })
  void linksAndPipesAreRefused(String path) throws Exception {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createSymbolicLink(file, secret);
    Report linked = build(temp.resolve("out")).report();

    assertThat(codes(linked)).contains("path-outside-site");
    assertThat(text(linked)).doesNotContain(SECRET);

    Files.delete(file);
    Process pipe = new ProcessBuilder("mkfifo", file.toString()).start();
    assertThat(pipe.waitFor()).isZero();
    Report piped = build(temp.resolve("out")).report();

    assertThat(codes(piped)).contains("path-outside-site");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "content/roles",
        "content/roles/other",
        "content/roles/clerk",
        "content/guides/start",
        "content/skills",
        "i18n",
        "i18n/de",
        "templates",
        "templates/lib",
        "templates/assets",
        "assets",
        "assets/deep"
      })
  void linkedFoldersAreRefused(String path) throws Exception {
    Path outside = temp.resolve("outside");
    for (String name : List.of("skills.yaml", "de.yaml", "role.yaml", "messages.properties")) {
      Files.writeString(outside.resolve(name), SECRET + ": &a " + SECRET + "\n", UTF_8);
    }
    Files.createDirectories(outside.resolve("de"));
    Files.writeString(outside.resolve("de/messages.properties"), "site.name=" + SECRET, UTF_8);
    Files.writeString(outside.resolve("404.ftlh"), SECRET, UTF_8);
    Path folder = site.resolve(path);
    Files.createDirectories(folder.getParent());
    deleteAll(folder);
    Files.createSymbolicLink(folder, outside);

    Report report = build(temp.resolve("out")).report();

    assertThat(codes(report)).contains("path-outside-site");
    assertThat(text(report)).doesNotContain(SECRET);
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void nothingIsReadThroughPathsInTexts() throws Exception {
    append(
        "content/guides/start/sv.md",
        """

        ![a](../../../../outside/secret.txt)
        ![b](/etc/hostname)
        ![c](..%2F..%2Foutside%2Fsecret.txt)
        ![d](file:///etc/hostname)
        [e](../../../../outside/secret.txt)
        """);
    append("content/redirects.yaml", "redirects:\n  - {from: /sv/x/, to: \"role:clerk\"}\n");

    Report report = check();

    assertThat(codes(report))
        .isSubsetOf("image-path", "image-missing", "unsafe-url", "link-not-by-id");
    Map<String, String> texts = texts(build(false));
    assertNoSecret(texts);
  }

  // ---- the output folder

  @Test
  void foldersOfOthersAreNotReplaced() throws Exception {
    Path home = temp.resolve("home");
    Files.createDirectories(home);
    Files.writeString(home.resolve("thesis.txt"), "years of work", UTF_8);
    Path linked = temp.resolve("linked");
    Files.createSymbolicLink(linked, home);
    Path inLinkedParent = linked.resolve("out");

    for (Path out :
        List.of(
            home,
            linked,
            site,
            temp,
            Path.of("/"),
            site.resolve("content"),
            site.resolve("content/roles/new"),
            site.resolve("templates"),
            site.resolve("../site"),
            site.resolve("../site/content/x"))) {
      assertThatThrownBy(() -> build(out)).as(out.toString()).isInstanceOf(OutputRefused.class);
    }
    assertThat(home.resolve("thesis.txt")).hasContent("years of work");
    assertThat(site.resolve("jbake.properties")).exists();
    build(inLinkedParent);
    assertThat(home.resolve("out/index.html")).exists();
    assertThat(home.resolve("thesis.txt")).exists();
  }

  @Test
  void aMarkerInTheSiteFolderDoesNotMakeItAnOutput() throws Exception {
    Files.writeString(site.resolve(".roleguide"), "", UTF_8);
    Path link = temp.resolve("elsewhere");
    Files.createSymbolicLink(link, temp);

    assertThatThrownBy(() -> build(site)).isInstanceOf(OutputRefused.class);
    assertThatThrownBy(() -> build(link.resolve("site"))).isInstanceOf(OutputRefused.class);
    assertThatThrownBy(() -> build(link.resolve("site/content/x")))
        .isInstanceOf(OutputRefused.class);
    assertThat(site.resolve("content/roles/clerk/sv.yaml")).exists();
  }

  // ---- the report

  @Test
  void reportsCannotMoveTheCursor() throws Exception {
    String evil = "a\u001b[2J\u001b]0;x\u0007\n\u202eb\u2066\u200f\rz";
    for (String folder :
        List.of("content", "content/roles", "content/roles/clerk", "content/guides", "assets")) {
      write(folder + "/" + evil, "x");
      write(folder + "/dir" + evil + "/x", "x");
    }
    write("templates/assets/" + evil + ".css", "x");
    append("content/roles/clerk/sv.yaml", "\"ke\\e[2J\\u202Ey\": x\n# \u202e\u2066\n");
    append(
        "content/guides/start/sv.md",
        "\n[x](javascript:\u202e) <b \u202e>\n## \u202eb {#\u202e}\n");
    append("jbake.properties", "fallback.\u001b[2J=\u202e\nlanguages.\\u001b[2J=x\n");
    write("i18n/de/messages.properties", "\\u001b[2J=x\nsite.name={\u202e\n");
    append("content/published-urls.txt", "/sv/\u001b[2J/\n");

    Report report = check();

    assertThat(report.diagnostics()).hasSizeGreaterThan(15);
    for (ReportFormat format : ReportFormat.values()) {
      StringWriter text = new StringWriter();
      PrintWriter out = new PrintWriter(text);
      format.print(report, out);
      out.flush();
      assertThat(CONTROL.matcher(text.toString()).results().map(found -> found.start()))
          .as(format + "\n" + text)
          .isEmpty();
    }
    assertThat(text(report).lines().filter(line -> line.matches("\\S.*: (error|warning): .*")))
        .hasSize(report.diagnostics().size());
  }

  // ---- time

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brackets",
        "long-line",
        "many-keys",
        "many-items",
        "many-unknown-skills",
        "quotes",
        "links",
        "emphasis",
        "plural",
        "languages",
        "ledger",
        "redirects",
        "properties",
        "aliases",
        "one-line",
        "misspelled"
      })
  @Timeout(10)
  void reportsComeInTime(String attack) throws Exception {
    String role = "content/roles/clerk/sv.yaml";
    String guide = "content/guides/start/sv.md";
    switch (attack) {
      case "brackets" -> append(role, "levels: " + "[".repeat(90_000) + "\n");
      case "long-line" -> append(role, "levels: " + "x".repeat(1_000_000) + "\n");
      case "many-keys" -> append(role, lines(10_000, "k%d: x"));
      case "many-items" -> {
        append(role, "kpis:\n" + lines(8_000, "- {id: a%d, text: b}"));
        append("content/roles/clerk/de.yaml", "kpis:\n" + lines(8_000, "- {id: b%d, text: b}"));
      }
      case "many-unknown-skills" -> {
        write("content/skills/skills.yaml", lines(4_000, "filling-%d: {kind: skill}"));
        write("content/skills/sv.yaml", lines(3_000, "fillin-%d: {name: x%1$d, slug: y%1$d}"));
        write(
            "content/roles/clerk/role.yaml",
            "id: clerk\nfamily: office\nskills:\n"
                + lines(3_000, "- {skill: filing-%d, need: optional}"));
      }
      case "quotes" -> append(guide, "\n" + ">".repeat(400_000) + " x\n");
      case "links" -> append(guide, "\n" + "[a](role:x) ".repeat(50_000) + "\n");
      case "emphasis" -> append(guide, "\n" + "*a **b ".repeat(20_000) + "\n");
      case "plural" ->
          write(
              "i18n/de/messages.properties",
              "site.name=" + "{n, plural, other {".repeat(40_000) + "\n");
      case "languages" ->
          write(
              "jbake.properties",
              "site.host=https://a.example\nlanguages=" + lines(100_000, "a%d,").replace("\n", ""));
      case "ledger" -> {
        append("content/published-urls.txt", "/a".repeat(400_000) + "!\n" + lines(10_000, "/b%d/"));
      }
      case "redirects" ->
          append(
              "content/redirects.yaml",
              "redirects:\n" + lines(5_000, "- {from: /a%d/, to: /sv/roller/kontorist%1$d/}"));
      case "properties" ->
          append(
              "jbake.properties",
              "template.x.file="
                  + "a/".repeat(300_000)
                  + "!\ntemplate.folder="
                  + "a-".repeat(150_000)
                  + "\n");
      case "one-line" ->
          append(
              "content/roles/clerk/role.yaml",
              lines(7, "# %d") + "related: [" + lines(10_000, "r%d,").replace("\n", "") + "x]\n");
      case "aliases" -> append(role, lines(5_000, "k%d: &a%1$d [*a%1$d]"));
      case "misspelled" -> append(role, lines(100, "%d" + "summary".repeat(1_000) + ": x"));
      default -> throw new IllegalArgumentException(attack);
    }

    Report report = check();

    assertThat(text(report)).hasSizeLessThan(60_000_000);
  }

  private static String lines(int count, String format) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(String.format(Locale.ROOT, format, i)).append('\n');
    }
    return text.toString();
  }

  // ---- tools

  private Report check() throws IOException {
    return new SiteBuild(BuildProgress.SILENT).check(site, ReadOptions.DEFAULT, 2);
  }

  private BuildRequest request(Path out) {
    return new BuildRequest(site, out, ReadOptions.DEFAULT, 2, false);
  }

  private org.roleguide.site.BuildResult build(Path out) throws IOException, OutputRefused {
    return new SiteBuild(BuildProgress.SILENT).build(request(out));
  }

  private Path build() throws IOException, OutputRefused {
    return build(true);
  }

  private Path build(boolean mustHavePages) throws IOException, OutputRefused {
    Path out = temp.resolve("out");
    Report report = build(out).report();
    if (mustHavePages) {
      assertThat(report.diagnostics()).noneMatch(Diagnostic::isError);
    }
    return out;
  }

  private static String text(Report report) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    ReportFormat.TEXT.print(report, out);
    out.flush();
    return text.toString();
  }

  private static List<String> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).distinct().sorted().toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private void append(String path, String text) throws IOException {
    Path file = site.resolve(path);
    write(path, (Files.exists(file) ? Files.readString(file, UTF_8) : "") + text);
  }

  private static SortedMap<String, String> texts(Path out) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.exists(out)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            out.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), UTF_8));
      }
    }
    return texts;
  }

  private static void assertNoSecret(Map<String, String> texts) {
    texts.forEach((file, text) -> assertThat(text).as(file).doesNotContain(SECRET));
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
