package org.roleguide.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.yaml.YamlText.at;
import static org.roleguide.yaml.YamlText.covered;
import static org.roleguide.yaml.YamlText.findings;
import static org.roleguide.yaml.YamlText.place;
import static org.roleguide.yaml.YamlText.places;
import static org.roleguide.yaml.YamlText.read;
import static org.roleguide.yaml.YamlText.scalar;
import static org.roleguide.yaml.YamlText.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.SourceText;

class YamlReaderTest {
  @Test
  void keepsTheOrderOfKeys() {
    var mapping = (YamlNode.Mapping) tree("z: 1\na: 2\nm: 3\n");

    assertThat(mapping.entries().keySet()).containsExactly("z", "a", "m");
  }

  @ParameterizedTest
  @CsvSource({
    "no,STRING",
    "yes,STRING",
    "on,STRING",
    "off,STRING",
    "NO,STRING",
    "y,STRING",
    "True,STRING",
    "TRUE,STRING",
    "true,BOOLEAN",
    "false,BOOLEAN",
    "null,NULL",
    "~,NULL",
    "Null,STRING",
    "2026-01-01,STRING",
    "2026-01-01T10:00:00Z,STRING",
    "12:30:45,STRING",
    "1.1.1,STRING",
    "0x1F,STRING",
    "0o17,STRING",
    ".inf,STRING",
    ".nan,STRING",
    "1_000,STRING",
    "1e,STRING",
    "-,STRING",
    ".,STRING",
    "4313,INTEGER",
    "0310,INTEGER",
    "-5,INTEGER",
    "+46,INTEGER",
    "99999999999999999999999,INTEGER",
    "1.5,NUMBER",
    "1.,NUMBER",
    ".5,NUMBER",
    "-1.5e-3,NUMBER",
    "12e03,NUMBER",
    "'\"4313\"',STRING",
    "'''true''',STRING",
  })
  void takesPlainTextForWhatAuthorsMean(String written, YamlNode.Kind kind) {
    String yaml = written.equals("-") ? "a: [x, \"-\"]\n" : "a: [x, " + written + "]\n";
    YamlNode.Scalar scalar = scalar(tree(yaml), "a", 1);

    assertThat(scalar.kind()).isEqualTo(kind);
    assertThat(scalar.text()).isEqualTo(written.replaceAll("^[\"']|[\"']$", ""));
  }

  @Test
  void readsTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(scalar(tree("TITLE: true"), "TITLE").kind()).isEqualTo(YamlNode.Kind.BOOLEAN);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void emptyValuesAreNull() {
    YamlNode tree = tree("a:\nb: \"\"\n");

    assertThat(scalar(tree, "a").kind()).isEqualTo(YamlNode.Kind.NULL);
    assertThat(scalar(tree, "a").text()).isEmpty();
    assertThat(scalar(tree, "b").kind()).isEqualTo(YamlNode.Kind.STRING);
  }

  @Test
  void numbersInQuotesAreTold() {
    YamlNode tree = tree("a: \"4313\"\nb: 4313\n");

    assertThat(scalar(tree, "a").style()).isEqualTo(YamlNode.Style.QUOTED);
    assertThat(scalar(tree, "b").style()).isEqualTo(YamlNode.Style.PLAIN);
  }

  @Test
  void placesCoverWhatIsWritten() {
    String yaml =
        """
        id: payroll-clerk
        title: {neutral: "Löne\\u0020x", masculine: 'it''s'}  # comment
        tasks:
          - id: a
            text: |
              One
          - id: b
        tools: [erp, spreadsheet]
        """;
    YamlNode tree = tree(yaml);

    assertThat(place(tree.at())).isEqualTo("1:1+17");
    assertThat(covered(yaml, at(tree, "id").at())).isEqualTo("payroll-clerk");
    assertThat(covered(yaml, at(tree, "title").at()))
        .isEqualTo("{neutral: \"Löne\\u0020x\", masculine: 'it''s'}");
    assertThat(covered(yaml, at(tree, "title", "neutral").at())).isEqualTo("\"Löne\\u0020x\"");
    assertThat(covered(yaml, at(tree, "title", "masculine").at())).isEqualTo("'it''s'");
    assertThat(place(at(tree, "tasks").at())).isEqualTo("4:3+7");
    assertThat(place(at(tree, "tasks", 0).at())).isEqualTo("4:5+5");
    assertThat(place(at(tree, "tasks", 0, "text").at())).isEqualTo("5:11+1");
    assertThat(covered(yaml, at(tree, "tools").at())).isEqualTo("[erp, spreadsheet]");
    assertThat(covered(yaml, at(tree, "tools", 1).at())).isEqualTo("spreadsheet");
    var entries = ((YamlNode.Mapping) tree).entries();
    assertThat(covered(yaml, entries.get("tasks").keyAt())).isEqualTo("tasks");
  }

