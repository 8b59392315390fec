package org.roleguide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.cli.SmallSite.Said;

/** What {@code roleguide search} says. */
class SearchTest {
  @TempDir Path temp;
  private SmallSite site;

  @BeforeEach
  void build() throws IOException {
    site = SmallSite.in(temp.resolve("site"));
    assertThat(site.run("build", "--quiet")).isEqualTo(new Said(0, "", ""));
  }

  @Test
  void aHitHasTheSectionThatFitsBestAndTheOtherLanguages() {
    assertThat(site.run("search", "nyckel"))
        .isEqualTo(
            new Said(
                0,
                """
                1 page:

                Arkivarie  (role, Kontor)
                  /sv/roller/arkivarie/#checklists
                  Checklistor: Första dagen · Hämta **nycklarna**.
                  de: Archivar/-in  /de/berufe/archivar/
                """,
                ""));
  }

  @Test
  void compoundsAreFoundByPartsThatTheSiteOrAWordListHas() throws IOException {
    String guide = site.read("content/guides/archives/sv.md");
    site.write(
        "content/guides/archives/sv.md",
        guide.replace("I källaren.", "I papperskorgen, hyllplanen, planen och bageriskylten."));
    assertThat(site.run("build", "--quiet").code()).isZero();
    assertThat(site.run("search", "--as-typed", "hylla").code()).isEqualTo(1);
    assertThat(site.run("search", "--as-typed", "bageri").code()).isEqualTo(1);

    site.write("i18n/sv/dictionary/ord.txt", "# Ord\nhylla\nbageri\nskylt\nSkogsbo\n");
    assertThat(site.run("build", "--quiet")).isEqualTo(new Said(0, "", ""));
    assertThat(site.run("search", "--as-typed", "hylla").out()).contains("**hyllplanen**");
    assertThat(site.run("search", "--as-typed", "bageri").out()).contains("**bageriskylten**");
    assertThat(site.run("search", "--as-typed", "skyltarna").out()).contains("**bageriskylten**");
  }

  @Test
  void theLastWordMayBeUnfinished() {
    Said whole = site.run("search", "Hämta nycklarna");
    assertThat(site.run("search", "Hämta nyck", "--typing")).isEqualTo(whole);
    assertThat(site.run("search", "nyck").out())
        .startsWith("no page has \"nyck\"; words like it were searched\n1 page:\n")
        .contains("Hämta **nycklarna**.");
    assertThat(site.run("search", "nyck", "--as-typed").code()).isEqualTo(1);
    assertThat(site.run("search", "nyck hämta", "--typing").out())
        .as("not the last word")
        .startsWith("no page has \"nyck\"; words like it were searched\n");
    assertThat(site.run("search", "nyck", "--typing", "--as-typed"))
        .isEqualTo(
            new Said(
                2,
                "",
                """
                roleguide: --typing and --as-typed exclude each other
                   hint: a word that is as typed is no beginning
                """));
  }

  @Test
  void onATerminalItIsBold() {
    String[] query = {"search", "källare", "--kind", "guide"};
    assertThat(SmallSite.run(site.folder, null, true, query).out())
        .isEqualTo(
            """
            1 page:

            Om arkiv  (guide)
              /sv/guider/om-arkiv/#where
              Var det finns: I \u001b[1mkällaren\u001b[22m.
            """);
  }

  @Test
  void namesOfOtherLanguagesAreFound() {
    assertThat(site.run("search", "Archivarin").out())
        .isEqualTo(
            """
            no page has "Archivarin"; did you mean this?  archivar

            1 page:

            Arkivarie  (role, Kontor)
              /sv/roller/arkivarie/
              Archivar/-in (de) → Arkivarie
              Ordnar och bevarar handlingar.
              de: Archivar/-in  /de/berufe/archivar/
            """);
  }

  @Test
  void misspeltWordsAreReplacedUnlessTheyAreMeant() {
    assertThat(site.run("search", "arkivarei").out())
        .startsWith("no page has \"arkivarei\"; did you mean this?  arkivarie\n");
    assertThat(site.run("search", "--as-typed", "arkivarei"))
        .isEqualTo(
            new Said(1, "no page has \"arkivarei\", nor a word like it\nnothing found\n", ""));
  }

