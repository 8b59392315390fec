package org.roleguide.yaml;

import static org.assertj.core.api.Assertions.assertThat;

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
  void textsOfOurRolesSurelyFollowTheirSchema() throws IOException {
    for (SimpleYamlTest.Part part : SimpleYamlTest.parts(Path.of("content/roles"))) {
      if (!part.file().endsWith("role.yaml")) {
        assertThat(schemas.schema("role-text").surelyHolds(YamlText.tree(part.yaml())))
            .as(part.file().toString())
            .isTrue();
      }
    }
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
