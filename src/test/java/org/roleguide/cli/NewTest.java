package org.roleguide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.cli.SmallSite.Said;

class NewTest {
  @TempDir Path temp;
  private SmallSite site;

  @BeforeEach
  void site() throws IOException {
    site = SmallSite.in(temp);
  }

  /** The first lines of the findings, without what is the same in all of them. */
  private String findings() {
    StringBuilder findings = new StringBuilder();
    for (String line : site.run("check").out().split("\n")) {
      if (line.startsWith("content/")) {
        findings.append(line.replaceFirst("^content/[^:]*:", "")).append('\n');
      }
    }
    return findings.toString();
  }

  @Test
  void newRoleLacksNothingButTexts() {
    assertThat(site.run("new", "role", "data-engineer"))
        .isEqualTo(
            new Said(
                0,
                """
                created content/roles/data-engineer/role.yaml
                created content/roles/data-engineer/sv.yaml
                next: fill in content/roles/data-engineer/sv.yaml; roleguide check says what is missing
                """,
                ""));
    assertThat(findings())
        .isEqualTo(
            """
            4:12: error: "neutral" is empty [bad-value]
            10:10: error: "summary" is empty [bad-value]
            16:11: error: "text" is empty [bad-value]
            18:11: error: "text" is empty [bad-value]
            20:11: error: "text" is empty [bad-value]
            """);
  }

  @Test
  void filledInRoleIsADraftUntilItsAuthorSaysOtherwise() throws IOException {
    site.run("new", "role", "data-engineer");
    String text = site.read("content/roles/data-engineer/sv.yaml");
    site.write("content/roles/data-engineer/sv.yaml", text.replace("\"\"", "Ord"));
    assertThat(site.run("check").out()).isEqualTo("no errors, no warnings\n");
    site.run("build", "--quiet");
    assertThat(temp.resolve("target/site/sv/roller/data-engineer")).doesNotExist();
    site.run("build", "--quiet", "--drafts");
    assertThat(temp.resolve("target/site/sv/roller/data-engineer")).isDirectory();
  }

  @Test
  void everythingThatIsCommentedOutIsRightOnceTheCommentIsTakenAway() throws IOException {
    site.write("content/skills/skills.yaml", "skill-id: {kind: skill}\n")
        .write("content/skills/sv.yaml", "skill-id: {name: Något, slug: nagot}\n")
        .write("content/skills/de.yaml", "skill-id: {name: Etwas, slug: etwas}\n")
        .write("content/tools/tools.yaml", "tool-id: {}\n")
        .write("content/tools/sv.yaml", "tool-id: {name: Något}\n")
        .write("content/tools/de.yaml", "tool-id: {name: Etwas}\n");
    site.run("new", "role", "data-engineer");
    for (String file : new String[] {"role.yaml", "sv.yaml"}) {
      String path = "content/roles/data-engineer/" + file;
      String text =
          site.read(path)
              .replaceAll("(?m)^# ([a-zA-Z]+:( |$)|  )", "$1")
              .replace("\"\"", "Ord")
              .replace("role-id", "archivist")
              .replace("to: [archivist]", "to: []")
              .replace(", to: []", "")
              .replace("guide-id", "archives");
      site.write(path, text);
    }
    assertThat(site.read("content/roles/data-engineer/role.yaml"))
        .contains("\nskills:\n  - {skill");
    assertThat(findings()).isEmpty();
  }

  @Test
  void newRoleOfASiteWithoutFamiliesSaysSo() throws IOException {
    Files.delete(temp.resolve("content/families/families.yaml"));
    site.run("new", "role", "data-engineer");
    assertThat(site.read("content/roles/data-engineer/role.yaml")).contains("\nfamily: \"\"\n");
  }

  @Test
  void idsThatYamlTakesForSomethingElseStayTexts() throws IOException {
    for (String id : new String[] {"no", "007", "1e5", "null", "true"}) {
      site.run("new", "role", id);
      assertThat(site.read("content/roles/" + id + "/role.yaml"))
          .contains("\nid: \"" + id + "\"\n");
    }
    assertThat(site.run("check").out()).doesNotContain("[bad-id]", "\"id\"", "\"slug\"");
  }

