package org.roleguide.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.roleguide.yaml.YamlText.covered;
import static org.roleguide.yaml.YamlText.places;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Diagnostic;

class SchemasTest {
  private final Schemas schemas = new Schemas("/org/roleguide/yaml/schema/");

  /** Findings in a file that has the required keys on its first two lines. */
  private List<Diagnostic> check(String yaml) {
    return schemas.check("sample", YamlText.tree("id: a\nsummary: b\n" + yaml));
  }

  private void assertFound(String yaml, String placeAndCode, String message, String hint) {
    List<Diagnostic> findings = check(yaml);

    assertThat(places(findings)).containsExactly(placeAndCode);
    assertThat(findings.get(0).message()).isEqualTo(message);
    assertThat(findings.get(0).hint()).isEqualTo(hint);
    assertThat(findings.get(0).isError()).isTrue();
  }

  @Test
  void findsNothingInWhatIsRight() {
    String yaml =
        """
        slug: a-b
        date: 2024-02-29
        status: published
        code: "4313"
        level: 4
        pay: 1.5
        primary: false
        tools: [x, y]
        tasks:
          - {id: a, text: b}
        label: {sv: x}
        empty: {}
        salary: {median: 1}
        either: []
        form: {y: 1}
        """;

    assertThat(check(yaml)).isEmpty();
  }

  @Test
  void unknownKey() {
    assertFound(
        "tasks:\n  - id: x\n    txet: y\n    text: z\n",
        "5:5 unknown-key",
        "unknown key \"txet\"",
        "the keys are id and text");
    assertFound("dat: x\n", "3:1 unknown-key", "unknown key \"dat\"", "did you mean \"date\"?");
    assertFound("zzzzzz: x\n", "3:1 unknown-key", "unknown key \"zzzzzz\"", null);
    assertFound(
        "empty: {x: 1}\n",
        "3:9 unknown-key",
        "unknown key \"x\"",
        "there are no keys here; write {}");
  }

  @Test
  void unknownKeyCoversTheKey() {
    String yaml = "id: a\nsummary: b\n\"stat us\": x\n";
    Diagnostic finding = schemas.check("sample", YamlText.tree(yaml)).get(0);

    assertThat(covered(yaml, finding.span())).isEqualTo("\"stat us\"");
  }

  @Test
  void aMisspelledKeyIsNotAlsoMissing() {
    List<Diagnostic> findings = schemas.check("sample", YamlText.tree("id: a\nsumary: b\n"));

    assertThat(places(findings)).containsExactly("2:1 unknown-key");
    assertThat(findings.get(0).hint()).isEqualTo("did you mean \"summary\"?");
  }

