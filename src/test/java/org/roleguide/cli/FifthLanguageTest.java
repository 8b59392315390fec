package org.roleguide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.cli.SmallSite.Said;
import org.roleguide.testing.NodeJs;

/** A site in five languages, three of which the program has no rules and no words for. */
class FifthLanguageTest {
  @TempDir Path temp;

  private SmallSite built(String moreSettings) throws IOException {
    SmallSite site =
        SmallSite.in(temp.resolve("site"))
            .write(
                "jbake.properties",
                """
                site.host=https://example.org
                languages=sv,de,fi,hr,nds
                language.source=sv
                """
                    + moreSettings)
            .write("i18n/fi/messages.properties", "search.title=Haku\n")
            .write(
                "content/roles/archivist/fi.yaml",
                """
                title: {neutral: Arkistonhoitaja}
                slug: arkistonhoitaja
                summary: "Järjestää asiakirjat."
                tasks:
                  - id: sort-records
                    text: Järjestää paperit arkistoihin.
                """)
            .write(
                "content/roles/archivist/hr.yaml",
                """
                title: {neutral: Arhivist}
                slug: arhivist
                summary: "Čuva spise."
                tasks:
                  - id: sort-records
                    text: Sređuje dokumente u arhivu.
                """)
            .write(
                "content/roles/archivist/nds.yaml",
                """
                title: {neutral: Archivar}
                slug: archivar
                summary: "Passt op de Breven op."
                tasks:
                  - id: sort-records
                    text: Sorteert de Schrieven.
                """);
    Said said = site.run("build", "--quiet");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    return site;
  }

  private static String foundByLucene(SmallSite site, String language, String query) {
    Said said = site.run("search", query, "--language", language, "--as-typed", "--json");
    return said.out().lines().filter(line -> line.contains("\"url\"")).findFirst().orElse("");
  }

  /** Address, title and marked words of the first hit, as the browser has them. */
  private static List<String> foundInBrowser(SmallSite site, String... queries) {
    return NodeJs.run(
            Path.of("src/test/js/search-site.mjs"),
            List.of(
                "templates/assets/js/search-core.js",
                site.folder.resolve("target/site").toString()),
            String.join("\n", queries),
            Duration.ofSeconds(60))
        .lines()
        .toList();
  }

  @Test
  void inflectedWordsAreFoundWhereLuceneHasAStemmer() throws IOException {
    SmallSite site = built("");
    assertThat(foundByLucene(site, "fi", "asiakirjojen")).contains("/fi/", "\"Arkistonhoitaja\"");
    assertThat(foundByLucene(site, "fi", "ARKISTOISTA")).contains("/fi/");
    assertThat(foundInBrowser(site, "fi asiakirjojen", "fi ARKISTOISTA", "fi xyzzyxyzzy"))
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("1 /fi/").contains(" Arkistonhoitaja ", "asiakirjat"),
            second -> assertThat(second).startsWith("1 /fi/").contains("arkistoihin"),
            third -> assertThat(third).isEqualTo("0"));
  }

  @Test
  void otherWordsAreFoundAsTheyAreWithAndWithoutDiacritics() throws IOException {
    SmallSite site = built("");
    assertThat(foundByLucene(site, "hr", "čuva")).contains("/hr/");
    assertThat(foundByLucene(site, "hr", "cuva SPISE")).contains("/hr/");
    assertThat(foundByLucene(site, "hr", "dokumenata")).isEmpty();
    assertThat(foundInBrowser(site, "hr čuva", "hr cuva SPISE"))
        .allSatisfy(line -> assertThat(line).startsWith("1 /hr/").contains(" Arhivist ", "Čuva"));
    assertThat(site.folder.resolve("target/site/hr/index.html")).exists();
  }

  @Test
  void theRulesOfARelatedLanguageCanBeLent() throws IOException {
    SmallSite site =
        built("search.analysis.nds=de\nsearch.analysis.fi=plain\nsearch.analysis.hr=fi\n");
    assertThat(foundByLucene(site, "nds", "Archivarin")).contains("/nds/");
    assertThat(foundByLucene(site, "fi", "asiakirjojen")).isEmpty();
    assertThat(foundByLucene(site, "fi", "ASIAKIRJAT")).contains("/fi/");
    assertThat(foundInBrowser(site, "nds Archivarin", "fi ASIAKIRJAT", "hr arhivista"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 /nds/"),
            second -> assertThat(second).startsWith("1 /fi/"),
            third -> assertThat(third).startsWith("1 /hr/"));
    assertThat(pointer(site, "nds")).contains("\"code\":\"de-", "\"analysis\":\"de\"");
    assertThat(pointer(site, "fi")).contains("\"code\":\"plain-", "\"analysis\":\"plain\"");
    assertThat(pointer(site, "hr")).contains("\"code\":\"further-", "\"analysis\":\"fi\"");
    assertThat(pointer(site, "sv")).contains("\"code\":\"sv-").doesNotContain("analysis");
  }

  @Test
  void wordsThatTheLanguageLacksAreThoseOfAnother() throws IOException {
    SmallSite site = built("fallback.hr=de\n");
    assertThat(site.read("target/site/hr/index.html")).contains("lang=\"hr\"");
    assertThat(pointer(site, "hr")).contains("\"code\":\"plain-");
    assertThat(pointer(site, "fi")).contains("\"code\":\"further-");
  }

  private static String pointer(SmallSite site, String language) throws IOException {
    return Files.readString(site.folder.resolve("target/site/search/" + language + ".json"), UTF_8);
  }
}
