package org.roleguide.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.yaml.YamlText.places;
import static org.roleguide.yaml.YamlText.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the trade in {@code i18n/<language>/terms.yaml}. */
class TermFilesTest {
  private final Schemas schemas = new Schemas();

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void ourOwnFollowTheSchema(String language) throws IOException {
    assertThat(schemas.check("terms", termsOf(language))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void aMeaningIsListedOnce(String language) throws IOException {
    List<String> ids = new ArrayList<>();
    for (YamlNode term : sequence(termsOf(language), "terms")) {
      ids.add(YamlText.scalar(term, "id").text());
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de"})
  void partsOfCompoundsAreSorted(String language) throws IOException {
    List<String> parts = new ArrayList<>();
    for (YamlNode part : sequence(termsOf(language), "compounds")) {
      parts.add(((YamlNode.Scalar) part).text());
    }
    assertThat(parts).isSorted();
  }

  @Test
  void mistakesAreFoundWhereTheyAre() {
    String yaml =
        """
        terms:
          - {id: Help Desk, preferred: helpdesk}
          - {preferred: x, synonym: [y]}
          - {id: role, preferred: "roll ", note: ""}
        compounds: [Lön, lön, it]
        """;
    assertThat(places(schemas.check("terms", tree(yaml))))
        .containsExactly(
            "2:10 bad-id",
            "3:5 item-id-missing",
            "3:20 unknown-key",
            "4:27 bad-value",
            "4:42 bad-value",
            "5:13 bad-value",
            "5:23 bad-value");
  }

  private static YamlNode termsOf(String language) throws IOException {
    return tree(Files.readString(Path.of("i18n", language, "terms.yaml"), UTF_8));
  }

  private static List<YamlNode> sequence(YamlNode tree, String key) {
    return ((YamlNode.Sequence) YamlText.at(tree, key)).items();
  }
}