  @Test
  void wrongType() {
    assertFound(
        "tools: x\n",
        "3:8 wrong-type",
        "expected a list for \"tools\", found text",
        "write each item on a line of its own that begins with \"- \"");
    assertFound(
        "code:\n",
        "3:6 wrong-type",
        "expected text for \"code\", found nothing",
        "write the value, or leave it out altogether");
    assertFound(
        "code: 0310\n",
        "3:7 wrong-type",
        "expected text for \"code\", found a number",
        "put it in quotes: \"0310\"");
    assertFound(
        "tasks:\n  - id: true\n    text: x\n",
        "4:9 wrong-type",
        "expected text for \"id\", found the value true",
        "put it in quotes: \"true\"");
    assertFound(
        "level: \"4\"\n",
        "3:8 wrong-type",
        "expected a whole number for \"level\", found text",
        "write the number without quotes, spaces and units");
    assertFound(
        "level: 4.5\n",
        "3:8 wrong-type",
        "expected a whole number for \"level\", found a decimal number",
        "write the number without quotes, spaces and units");
    assertFound(
        "primary: yes\n",
        "3:10 wrong-type",
        "expected true or false for \"primary\", found text",
        "write true or false, without quotes");
    assertFound(
        "tasks: [x]\n",
        "3:9 wrong-type",
        "expected a map for item 1 of \"tasks\", found text",
        "write \"key: value\" lines; the keys are id and text");
    assertFound(
        "status: [draft]\n",
        "3:9 wrong-type",
        "expected text for \"status\", found a list",
        "write it without brackets and \"- \": draft");
    assertFound(
        "status: [draft, x]\n",
        "3:9 wrong-type",
        "expected text for \"status\", found a list",
        null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b\n", "just text\n", "~\n"})
  void aFileThatIsNoMapHasOneFinding(String yaml) {
    List<Diagnostic> findings = schemas.check("sample", YamlText.tree(yaml));

    assertThat(places(findings)).containsExactly("1:1 wrong-type");
    assertThat(findings.get(0).message()).startsWith("expected a map for the file, found ");
  }

  @Test
  void missingRequired() {
    List<Diagnostic> findings = schemas.check("sample", YamlText.tree("# c\nstatus: draft\n"));

    assertThat(places(findings)).containsExactly("2:1 missing-required", "2:1 missing-required");
    assertThat(findings.get(1).message()).isEqualTo("\"summary\" is missing");
    assertThat(findings.get(1).hint()).isEqualTo("One or two sentences.");
    assertThat(findings.get(0).hint()).isEqualTo("The same as the folder.");
    assertFound(
        "tasks:\n  - id: a\n    text: b\n  - id: c\n",
        "6:5 missing-required",
        "\"text\" is missing in item 2 of \"tasks\"",
        null);
  }

  @Test
  void missingRequiredMayHaveACodeOfItsOwn() {
    assertFound(
        "tasks:\n  - text: b\n",
        "4:5 item-id-missing",
        "\"id\" is missing in item 1 of \"tasks\"",
        "Small letters, digits and single hyphens.");
  }

  @Test
  void whatOneKeyNeedsOfOthers() {
    assertFound(
        "replacedBy: x\n",
        "1:1 missing-required",
        "\"status\" is missing, \"replacedBy\" needs it",
        "write status: deprecated");
    assertFound(
        "replacedBy: x\nstatus: draft\n",
        "4:9 bad-value",
        "\"status\" must be \"deprecated\" when \"replacedBy\" is given",
        null);
    assertFound("pay: 1\n", "1:1 missing-required", "\"level\" is missing, \"pay\" needs it", null);
  }

  @Test
  void badValueOfAChoice() {
    assertFound(
        "status: pubished\n",
        "3:9 bad-value",
        "\"pubished\" is not allowed for \"status\"",
        "did you mean \"published\"?");
    assertFound(
        "status: x\n",
        "3:9 bad-value",
        "\"x\" is not allowed for \"status\"",
        "use \"draft\", \"published\" or \"deprecated\"");
  }

  @Test
  void badValueOfANumberOrText() {
    assertFound("level: 9\n", "3:8 bad-value", "\"level\" is 9, at most 8", null);
    assertFound("level: 0\n", "3:8 bad-value", "\"level\" is 0, at least 1", null);
    assertFound(
        "pay: 0\nlevel: 1\n", "3:6 bad-value", "\"pay\" is 0, it must be more than 0", null);
    assertFound(
        "code: abcd\n", "3:7 bad-value", "\"abcd\" is not valid for \"code\"", "Example: 4313");
    assertFound(
        "code: \"1\"\n", "3:7 bad-value", "\"code\" has 1 character, at least 4", "Example: 4313");
    assertFound("code: \"\"\n", "3:7 bad-value", "\"code\" is empty", "Example: 4313");
    assertFound("never: 1\n", "3:8 bad-value", "\"never\" is not allowed here as it is", null);
  }

  @Test
  void tooLong() {
    List<Diagnostic> findings =
        schemas.check("sample", YamlText.tree("id: a\nsummary: |\n  åäö 😀😀😀 123\n"));

    assertThat(places(findings)).containsExactly("2:10 too-long");
    assertThat(findings.get(0).message()).isEqualTo("\"summary\" has 12 characters, at most 10");
    assertThat(schemas.check("sample", YamlText.tree("id: a\nsummary: \"😀😀😀😀😀😀😀😀😀😀\"\n")))
        .isEmpty();
  }

  @Test
  void badSize() {
    assertFound(
        "tools: []\n",
        "3:8 bad-size",
        "\"tools\" is empty",
        "leave it out until there is something to say");
    assertFound("tools: [a, b, c, d]\n", "3:8 bad-size", "\"tools\" has 4 items, at most 3", null);
    assertFound(
        "label: {}\n",
        "3:8 bad-size",
        "\"label\" is empty",
        "leave it out until there is something to say");
  }

  @Test
  void duplicateItem() {
    assertFound(
        "tools:\n  - a\n  - b\n  - a\n",
        "6:5 duplicate-item",
        "item 3 of \"tools\" repeats item 1, \"a\"",
        "remove one of the two");
  }

  @Test
  void codesOfTheSchema() {
    assertFound(
        "tools: [Pay Clerk]\n",
        "3:9 bad-id",
        "\"Pay Clerk\" is not a valid id",
        "Small letters, digits and single hyphens.");
    assertFound(
        "tools: [aaaaaaaaaaaaa]\n",
        "3:9 bad-id",
        "item 1 of \"tools\" has 13 characters, at most 12",
        "Small letters, digits and single hyphens.");
    assertFound(
        "label: {SV: x}\n", "3:9 bad-language-tag", "\"SV\" is not a valid language tag", null);
  }

  @Test
  void theCodeWhereAValueIsUsedComesBeforeThatOfItsDefinition() {
    assertThat(places(check("slug: Å\n"))).containsExactly("3:7 bad-slug");
  }

  @Test
  void badDate() {
    String hint = "A calendar day as year-month-day. Example: 2026-11-21";

    assertFound(
        "date: 2026-02-30\n", "3:7 bad-date", "\"2026-02-30\" is not a day of the calendar", hint);
    assertFound("date: 1 mars\n", "3:7 bad-date", "\"1 mars\" is not a valid date", hint);
    assertFound(
        "date: 2026\n",
        "3:7 wrong-type",
        "expected text for \"date\", found a number",
        "put it in quotes: \"2026\"");
  }

  @Test
  void choicesBetweenFormsGiveOneFinding() {
    assertFound(
        "salary: {x: 1}\n",
        "3:9 missing-required",
        "\"entry\" or \"median\" is missing in \"salary\"",
        "write at least one of them");
    assertFound(
        "either: {}\n",
        "3:9 wrong-type",
        "expected text or a list for \"either\", found a map",
        null);
    assertFound("form: {z: 1}\n", "3:8 unknown-key", "unknown key \"z\"", "did you mean \"y\"?");
    assertFound("form: y\n", "3:7 bad-value", "\"y\" is not valid for \"form\"", null);
    assertFound(
        "both: a\n",
        "3:7 bad-value",
        "\"both\" fits none of the forms that are allowed here",
        null);
  }

  @Test
  void findingsAreSortedByPlace() {
    assertThat(places(check("level: 9\ntools: []\nzzzzz: 1\ncode: x\n")))
        .containsExactly("3:8 bad-value", "4:8 bad-size", "5:1 unknown-key", "6:7 bad-value");
  }

  @Test
  void namesOfSchemasAreChecked() {
    YamlNode tree = YamlText.tree("a: 1\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> schemas.check("nosuch", tree))
        .withMessageContaining("nosuch");
  }

  @Test
  void oneInstanceServesManyThreads() {
    YamlNode tree = YamlText.tree("id: a\nsumary: b\ntools: [x, x]\n");
    List<Diagnostic> expected = schemas.check("sample", tree);
    Schemas fresh = new Schemas("/org/roleguide/yaml/schema/");

    assertThat(
            IntStream.range(0, 200).parallel().mapToObj(i -> fresh.check("sample", tree)).toList())
        .allMatch(expected::equals);
  }
}
