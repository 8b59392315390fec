package org.roleguide.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.yaml.YamlText.places;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Diagnostic;

/** The schemas that are part of the program. */
class BundledSchemasTest {
  private final Schemas schemas = new Schemas();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role",
        "role-text",
        "families",
        "families-text",
        "skills",
        "skills-text",
        "tools",
        "tools-text",
        "guide",
        "page",
        "redirects",
        "terms"
      })
  void eachIsReadAndExpectsAMap(String name) {
    assertThat(places(schemas.check(name, YamlText.tree("- a\n"))))
        .containsExactly("1:1 wrong-type");
  }

  @Test
  void factsOfARole() {
    String yaml =
        """
        id: payroll-clerk
        famly: human-resources
        lastReviewed: 2026-02-30
        codes:
          - scheme: isco8
            value: 4313
            label: {Sverige: x}
        tools: [erp, ERP, erp]
        countries:
          Sweden: {regulated: false}
          SE:
            salary: {currency: SEK, period: month, source: {title: x}, date: 2026-01-01}
        sources:
          - title: ESCO
            url: ftp://x
        """;

    assertThat(places(schemas.check("role", YamlText.tree(yaml))))
        .containsExactly(
            "2:1 unknown-key",
            "3:15 bad-date",
            "5:13 bad-value",
            "6:12 wrong-type",
            "7:13 bad-language-tag",
            "8:14 bad-id",
            "8:19 duplicate-item",
            "10:3 bad-country",
            "12:13 missing-required",
            "14:5 item-id-missing",
            "15:10 bad-url");
  }

  @Test
  void textsThatMayDifferByLanguageAreWrongInOneWayEach() {
    String yaml =
        """
        id: payroll-clerk
        family: human-resources
        codes:
          - {scheme: isco08, value: "4313", source: redaktionens val, language: sv}
          - {scheme: isco08, value: "4313", source: {sv: redaktionens val, de: Auswahl}}
          - {scheme: isco08, value: "4313", source: {Sverige: val}, language: Sverige}
          - {scheme: isco08, value: "4313", source: 2022}
          - {scheme: isco08, value: "4313", source: []}
          - {scheme: isco08, value: "4313", source: ""}
          - {scheme: isco08, value: "4313", source: {}}
          - {scheme: isco08, value: "4313", source: {sv: 7}}
        sources:
          - {id: a, title: {sv: Titel}, licence: Licence., language: en}
          - {id: b, title: %s}
          - {id: c, licence: {de: %s}}
        """
            .formatted("x".repeat(201), "x".repeat(401));

    assertThat(places(schemas.check("role", YamlText.tree(yaml))))
        .containsExactly(
            "6:46 bad-language-tag",
            "6:71 bad-language-tag",
            "7:45 wrong-type",
            "8:45 wrong-type",
            "9:45 bad-value",
            "10:45 bad-size",
            "11:50 wrong-type",
            "14:20 too-long",
            "15:5 missing-required",
            "15:27 too-long");
  }

  @Test
  void textOfARole() {
    String yaml =
        """
        title: Lohnbuchhalter
        slug: Lohn_Buchhalter
        summary: %s
        tasks:
          - id: a
            text:
          - {text: b}
        entryRoutes:
          - {id: x, kind: universty, text: y}
        """
            .formatted("x".repeat(312));
    List<Diagnostic> findings = schemas.check("role-text", YamlText.tree(yaml));

    assertThat(places(findings))
        .containsExactly(
            "1:8 wrong-type",
            "2:7 bad-slug",
            "3:10 too-long",
            "6:10 wrong-type",
            "7:5 item-id-missing",
            "9:19 bad-value");
    assertThat(findings.get(2).message()).contains("312 characters, at most 300");
    assertThat(findings.get(5).hint()).isEqualTo("did you mean \"university\"?");
  }
}
