package org.roleguide.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("properties")
class ReportFormatTest {
  private static final Diagnostic SKILL =
      Diagnostic.error(
          "role-unknown-skill",
          new SourceSpan("content/roles/data-engineer/fr.yaml", 12, 5, 4),
          "unknown skill \"sqll\"",
          "did you mean \"sql\"?");
  private static final Diagnostic SUMMARY =
      Diagnostic.warning(
          "summary-long",
          new SourceSpan("content/guides/a b,c/ö:1.md", 3, 0),
          "the summary has 100% more characters than it should",
          null);
  private static final Diagnostic MISSING =
      Diagnostic.error(
          "file-missing", SourceSpan.wholeFile("jbake.properties"), "the file is missing", null);
  private static final Report REPORT =
      new Report(
          List.of(SKILL, SUMMARY, MISSING),
          Map.of(
              "content/roles/data-engineer/fr.yaml",
              "\n".repeat(11) + "  - sqll\nnext\n",
              "content/guides/a b,c/ö:1.md",
              "---\ntitle: x\nsummary: y"));

  @Test
  void text() {
    assertThat(print(ReportFormat.TEXT, REPORT))
        .isEqualTo(
            """
            content/guides/a b,c/ö:1.md:3: warning: the summary has 100% more characters than it should [summary-long]
                3 | summary: y
            content/roles/data-engineer/fr.yaml:12:5: error: unknown skill "sqll" [role-unknown-skill]
               12 |   - sqll
                  |     ^^^^
               hint: did you mean "sql"?
            jbake.properties: error: the file is missing [file-missing]
            """);
  }

  @Test
  void json() throws Exception {
    String json = print(ReportFormat.JSON, REPORT);
    assertThat(json)
        .isEqualTo(
            """
            [
              {"file": "content/guides/a b,c/ö:1.md", "line": 3, "column": 0, "length": 1, "severity": "warning", "code": "summary-long", "message": "the summary has 100% more characters than it should", "hint": null},
              {"file": "content/roles/data-engineer/fr.yaml", "line": 12, "column": 5, "length": 4, "severity": "error", "code": "role-unknown-skill", "message": "unknown skill \\"sqll\\"", "hint": "did you mean \\"sql\\"?"},
              {"file": "jbake.properties", "line": 0, "column": 0, "length": 1, "severity": "error", "code": "file-missing", "message": "the file is missing", "hint": null}
            ]
            """);
    assertThat(new ObjectMapper().readTree(json)).hasSize(3);
  }

  @Test
  void githubShowsErrorsFirst() {
    assertThat(print(ReportFormat.GITHUB, REPORT))
        .isEqualTo(
            """
            ::error file=content/roles/data-engineer/fr.yaml,line=12,col=5,title=role-unknown-skill::unknown skill "sqll"%0Ahint: did you mean "sql"?
            ::error file=jbake.properties,title=file-missing::the file is missing
            ::warning file=content/guides/a b%2Cc/ö%3A1.md,line=3,title=summary-long::the summary has 100%25 more characters than it should
            """);
  }

  @Test
  void sarif() throws Exception {
    String sarif = print(ReportFormat.SARIF, REPORT);
    assertThat(sarif)
        .isEqualTo(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [{
                "tool": {"driver": {"name": "roleguide", "rules": [
                  {"id": "file-missing", "shortDescription": {"text": "file-missing"}},
                  {"id": "role-unknown-skill", "shortDescription": {"text": "role-unknown-skill"}},
                  {"id": "summary-long", "shortDescription": {"text": "summary-long"}}
                ]}},
                "columnKind": "utf16CodeUnits",
                "results": [
                  {"ruleId": "summary-long", "ruleIndex": 2, "level": "warning", "message": {"text": "the summary has 100% more characters than it should"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "content/guides/a%20b%2Cc/%C3%B6%3A1.md"}, "region": {"startLine": 3}}}]},
                  {"ruleId": "role-unknown-skill", "ruleIndex": 1, "level": "error", "message": {"text": "unknown skill \\"sqll\\"\\nhint: did you mean \\"sql\\"?"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "content/roles/data-engineer/fr.yaml"}, "region": {"startLine": 12, "startColumn": 5, "endColumn": 9}}}]},
                  {"ruleId": "file-missing", "ruleIndex": 0, "level": "error", "message": {"text": "the file is missing"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "jbake.properties"}}}]}
                ]
              }]
            }
            """);
    JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
    for (JsonNode result : run.get("results")) {
      assertThat(run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void sarifMessagesHoldNoPlaceholdersAndNoLinks() throws Exception {
    Report report =
        new Report(
            List.of(
                Diagnostic.error(
                    "x-y", SourceSpan.wholeFile("f"), "no {count} in [a](javascript:b)", null)));
    JsonNode log = new ObjectMapper().readTree(print(ReportFormat.SARIF, report));
    assertThat(log.at("/runs/0/results/0/message/text").asText())
        .isEqualTo("no {{count}} in [a\\](javascript:b)");
  }

  @Test
  void anEmptyReportIsStillValid() {
    Report empty = new Report(List.of());
    assertThat(print(ReportFormat.TEXT, empty)).isEmpty();
    assertThat(print(ReportFormat.GITHUB, empty)).isEmpty();
    assertThat(print(ReportFormat.JSON, empty)).isEqualTo("[]\n");
    assertThat(print(ReportFormat.SARIF, empty)).contains("\"rules\": []", "\"results\": []");
  }

  @ParameterizedTest
  @EnumSource
  void nothingAnAuthorWritesReachesTheTerminalOrAWorkflowAsACommand(ReportFormat format) {
    String hostile = "a\n::set-env name=X::y\r\u001b]0;title\u0007\u009b2J\u202e%0A::error::z";
    Report report =
        new Report(
            List.of(Diagnostic.error("x-y", new SourceSpan(hostile, 1, 2, 300), hostile, hostile)),
            Map.of(hostile, "\u001b[2J\r\u009b1m" + hostile));
    String printed = print(format, report);
    assertThat(printed).doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f\u202e&&[^\\n]]");
    assertThat(printed.lines().skip(format == ReportFormat.GITHUB ? 1 : 0))
        .noneMatch(line -> line.startsWith("::"));
  }

  private static String print(ReportFormat format, Report report) {
    StringWriter text = new StringWriter();
    format.print(report, new PrintWriter(text));
    return text.toString();
  }
}
