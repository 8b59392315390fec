package org.roleguide.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.SourceText;

/** Where {@link SureRules} hold, the validator must find nothing. */
class SureRulesTest {
  private static final long SEED = Long.getLong("yaml.seed", 20_261_121L);
  private static final int ROUNDS = Integer.getInteger("yaml.rounds", 20_000);
  private static final List<String> SCHEMAS =
      List.of(
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
          "redirects");

  private final Schemas schemas = new Schemas();

  @Test
  void ourRolesSurelyFollowTheirSchemas() throws IOException {
    for (SimpleYamlTest.Part part : SimpleYamlTest.parts(Path.of("content/roles"))) {
      String schema = part.file().endsWith("role.yaml") ? "role" : "role-text";
      assertThat(schemas.schema(schema).surelyHolds(YamlText.tree(part.yaml())))
          .as(part.file().toString())
          .isTrue();
    }
  }

  @Test
  void everyKeywordIsUnderstoodAsByTheValidator() throws IOException {
    List<String> rules =
        List.of(
            "'type': 'string'",
            "'type': 'integer'",
            "'type': 'number'",
            "'type': 'boolean'",
            "'type': 'object'",
            "'type': 'array'",
            "'type': 'null'",
            "'type': ['string', 'integer']",
            "'enum': ['a', 'ab']",
            "'enum': ['a', 1]",
            "'const': 'a'",
            "'minimum': 2",
            "'exclusiveMinimum': 2",
            "'maximum': 2",
            "'maximum': 2.5",
            "'exclusiveMaximum': 2",
            "'multipleOf': 2",
            "'minLength': 1",
            "'minLength': 2",
            "'maxLength': 1",
            "'pattern': '^a+$'",
            "'format': 'date'",
            "'format': 'email'",
            "'minItems': 1",
            "'maxItems': 1",
            "'uniqueItems': true",
            "'uniqueItems': false",
            "'items': {'type': 'string'}",
            "'items': [{'type': 'string'}]",
            "'contains': {'type': 'string'}",
            "'required': ['a']",
            "'minProperties': 2",
            "'maxProperties': 1",
            "'propertyNames': {'pattern': '^a+$'}",
            "'properties': {'a': {'type': 'string'}}",
            "'properties': {'a': false}",
            "'properties': {'a': {}}, 'additionalProperties': false",
            "'properties': {'a': {}}, 'additionalProperties': {'type': 'string'}",
            "'patternProperties': {'^a+$': {'type': 'string'}}",
            "'dependencies': {'a': ['b']}",
            "'anyOf': [{'required': ['a']}, {'required': ['b']}]",
            "'anyOf': [{'type': 'string'}, {'minimum': 2}]",
            "'oneOf': [{'type': 'string'}, {'minLength': 1}]",
            "'not': {'type': 'string'}",
            "'$ref': '#/definitions/word', 'type': 'integer'",
            "'$ref': '#/definitions/tree'");
    List<String> values =
        List.of(
            "a",
            "ab",
            "''",
            "\uD83D\uDE00",
            "' '",
            "\"a\\n\"",
            "true",
            "null",
            "~",
            "1",
            "2",
            "3",
            "-2",
            "+2",
            "007",
            "2.0",
            "2.5",
            "2e0",
            "9999999999999999999",
            "2026-01-28",
            "2026-02-30",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2024-02-29",
            "0000-01-01",
            "2026-1-01",
            "[]",
            "[a]",
            "[a, b]",
            "[a, a]",
            "[1, 1.0]",
            "[1, 1]",
            "[[], []]",
            "[{a: b}, {a: b}]",
            "{}",
            "{a: b}",
            "{b: c}",
            "{a: 1, b: c}",
            "{a: b, aa: 1}",
            "{a: {a: 1}}",
            "{a: {a: {}}}");
    int sure = 0;
    for (String rule : rules) {
      String json =
          "{'$schema': 'http://json-schema.org/draft-07/schema#', 'properties': {'v': {"
              + rule
              + "}}, 'definitions': {'word': {'type': 'string'}, 'tree': {'type': 'object',"
              + " 'additionalProperties': {'$ref': '#/definitions/tree'}}}}";
      SchemaFile schema =
          SchemaFile.read(
              "x.schema.json", new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)));
      for (String value : values) {
        YamlNode tree = YamlText.tree("v: " + value);
        if (schema.surelyHolds(tree)) {
          sure++;
          assertThat(schema.validateAll(tree)).as("%s is %s", value, rule).isEmpty();
        }
      }
    }

    assertThat(sure).isGreaterThan(rules.size() * values.size() / 4);
  }

  @Test
  void whatIsSureIsWhatTheValidatorFinds() throws IOException {
    List<SimpleYamlTest.Part> parts = SimpleYamlTest.parts(Path.of("content"));
    parts.addAll(SimpleYamlTest.parts(Path.of("src/test/resources")));
    for (SimpleYamlTest.Part part : parts) {
      for (String schema : SCHEMAS) {
        isSure(schema, part.yaml(), part.file() + " as " + schema);
      }
    }
  }

  @Test
  void whatIsSureOfFilesWithTypingErrorsIsWhatTheValidatorFinds() throws IOException {
    List<SimpleYamlTest.Part> parts = SimpleYamlTest.parts(Path.of("content"));
    parts.addAll(SimpleYamlTest.parts(Path.of("src/test/resources")));
    List<String> texts = new ArrayList<>();
    List<String> theirSchemas = new ArrayList<>();
    for (SimpleYamlTest.Part part : parts) {
      for (String schema : SCHEMAS) {
        if (part.yaml().length() < 4000 && isSure(schema, part.yaml(), part.file().toString())) {
          texts.add(part.yaml());
          theirSchemas.add(schema);
        }
      }
    }
    int sure = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      int chosen = random.nextInt(texts.size());
      String yaml = SimpleYamlTest.mutated(texts.get(chosen), random);
      sure += isSure(theirSchemas.get(chosen), yaml, "seed " + seed) ? 1 : 0;
    }

    assertThat(sure).as("sure from seed %d", SEED).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  private boolean isSure(String schema, String yaml, String description) {
    Checked<Optional<YamlNode>> read =
        new YamlReader().read(new SourceText("role.yaml", yaml), 0, yaml.length());
    if (read.value().isEmpty() || !schemas.schema(schema).surelyHolds(read.value().get())) {
      return false;
    }
    assertThat(schemas.schema(schema).validateAll(read.value().get()))
        .as(description + "\n" + yaml)
        .isEmpty();
    return true;
  }
}