  @Test
  void columnsCountUtf16UnitsBehindEmoji() {
    String yaml = "a: {😀: \"😀 x\", c: d}\ne: f\n";
    YamlNode tree = tree(yaml);

    assertThat(covered(yaml, at(tree, "a", "😀").at())).isEqualTo("\"😀 x\"");
    assertThat(covered(yaml, at(tree, "a", "c").at())).isEqualTo("d");
    assertThat(place(at(tree, "e").at())).isEqualTo("2:4+1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
  void otherLineSeparatorsDoNotShiftLines(String separator) {
    String yaml = "a: \"x" + separator + "y\"\nb: c\n";

    assertThat(place(at(tree(yaml), "b").at())).isEqualTo("2:4+1");
  }

  @Test
  void placesInFrontMatterArePlacesInTheFile() {
    String file = "---\ntitle: Räkna 😀\nslug: [a\n---\n# Text: x\n";
    int from = 4;
    int to = file.indexOf("---\n", from);
    SourceText source = new SourceText("guide.md", file);

    Checked<Optional<YamlNode>> read = new YamlReader().read(source, from, to);

    assertThat(places(read.diagnostics())).containsExactly("3:7 yaml-syntax");

    String good = file.replace("[a", "abc");
    YamlNode tree =
        new YamlReader()
            .read(new SourceText("guide.md", good), from, good.indexOf("---\n", from))
            .value()
            .orElseThrow();
    assertThat(covered(good, at(tree, "slug").at())).isEqualTo("abc");
    assertThat(at(tree, "slug").at().file()).isEqualTo("guide.md");
  }

  @Test
  void emptyFrontMatterIsReportedWhereItShouldStand() {
    SourceText source = new SourceText("guide.md", "---\n---\ntext\n");

    assertThat(places(new YamlReader().read(source, 4, 4).diagnostics()))
        .containsExactly("2:1 file-empty");
  }

  @Test
  void partsOfLiteralBlocksAreFound() {
    String yaml =
        """
        tasks:
          - text: |

              First [link](role:x) here
                indented more

              Räkna 😀 sist
        """;
    YamlNode.Scalar text = scalar(tree(yaml), "tasks", 0, "text");
    List<String> lines = text.text().lines().toList();

    for (String word : List.of("role:x", "indented", "sist", "First")) {
      int line = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(word)).sum();
      var span = text.within(line, lines.get(line).indexOf(word), word.length());
      assertThat(covered(yaml, span)).isEqualTo(word);
    }
  }

  @Test
  void indentationIndicatorsCount() {
    String yaml = "text: |2-\n    two more\n  x\n";

    assertThat(covered(yaml, scalar(tree(yaml), "text").within(0, 2, 3))).isEqualTo("two");
    assertThat(covered(yaml, scalar(tree(yaml), "text").within(1, 0, 1))).isEqualTo("x");
  }

  @Test
  void partsOfLiteralBlocksInFrontMatterAreFound() {
    String file = "---\ntext: |\n  One two\n---\n";
    SourceText source = new SourceText("guide.md", file);
    YamlNode tree = new YamlReader().read(source, 4, 22).value().orElseThrow();

    assertThat(covered(file, scalar(tree, "text").within(0, 4, 3))).isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text: One two three\n", "text: \"One two three\"\n", "text: 'One two three'\n"})
  void partsOfTextOnOneLineAreFound(String yaml) {
    assertThat(covered(yaml, scalar(tree(yaml), "text").within(0, 4, 3))).isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text: >\n  One two\n",
        "text: \"One\\ttwo\"\n",
        "text: 'it''s two'\n",
        "text: One\n  two\n",
        "text: \"One\n  two\"\n"
      })
  void partsOfTextThatTheFileShowsDifferentlyHaveItsPlace(String yaml) {
    YamlNode.Scalar text = scalar(tree(yaml), "text");

    assertThat(text.within(0, 4, 3)).isEqualTo(text.at());
    assertThat(text.at().column()).isEqualTo(7);
  }

  @Test
  void anEmptyLiteralBlockHasOnePlace() {
    YamlNode.Scalar text = scalar(tree("a: |\n\n\nb: c\n"), "a");

    assertThat(text.within(1, 0, 1)).isEqualTo(text.at());
  }

  @Test
  void reportsRepeatedKeysWithBothPlacesAndKeepsTheFirst() {
    Checked<Optional<YamlNode>> read = read("a: 1\nb:\n  c: 1\n  \"c\": 2\na: 3\n");

    assertThat(places(read.diagnostics()))
        .containsExactly("4:3 yaml-duplicate-key", "5:1 yaml-duplicate-key");
    assertThat(read.diagnostics().get(1).message())
        .isEqualTo("the key \"a\" stands here again, first used on line 1");
    assertThat(scalar(read.value().orElseThrow(), "a").text()).isEqualTo("1");
    assertThat(scalar(read.value().orElseThrow(), "b", "c").text()).isEqualTo("1");
  }

  @Test
  void reportsASecondDocumentAndReadsTheFirst() {
    Checked<Optional<YamlNode>> read = read("---\na: 1\n---\nb: [\n");

    assertThat(places(read.diagnostics())).containsExactly("3:1 yaml-two-documents");
    assertThat(read.diagnostics().get(0).message()).isEqualTo("a second YAML document begins here");
    assertThat(scalar(read.value().orElseThrow(), "a").text()).isEqualTo("1");
  }

  @Test
  void acceptsOneDocumentWithMarks() {
    assertThat(findings("---\na: 1\n...\n")).isEmpty();
    assertThat(findings("%YAML 1.2\n---\na: 1\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "---\n# x\n...\n", "   "})
  void reportsFilesWithoutContent(String yaml) {
    Checked<Optional<YamlNode>> read = read(yaml);

    assertThat(places(read.diagnostics())).containsExactly("0:0 file-empty");
    assertThat(read.value()).isEmpty();
  }

  @Test
  void reportsAnchorsAliasesAndMergeKeys() {
    assertThat(findings("a: &x 1\nb: *x\n")).containsExactly("1:4 yaml-alias");
    assertThat(findings("a: &x {k: 1}\nb:\n  <<: *x\n"))
        .containsExactly("1:4 yaml-alias", "3:3 yaml-alias");
    assertThat(findings("a: &x\n  - b\n")).containsExactly("1:4 yaml-alias");
    assertThat(findings("*a : b\n")).containsExactly("1:1 yaml-alias");
    assertThat(read("a: *x\n").value()).isEmpty();
    assertThat(read("a: *x\n").diagnostics().get(0).message())
        .isEqualTo("the alias *x is not supported");
    assertThat(findings("\"<<\": x\n")).isEmpty();
  }

  @Test
  void reportsTags() {
    Checked<Optional<YamlNode>> read = read("a: !!str 1\nb: !role {c: d}\ne: !Viktigt text\n");

    assertThat(places(read.diagnostics()))
        .containsExactly("1:4 yaml-alias", "2:4 yaml-alias", "3:4 yaml-alias");
    assertThat(read.diagnostics().get(0).message()).isEqualTo("the tag !!str is not supported");
    assertThat(read.value()).isPresent();
  }

  @Test
  void reportsKeysThatAreNotWords() {
    assertThat(findings("a: 1\n? [b]\n: c\n")).containsExactly("2:3 yaml-complex-key");
    assertThat(findings("{a: b}: c\n")).containsExactly("1:1 yaml-complex-key");
    assertThat(findings("? |\n  a\n: c\n")).containsExactly("1:3 yaml-complex-key");
    assertThat(findings("\"\": c\nb: 1\n")).containsExactly("1:1 yaml-complex-key");
    assertThat(read("[a]: b\n").diagnostics().get(0).message())
        .isEqualTo("a key must be a word, not a list, a map or several lines");
    assertThat(findings("\"quoted key\": 1\n4313: 2\ntrue: 3\n")).isEmpty();
  }

  @Test
  void reportsTabsWhereTheyStand() {
    assertThat(findings("a:\n\tb: 1\n")).containsExactly("2:1 yaml-tab");
    assertThat(findings("a: 1\n\tb: 2\n")).containsExactly("2:1 yaml-tab");
    assertThat(findings("a:\tb\n")).containsExactly("1:3 yaml-tab");
    assertThat(findings("a:\n  - b: 1\n  \tc: 2\n")).containsExactly("3:3 yaml-tab");
    assertThat(read("a:\n\tb: 1\n").diagnostics().get(0).message())
        .isEqualTo("a tab stands where only spaces may");
    assertThat(findings("a: |\n  x\n  \tcode\n")).isEmpty();
  }

  @Test
  void reportsTooManyLevels() {
    String twenty = "[".repeat(20) + "x" + "]".repeat(20);

    assertThat(findings(twenty)).isEmpty();
    assertThat(findings("[" + twenty + "]")).containsExactly("1:21 yaml-too-deep");
    assertThat(findings("- ".repeat(21) + "x")).containsExactly("1:41 yaml-too-deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a: b: c§1:5§a colon is not expected here",
        "a: 1;b;c: 2§2:1§a colon is missing after \"b\"",
        "a: \"x;b: 1§1:4§the text that begins with this quotation mark is not closed",
        "a: 'it's'§1:8§text is not expected behind the value that ends here",
        "a: \"C:\\dir\"§1:8§the backslash before this character means nothing here",
        "a: @me§1:4§text cannot begin with \"@\"",
        "a: `x`§1:4§text cannot begin with \"`\"",
        "a: %x§1:4§text cannot begin with \"%\"",
        "a: **bold** text§1:4§text cannot begin with \"*\"",
        "a: [1, 2;b: 3§1:4§the list that begins with \"[\" here is not closed",
        "a: {x: 1, y;b: 3§1:4§the map that begins with \"{\" here is not closed",
        "a: {§1:4§the map that begins with \"{\" here is not closed",
        "a: [x] y§1:8§text is not expected behind the value that ends here",
        "a: ]§1:4§a value is missing here",
        "a: - b§1:4§a list item is not expected here",
        "a: ? b§1:4§a key is not expected here",
        "a: | text§1:6§only a line break may follow the | or > that a block of text begins with",
        "t:;  - i: a;    x: b;   c: d§4:4§"
            + "this line does not fit the indentation of the lines from line 2 on",
        "a: 1;...;b§3:1§this does not belong to what stands before it",
        "a: x\u0007§1:5§the invisible character U+0007 is not allowed",
      })
  void explainsWhatIsNotYaml(String lines, String place, String message) {
    String yaml = lines.replace(';', '\n') + "\n";
    Checked<Optional<YamlNode>> read = read(yaml);

    assertThat(places(read.diagnostics())).containsExactly(place + " yaml-syntax");
    assertThat(read.diagnostics().get(0).message()).isEqualTo(message);
    assertThat(read.diagnostics().get(0).hint()).isNotBlank();
    assertThat(read.value()).isEmpty();
  }

  @Test
  void keepsWhatWasFoundBeforeASyntaxProblem() {
    assertThat(findings("a: 1\na: 2\nb: @\n"))
        .containsExactly("2:1 yaml-duplicate-key", "3:4 yaml-syntax");
  }

  @Test
  void rootMayBeAnyValue() {
    assertThat(tree("- a\n")).isInstanceOf(YamlNode.Sequence.class);
    assertThat(tree("just text\n")).isInstanceOf(YamlNode.Scalar.class);
    assertThat(tree("~\n")).isInstanceOf(YamlNode.Scalar.class);
  }
}