  @Test
  void programsGetJson() {
    assertThat(site.run("search", "handlingar", "--json", "--limit=1").out())
        .isEqualTo(
            """
            {
              "query": "handlingar",
              "language": "sv",
              "total": 1,
              "correctedQuery": null,
              "corrections": [],
              "similar": [],
              "unknown": [],
              "empty": null,
              "kinds": {"role": 1},
              "families": {"office": 1},
              "hits": [
                {"url": "/sv/roller/arkivarie/", "id": "role:archivist", "kind": "role", \
            "family": "office", "familyName": "Kontor", "score": 0.4155106, \
            "title": {"text": "Arkivarie", "marks": []}, "heading": {"text": "", "marks": []}, \
            "excerpt": {"text": "Ordnar och bevarar handlingar.", "marks": [[19, 29]]}, \
            "foundBy": null, \
            "translations": [{"language": "de", "url": "/de/berufe/archivar/", "title": "Archivar/-in"}]}
              ]
            }
            """);
    assertThat(site.run("search", "--json", "--", "-arkiv").out())
        .contains("\"empty\": \"ONLY_EXCLUDED\",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          search                          | missing required parameter: 'QUERY'                  | roleguide search --help tells more
          search -arkiv                   | unknown option -arkiv                                | roleguide search --help tells more
          search  --langauge=sv           | unknown option --langauge=sv                         | did you mean --language?
          search  --language=dk x         | --language: "dk" is not in the index                 | did you mean de? expected one of de, sv
          search x --limit 0              | --limit is "0"                                       | expected a number from 1 to 1000
          search x --kind roles           | --kind: there is no kind "roles"                     | did you mean role? expected one of role, guide, skill, page
          search x --family ofice         | --family: there is no family "ofice"                 | did you mean office? expected one of office
          search x --index=nowhere        | there is no search index in nowhere                  | roleguide build makes one
          """)
  void wrongCommandLinesAreExplained(String line, String message, String hint) {
    Said said = site.run(line.split(" +"));
    assertThat(said)
        .isEqualTo(new Said(2, "", "roleguide: " + message + "\n   hint: " + hint + "\n"));
  }

  @Test
  void anEmptyQueryIsRefused() {
    assertThat(site.run("search", " ").err()).startsWith("roleguide: the query is empty\n");
  }

  @Test
  void nothingFoundIsToldByTheExitCode() {
    assertThat(site.run("search", "och"))
        .isEqualTo(new Said(1, "nothing found: words as common as these are left out\n", ""));
    assertThat(site.run("search", "--", "-arkiv"))
        .isEqualTo(new Said(1, "nothing found: the query only says what is not wanted\n", ""));
    assertThat(site.run("search", "!?"))
        .isEqualTo(new Said(1, "nothing found: there is no word in the query\n", ""));
  }

  @Test
  void aWordThatIsWrittenTwiceIsToldOnce() {
    assertThat(site.run("search", "arkivarei Arkivarei").out())
        .startsWith("no page has \"arkivarei\" or \"Arkivarei\"; did you mean this?  arkivarie ");
    assertThat(site.run("search", "arkivarei arkivarei xyzzy xyzzy").out())
        .startsWith(
            """
            no page has "arkivarei"; did you mean this?  arkivarie arkivarie xyzzy xyzzy
            no page has "xyzzy", nor a word like it

            1 page:
            """);
  }

  @Test
  void queriesCannotSteerTheTerminal() {
    assertThat(site.run("search", "\u001b[31mxyzzy").out()).doesNotContain("\u001b");
  }

  @Test
  void aDamagedIndexIsToldFromAFaultOfTheProgram() throws IOException {
    Files.write(site.folder.resolve("target/index/sv/_0.fdt"), new byte[9]);
    Said said = site.run("search", "x");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .startsWith("roleguide: the index in target/index is damaged, roleguide build makes a new");
  }

  /** Whichever byte is another, there are results, or the damage is told. */
  @ParameterizedTest
  @ValueSource(ints = {1, 255})
  void anotherByteInTheIndexIsNoFaultOfTheProgram(int difference) throws IOException {
    int told = 0;
    try (Stream<Path> files = Files.list(site.folder.resolve("target/index/sv"))) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = difference % 61; i < bytes.length; i += 61) {
          bytes[i] ^= (byte) difference;
          Files.write(file, bytes);
          bytes[i] ^= (byte) difference;
          Said said = site.run("search", "arkivet nyckel");
          if (said.code() > 1) {
            assertThat(said.err())
                .as("%s, byte %s", file.getFileName(), i)
                .containsPattern("damaged|there is no search index");
            told++;
          }
        }
        Files.write(file, bytes);
      }
    }
    assertThat(told).isGreaterThan(10);
  }

  @Test
  void theIndexCanBeElsewhere() throws IOException {
    site.run("build", "--quiet", "--index=../elsewhere");
    Said said =
        SmallSite.run(temp, null, false, "search", "x", "--index=elsewhere", "--language=de");
    assertThat(said.code()).isEqualTo(1);
    assertThat(Files.list(temp.resolve("elsewhere")).map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder(".roleguide", "de", "sv");
  }
}