  @Test
  void translationOfARoleHasItsIdsAndItsWordsInComments() throws IOException {
    Files.delete(temp.resolve("content/roles/archivist/de.yaml"));
    assertThat(site.run("new", "role", "archivist", "--language", "de").out())
        .isEqualTo(
            """
            created content/roles/archivist/de.yaml
            next: fill in content/roles/archivist/de.yaml; roleguide check says what is missing
            """);
    assertThat(site.read("content/roles/archivist/de.yaml"))
        .isEqualTo(
            """
            # The role in German, from content/roles/archivist/sv.yaml. The source text stands above each place to fill in.
            # What you cannot translate yet, take away: readers see it in another language.

            title:
              # Arkivarie
              neutral: ""

            # arkivarie
            slug: ""

            # Arkivassistent
            # Each language has its own alternativeTitles:
            # alternativeTitles:
            #   - ""

            # Ordnar och bevarar handlingar.
            summary: ""

            # Första stycket.
            #
            # Andra stycket.
            description: |

            tasks:
              - id: sort-records
                # Ordnar handlingar.
                text: ""

            checklists:
              - id: first-day
                # Första dagen
                title: ""
                items:
                  - id: keys
                    # Hämta nycklarna.
                    text: ""
            """);
    assertThat(findings())
        .isEqualTo(
            """
            6:12: error: "neutral" is empty [bad-value]
            9:7: error: "" is not a valid slug [bad-slug]
            17:10: error: "summary" is empty [bad-value]
            22:14: error: "description" is empty [bad-value]
            27:11: error: "text" is empty [bad-value]
            32:12: error: "title" is empty [bad-value]
            36:15: error: "text" is empty [bad-value]
            """);
    String text = site.read("content/roles/archivist/de.yaml");
    site.write(
        "content/roles/archivist/de.yaml",
        text.replace("\"\"", "wort").replace("description: |\n", "description: |\n  Wort\n"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void translationComesFromTheLanguageTheRoleWasWrittenIn() throws IOException {
    Files.delete(temp.resolve("content/roles/archivist/sv.yaml"));
    site.write(
        "content/roles/archivist/role.yaml", "id: archivist\nfamily: office\nsourceLanguage: de\n");
    site.run("new", "role", "archivist", "--language", "sv");
    assertThat(site.read("content/roles/archivist/sv.yaml"))
        .contains(
            "# The role in Swedish, from content/roles/archivist/de.yaml.", "# Archivar/-in\n");
  }

  @Test
  void textInTheSourceLanguageCanBeBegunLater() throws IOException {
    Files.delete(temp.resolve("content/roles/archivist/sv.yaml"));
    assertThat(site.run("new", "role", "archivist", "--language", "sv").code()).isZero();
    assertThat(site.read("content/roles/archivist/sv.yaml")).contains("slug: archivist\n");
  }

  @Test
  void translationOfWhatCannotBeReadIsRefused() throws IOException {
    Files.delete(temp.resolve("content/roles/archivist/de.yaml"));
    site.write("content/roles/archivist/sv.yaml", "title: [\n");
    assertThat(site.run("new", "role", "archivist", "--language", "de"))
        .isEqualTo(
            new Said(
                2,
                "",
                """
                roleguide: content/roles/archivist/sv.yaml cannot be read
                   hint: roleguide check says why
                """));
    Files.delete(temp.resolve("content/roles/archivist/sv.yaml"));
    assertThat(site.run("new", "role", "archivist", "--language", "de").err())
        .startsWith("roleguide: there is no content/roles/archivist/sv.yaml to translate\n");
    assertThat(temp.resolve("content/roles/archivist/de.yaml")).doesNotExist();
  }

  @Test
  void newGuideLacksNothingButTexts() throws IOException {
    assertThat(site.run("new", "guide", "first-day").out())
        .isEqualTo(
            """
            created content/guides/first-day/sv.md
            next: fill in content/guides/first-day/sv.md; roleguide check says what is missing
            """);
    assertThat(site.read("content/guides/first-day/sv.md"))
        .contains("\ndate: \"2026-11-21\"\n", "\nstatus: draft\n", "\nslug: first-day\n");
    assertThat(findings())
        .isEqualTo(
            """
            4:8: error: "title" is empty [bad-value]
            8:10: error: "summary" is empty [bad-value]
            """);
  }

  @Test
  void translationOfAGuideHasItsHeadingIds() throws IOException {
    site.run("new", "guide", "archives", "--language", "de");
    assertThat(site.read("content/guides/archives/de.md"))
        .isEqualTo(
            """
            ---
            # The guide in German, from content/guides/archives/sv.md. The source text stands in comments.
            # Om arkiv
            title: ""
            # om-arkiv
            slug: ""
            # Vad ett arkiv är.
            summary: ""
            # A draft is not published. When the translation is ready: published
            status: draft
            # What else stands here in Swedish holds for every language.
            # The headings, whose ids stay as they are:
            # ## Vad det är {#what-it-is}
            # ### Var det finns {#where}
            ---

            ## {#what-it-is}

            ### {#where}
            """);
    assertThat(findings())
        .isEqualTo(
            """
            4:8: error: "title" is empty [bad-value]
            6:7: error: "" is not a valid slug [bad-slug]
            8:10: error: "summary" is empty [bad-value]
            17:1: warning: the heading has no text [heading-empty]
            19:1: warning: the heading has no text [heading-empty]
            """);
  }
}
