package org.roleguide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.cli.SmallSite.Said;
import org.roleguide.site.BuildProgress.Stage;

class CliTest {
  private static final String DROPPED_TASK =
      """
      title: {neutral: Archivar/-in}
      slug: archivar
      summary: ""
      tasks:
        - id: sort-recods
          text: Ordnet Unterlagen.
      """;

  @TempDir Path temp;
  private SmallSite site;

  @BeforeEach
  void site() throws IOException {
    site = SmallSite.in(temp.resolve("site"));
  }

  // ---- help

  @ParameterizedTest
  @ValueSource(strings = {"", "build", "check", "serve", "search", "new"})
  void helpTeaches(String command) throws IOException {
    Said said =
        command.isEmpty()
            ? SmallSite.run(temp, null, false, "--help")
            : SmallSite.run(temp, null, false, command, "--help");
    Path expected =
        Path.of("src/test/resources/org/roleguide/cli")
            .resolve(command.isEmpty() ? "help.txt" : "help-" + command + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said.out(), UTF_8);
    }
    assertThat(said).isEqualTo(new Said(0, Files.readString(expected, UTF_8), ""));
    assertThat(said.out()).contains("\nExit codes:\n", "\nExamples:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "serve", "search", "new"})
  void readmeNamesTheOptionsThatThereAre(String command) throws IOException {
    String row = "";
    for (String line : Files.readAllLines(Path.of("README.md"), UTF_8)) {
      row = line.startsWith("| `roleguide " + command + " ") ? line : row;
    }
    String usage = row.split("`")[1];
    String help = SmallSite.run(temp, null, false, command, "--help").out();
    TreeSet<String> helped =
        options(help.substring(help.indexOf("Options:"), help.indexOf("Exit")));
    helped.remove("--help");
    assertThat(options(usage)).isEqualTo(helped);
  }

  private static TreeSet<String> options(String text) {
    Matcher matcher = Pattern.compile("(?<=[\\[ ])--[a-z-]+").matcher(text);
    TreeSet<String> options = new TreeSet<>();
    while (matcher.find()) {
      options.add(matcher.group());
    }
    return options;
  }

  // ---- a wrong command line

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
                                           | there is no command                                                       | roleguide --help tells more
          biuld                            | unknown command "biuld"                                                   | did you mean build?
          publish                          | unknown command "publish"                                                 | roleguide --help tells more
          --verison                        | unknown option --verison                                                  | did you mean --version?
          build --ot=x                     | unknown option --ot=x                                                     | did you mean --out?
          build --otto                     | unknown option --otto                                                     | did you mean --out?
          build extra                      | unexpected "extra"                                                        | roleguide build --help tells more
          build --site                     | missing required parameter for option '--site' (DIR)                      | roleguide build --help tells more
          build --drafts --drafts          | option '--drafts' should be specified only once                           | roleguide build --help tells more
          build --jobs 0                   | --jobs is "0"                                                             | expected a number from 1 to 64
          build --jobs two                 | --jobs is "two"                                                           | expected a number from 1 to 64
          build --base-url example.org     | --base-url: "example.org" is not the http(s) address of a site            | such as https://example.org/careers
          build --base-url ftp://a.org     | --base-url: "ftp://a.org" is not the http(s) address of a site            | such as https://example.org/careers
          build --base-url https://a:b@c.d | --base-url: "https://a:b@c.d" is not the http(s) address of a site        | such as https://example.org/careers
          build --languages sv,dr          | --languages: "dr" is not a language of this site                          | did you mean de? expected one of sv, de
          build --record-urls --drafts     | --record-urls does not go with --drafts                                   | the addresses of drafts may still change
          build --no-search --index x      | --no-search does not go with --index                                      | leave one of them out
          build --no-search --record-urls  | --no-search does not go with --record-urls                                | publish the whole site
          build --site nowhere             | --site nowhere is not a site folder                                       | there is no folder nowhere
          build --site content             | --site content is not a site folder                                       | there is no content/ in it
          check --format jsn               | --format: there is no format "jsn"                                        | did you mean json? expected one of text, json, github, sarif
          check --base-url https://a.org   | unknown option --base-url                                                 | roleguide check --help tells more
          serve --port 65536               | --port is "65536"                                                         | expected a number from 0 to 65535
          new rle x                        | there is nothing to begin that is called "rle"                            | did you mean role? expected one of role, guide
          new role                         | missing required parameter: 'ID'                                          | roleguide new --help tells more
          new role ../x                    | "../x" is not an id                                                       | use a to z, 0 to 9 and single hyphens, at most 64 characters
          new role archivist               | there is a role "archivist" already                                       | to translate it: roleguide new role archivist --language …
          new role archivst --language de  | there is no role "archivst" to translate                                  | did you mean archivist?
          new role archivist --language de | there is a content/roles/archivist/de.yaml already                        | it is left as it is
          new guide archives --language fr | --language: "fr" is not a language of this site                           | expected one of sv, de
          @file                            | unknown command "@file"                                                   | roleguide --help tells more
          """)
  void wrongCommandLineIsExplained(String args, String message, String hint) {
    Said said = site.run(args == null ? new String[0] : args.strip().split(" "));
    assertThat(said)
        .isEqualTo(new Said(2, "", "roleguide: " + message + "\n   hint: " + hint + "\n"));
    assertThat(site.folder.resolve("target")).doesNotExist();
  }

  @Test
  void controlCharactersOfTheCommandLineDoNotReachTheTerminal() {
    assertThat(site.run("\u001b[2J").err()).startsWith("roleguide: unknown command \"␛[2J\"\n");
  }

  // ---- which site

  @Test
  void siteIsThisFolderThenTheCheckout() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    assertThat(SmallSite.run(elsewhere, site.folder, false, "check").out())
        .isEqualTo("no errors, no warnings\n");
    assertThat(SmallSite.run(site.folder, elsewhere, false, "check").out())
        .isEqualTo("no errors, no warnings\n");
    Said said = SmallSite.run(elsewhere, null, false, "check");
    assertThat(said)
        .isEqualTo(
            new Said(
                2,
                "",
                "roleguide: there is no site in "
                    + elsewhere
                    + ": it has no content/\n"
                    + "   hint: go to a site folder, or name one with --site\n"));
  }

  // ---- build

  @Test
  void buildTellsWhatItWrote() throws IOException {
    Said said = site.run("build");
    // How many pages and files that are is decided elsewhere.
    Matcher summary =
        Pattern.compile(
                """
                built target/site: (\\d+) pages \\(sv (\\d+), de (\\d+)\\), (\\d+) files, in 1\\.2 s
                no warnings
                \\d+ new addresses, not in content/published-urls\\.txt yet
                   hint: when the site goes public, note them: roleguide build --record-urls
                """)
            .matcher(said.out());
    assertThat(summary.matches()).as(said.out()).isTrue();
    assertThat(Integer.parseInt(summary.group(1)))
        .isEqualTo(Integer.parseInt(summary.group(2)) + Integer.parseInt(summary.group(3)));
    try (Stream<Path> files = Files.walk(site.folder.resolve("target/site"))) {
      assertThat(files.filter(f -> Files.isRegularFile(f) && !f.endsWith(".roleguide")))
          .hasSize(Integer.parseInt(summary.group(4)));
    }
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(site.folder.resolve("target/site/sv/roller/arkivarie/index.html")).exists();
    assertThat(site.folder.resolve("target/index/sv/segments_1")).exists();
  }

  @Test
  void recordedAddressesAreNoNewsTheNextTime() throws IOException {
    assertThat(site.run("build", "--record-urls").out())
        .endsWith(" new addresses noted in content/published-urls.txt\n");
    assertThat(site.read("content/published-urls.txt"))
        .contains("\n/sv/roller/arkivarie/ role:archivist\n", "\n/sv/\n");
    assertThat(site.run("build").out()).endsWith("\nno warnings\n");
    // The other languages are not dropped, they are just not built.
    Said german = site.run("build", "--languages", "de");
    assertThat(german.err())
        .containsOnlyOnce("warning: ")
        .contains(" are not in this site, which lacks sv [url-not-built]\n");
    assertThat(german.code()).isZero();
  }

  @Test
  void buildWithoutSearch() throws IOException {
    site.run("build", "--record-urls");
    assertThat(site.read("target/site/sv/index.html")).contains("<search-box");
    Said said = site.run("build", "--no-search");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(site.read("target/site/sv/index.html")).doesNotContain("<search-box");
    Path built = site.folder.resolve("target/site");
    assertThat(built.resolve("sv/sok")).doesNotExist();
    assertThat(built.resolve("search")).doesNotExist();
    assertThat(built.resolve("sw.js")).doesNotExist();
    assertThat(site.folder.resolve("target/index/sv/segments_1")).exists();
  }

  @Test
  void quietBuildSaysNothing() {
    assertThat(site.run("build", "--quiet")).isEqualTo(new Said(0, "", ""));
  }

  @Test
  void buildOfOneLanguage() {
    assertThat(site.run("build", "--languages", "de").out()).contains(" pages (de ");
    assertThat(site.folder.resolve("target/site/sv")).doesNotExist();
  }

  @Test
  void buildGoesWhereItIsTold() throws IOException {
    site.write("jbake.properties", site.read("jbake.properties") + "destination.folder=public\n");
    assertThat(site.run("build").out()).startsWith("built public: ");
    assertThat(site.run("build", "--out=../elsewhere", "--index", "../index").out())
        .startsWith("built " + temp.resolve("elsewhere") + ": ");
    assertThat(temp.resolve("elsewhere/index.html")).exists();
    assertThat(temp.resolve("index/de/segments_1")).exists();
  }

  @Test
  void baseUrlReplacesTheHost() throws IOException {
    assertThat(site.run("build", "--base-url", "https://b.example/jobs/").code()).isZero();
    assertThat(site.read("target/site/robots.txt"))
        .contains("Sitemap: https://b.example/jobs/sitemap.xml\n");
  }

  @Test
  void errorsStopTheBuildAndGoToStandardError() throws IOException {
    site.run("build");
    site.write("content/roles/archivist/de.yaml", DROPPED_TASK);
    Said said = site.run("build");
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("content/roles/archivist/de.yaml:5:5: error: \"sort-recods\" is not in tasks")
        .endsWith("\n2 errors, no warnings; target/site stays as it was\n");
    assertThat(said.code()).isEqualTo(1);
    assertThat(site.folder.resolve("target/site/index.html")).exists();
  }

  @Test
  void outputThatIsNotOursIsRefused() throws IOException {
    site.write("public/thesis.txt", "mine");
    Said said = site.run("build", "--out", "public");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("roleguide: ").contains("public holds files");
    assertThat(site.read("public/thesis.txt")).isEqualTo("mine");
    assertThat(site.run("build", "--out", ".").err())
        .isEqualTo("roleguide: the output folder holds the site folder\n");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailureWithoutStackTrace() throws IOException {
    site.write("file", "");
    assertThat(site.run("build", "--out", "file/site"))
        .isEqualTo(
            new Said(
                3, "", "roleguide: " + site.folder + "/file: a file of that name is in the way\n"));
  }

  @Test
  void resultsThatCannotBePrintedAreAFailure() {
    assertThat(runWithOutputThat(new IOException("no space left"), false))
        .isEqualTo(new Said(3, "", "roleguide: the output could not be written\n"));
  }

  @Test
  void faultsOfTheProgramShowNoStackTraceUnlessAsked() {
    Exception fault = new IllegalStateException("line must be >= 0: -1");
    String message =
        "roleguide: a fault of the program: java.lang.IllegalStateException: line must be >= 0: -1\n";
    assertThat(runWithOutputThat(fault, false))
        .isEqualTo(
            new Said(3, "", message + "   hint: ROLEGUIDE_DEBUG=1 shows where it happened\n"));
    assertThat(runWithOutputThat(fault, true).err())
        .startsWith(message + "java.lang.IllegalStateException: line must")
        .contains("\tat org.roleguide.cli.CliTest.");
    assertThat(runWithOutputThat(new StackOverflowError(), false).err())
        .startsWith("roleguide: a fault of the program: java.lang.StackOverflowError\n");
    Said memory = runWithOutputThat(new OutOfMemoryError("Java heap space"), false);
    assertThat(memory.code()).isEqualTo(3);
    assertThat(memory.err())
        .matches(
            "roleguide: Java may use \\d+ MB of memory, and they are used up\n"
                + "   hint: allow it more, such as ROLEGUIDE_JAVA_OPTS=-Xmx\\d+m\n");
  }

  /** What is said when the report cannot be printed for a reason. */
  private Said runWithOutputThat(Throwable failure, boolean isDebugging) {
    Writer failing =
        new Writer() {
          @Override
          public void write(char[] characters, int offset, int length) throws IOException {
            if (failure instanceof IOException exception) {
              throw exception;
            } else if (failure instanceof RuntimeException exception) {
              throw exception;
            }
            throw (Error) failure;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Surroundings usual =
        SmallSite.surroundings(
            new PrintWriter(failing), new PrintWriter(err), site.folder, null, false);
    int code =
        Program.run(
            new Surroundings(
                usual.out(),
                usual.err(),
                usual.folder(),
                null,
                false,
                false,
                isDebugging,
                usual.clock()),
            "check");
    return new Said(code, "", err.toString());
  }

  // ---- check

  @Test
  void checkReportsOnStandardOutputAndWritesNothing() throws IOException {
    site.write("content/roles/archivist/de.yaml", DROPPED_TASK)
        .write("content/roles/archivist/notes.txt", "");
    Said said = site.run("check");
    assertThat(said.out())
        .isEqualTo(
            """
            content/roles/archivist/de.yaml:3:10: error: "summary" is empty [bad-value]
                3 | summary: ""
                  |          ^^
               hint: One or two sentences of plain text, at most 300 characters. Shown in lists, search results and previews. Example: Calculates and pays wages correctly and on time.
            content/roles/archivist/de.yaml:5:5: error: "sort-recods" is not in tasks of the source language [item-id-unknown]
                5 |   - id: sort-recods
                  |     ^^^^^^^^^^^^^^^
               hint: did you mean "sort-records"?
            content/roles/archivist/notes.txt: warning: nothing is read from here [unexpected-file]
               hint: expected files named by language, such as sv.yaml
            2 errors, 1 warning
            """);
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isEqualTo(1);
    assertThat(site.folder.resolve("target")).doesNotExist();
  }

  @Test
  void quietCheckKeepsErrorsOnly() throws IOException {
    site.write("content/roles/archivist/notes.txt", "");
    assertThat(site.run("check", "--quiet")).isEqualTo(new Said(0, "", ""));
    assertThat(site.run("check", "--quiet", "--format=json")).isEqualTo(new Said(0, "[]\n", ""));
    site.write("content/roles/archivist/de.yaml", DROPPED_TASK);
    assertThat(site.run("check", "--quiet").out())
        .contains("[item-id-unknown]")
        .doesNotContain("warning", "errors");
  }

  @Test
  void formatsForProgramsAreNothingButTheReport() throws IOException {
    site.write("content/roles/archivist/notes.txt", "");
    assertThat(site.run("check", "--format", "json").out()).startsWith("[\n").endsWith("\n]\n");
    assertThat(site.run("check", "--format", "github").out())
        .isEqualTo(
            "::warning file=content/roles/archivist/notes.txt,title=unexpected-file::nothing is"
                + " read from here%0Ahint: expected files named by language, such as sv.yaml\n");
    assertThat(site.run("check", "--format", "sarif").out()).startsWith("{\n").endsWith("\n}\n");
  }

  // ---- progress

  @Test
  void progressIsDrawnInPlaceAndErased() {
    StringWriter err = new StringWriter();
    // The clock goes 600 ms further each time it is asked, first by the constructor.
    Surroundings terminal =
        SmallSite.surroundings(
            new PrintWriter(new StringWriter()), new PrintWriter(err), temp, null, true);
    try (ProgressLine line = new ProgressLine(terminal.err(), terminal.clock())) {
      line.tick();
      assertThat(err.toString()).isEmpty();
      line.tick();
      line.at(Stage.PLANNING, 0, 0);
      line.tick();
      line.at(Stage.BAKING, 2, 30);
      line.at(Stage.BAKING, 1, 30);
      line.tick();
      line.tick();
      line.at(Stage.PUBLISHING, 0, 0);
      line.tick();
    }
    assertThat(err.toString().split("\r\u001b\\[K", -1))
        .containsExactly("", "reading…", "planning…", "baking page 2 of 30", "publishing…", "");
  }

  @Test
  void shortBuildsShowNoProgress() {
    assertThat(SmallSite.run(site.folder, null, true, "check").err()).isEmpty();
  }

  // ---- version

  @Test
  void versionIsOneLine() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "--version")).isZero();
    assertThat(out.toString()).isEqualTo("roleguide (not packaged)\n");
    assertThat(err.toString()).isEmpty();
    assertThat(SmallSite.run(temp, null, false, "--version").out()).isEqualTo(out.toString());
  }
}
