package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor needs to complete and explain the keys of content files. */
class EditorSettingsTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Path SCHEMAS = Path.of("schema");

  /** Front matter of Markdown, which YAML editors do not look at, and a format that is written. */
  private static final List<String> NOT_OF_YAML_FILES =
      List.of("guide.schema.json", "page.schema.json", "role-json.schema.json");

  /** A glob, and the name of the schema that it gives to files. */
  private record Association(PathMatcher files, String schema) {}

  private final List<Association> associations = new ArrayList<>();

  @BeforeEach
  void readSettings() throws IOException {
    JsonNode settings = read(Path.of(".vscode/settings.json"));
    for (Map.Entry<String, JsonNode> each : settings.path("yaml.schemas").properties()) {
      assertThat(each.getKey()).startsWith("./schema/");
      for (JsonNode glob : each.getValue()) {
        associations.add(new Association(matcher(glob.textValue()), name(each.getKey())));
      }
    }
  }

  @Test
  void everyYamlFileOfTheContentHasExactlyOneSchema() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(schemas(file)).containsExactly(expected(file)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "fil", "pt-BR", "sr-Latn", "es-419", "sr-Latn-RS", "fil-PH"})
  void aFileOfAnyLanguageHasTheSchemaOfTexts(String language) {
    for (String folder : List.of("roles/payroll-clerk", "families", "skills", "tools")) {
      Path file = Path.of("content", folder, language + ".yaml");
      assertThat(schemas(file)).as(file.toString()).containsExactly(expected(file));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "content/redirects.yaml, redirects.schema.json",
    "content/roles/hr/role.yaml, role.schema.json",
    "content/tools/tools.yaml, tools.schema.json",
    "i18n/sv/terms.yaml, terms.schema.json"
  })
  void aFileForAllLanguagesHasASchemaOfItsOwn(Path file, String schema) {
    assertThat(schemas(file)).containsExactly(schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/roles/sv.yaml", "i18n/terms.yaml", "sv.yaml", "role.yaml"})
  void otherFilesHaveNone(Path file) {
    assertThat(schemas(file)).isEmpty();
  }

  @Test
  void everySchemaIsThereAndUsed() throws IOException {
    TreeSet<String> used = new TreeSet<>(NOT_OF_YAML_FILES);
    associations.forEach(each -> used.add(each.schema()));
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  static List<String> schemasOfContent() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("role-json.schema.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("schemasOfContent")
  void everythingAnAuthorCanWriteHasATitleAndADescription(String name) throws IOException {
    JsonNode root = read(SCHEMAS.resolve(name));
    List<String> silent = new ArrayList<>();
    int places = look(root, root, "#", silent);

    assertThat(silent).isEmpty();
    assertThat(places).isGreaterThan(1);
  }

  /**
   * Looks at a schema and what lies below it.
   *
   * @param silent is given the places without a title or a description
   * @return how many places there were
   */
  private static int look(JsonNode root, JsonNode schema, String place, List<String> silent) {
    JsonNode target =
        schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
    for (String word : List.of("title", "description")) {
      if (schema.path(word).asText(target.path(word).asText()).isBlank()) {
        silent.add(place + ": no " + word);
      }
    }
    int places = 1;
    for (String map : List.of("properties", "definitions")) {
      for (Map.Entry<String, JsonNode> each : schema.path(map).properties()) {
        String below = place + "/" + map + "/" + each.getKey();
        places += look(root, each.getValue(), below, silent);
      }
    }
    for (String one : List.of("items", "additionalProperties")) {
      if (schema.path(one).isObject()) {
        places += look(root, schema.get(one), place + "/" + one, silent);
      }
    }
    return places;
  }

  /**
   * The files of a glob of {@code yaml.schemas}: a slash at its start is left out, and what remains
   * holds in any folder, which is why globs begin with {@code /content/} or {@code /i18n/}.
   */
  private static PathMatcher matcher(String glob) {
    assertThat(glob).matches("/(content|i18n)/.*");
    return FileSystems.getDefault().getPathMatcher("glob:**" + glob);
  }

  private List<String> schemas(Path file) {
    return associations.stream()
        .filter(each -> each.files().matches(file.toAbsolutePath()))
        .map(Association::schema)
        .toList();
  }

  /** The schema of a file that is where the content format wants it. */
  private static String expected(Path file) {
    List<String> names =
        StreamSupport.stream(file.spliterator(), false).map(Path::toString).toList();
    String last = names.get(names.size() - 1).replace(".yaml", "");
    String subject = names.size() == 2 ? last : names.get(1).replace("roles", "role");
    return subject + (last.equals(subject) ? "" : "-text") + ".schema.json";
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file, UTF_8));
  }
}
