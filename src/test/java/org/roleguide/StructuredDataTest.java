package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roleguide.testing.PublishedSite.alternates;
import static org.roleguide.testing.PublishedSite.canonicals;
import static org.roleguide.testing.PublishedSite.isFallback;
import static org.roleguide.testing.PublishedSite.isIndexed;
import static org.roleguide.testing.PublishedSite.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.testing.PublishedSite;
import org.roleguide.testing.Sites;

/** What sites say to programs: JSON-LD in pages, and the data twins of role pages. */
@ParameterizedClass
@MethodSource("sites")
class StructuredDataTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Map<String, Set<String>> PROPERTIES = properties();

  private static final Schema TWIN = twinSchema();

  /** Ids that items of roles have, by the lists they belong to. */
  private static final String ITEM =
      "(task|responsibility|skill|tool|entry|requirement|environment|kpi|level|checklist"
          + "|interview|confusion)-.+";

  /** Where twins have what a section of the page shows; one place of these has it. */
  private static final Map<String, List<String>> SECTIONS =
      Map.ofEntries(
          Map.entry("overview", List.of("description")),
          Map.entry("tasks", List.of("tasks")),
          Map.entry("responsibilities", List.of("responsibilities")),
          Map.entry("skills", List.of("skills")),
          Map.entry("tools", List.of("tools")),
          Map.entry("entry", List.of("entryRoutes")),
          Map.entry("education", List.of("education", "eqf", "countries/education")),
          Map.entry("requirements", List.of("restrictions")),
          Map.entry("pay", List.of("countries/salary")),
          Map.entry("hours", List.of("countries/hours")),
          Map.entry("outlook", List.of("countries/outlook")),
          Map.entry("environment", List.of("environment")),
          Map.entry("organisation", List.of("organisation/text", "organisation/roles")),
          Map.entry("kpis", List.of("kpis")),
          Map.entry("levels", List.of("levels")),
          Map.entry("career", List.of("careerFrom", "careerTo", "careerNote")),
          Map.entry("related", List.of("related")),
          Map.entry("day", List.of("dayInTheLife")),
          Map.entry("checklists", List.of("checklists")),
          Map.entry("interview", List.of("interviewQuestions")),
          Map.entry("titles", List.of("alternativeTitles", "notToBeConfusedWith")),
          Map.entry("codes", List.of("codes")),
          Map.entry("guides", List.of("guides")),
          Map.entry("links", List.of("links")),
          Map.entry("sources", List.of("sources")));

  private final PublishedSite site;

  StructuredDataTest(Path folder) {
    this.site = PublishedSite.of(folder);
  }

  static List<Named<Path>> sites() {
    return Sites.all().stream().map(site -> Named.of(Sites.name(site), site)).toList();
  }

  /** Properties by type, inherited ones included. */
  private static Map<String, Set<String>> properties() {
    Map<String, Set<String>> properties = new HashMap<>();
    try {
      for (String line :
          Files.readAllLines(Path.of("src/test/resources/schema-org/types.txt"), UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(":", 2);
          String[] types = parts[0].split(" < ");
          Set<String> own = new TreeSet<>(List.of(parts[1].strip().split(" ")));
          if (types.length > 1) {
            own.addAll(properties.get(types[1]));
          }
          properties.put(types[0], own);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }

  private static Schema twinSchema() {
    try {
      JsonNode schema =
          JSON.readTree(Files.readString(Path.of("schema/role-json.schema.json"), UTF_8));
      return SchemaRegistry.withDialect(Dialects.getDraft7())
          .getSchema(SchemaLocation.of("classpath:/role-json.schema.json"), schema);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  // ---- JSON-LD

  private Map<String, JsonNode> graphs() {
    Map<String, JsonNode> graphs = new TreeMap<>();
    site.pages()
        .forEach(
            (path, page) -> {
              List<Element> scripts = page.select("script[type=application/ld+json]");
              assertThat(scripts).as(path).hasSizeLessThanOrEqualTo(1);
              for (Element script : scripts) {
                assertThat(script.data()).as(path).doesNotContain("<", ">", "&");
                JsonNode data = json(script.data());
                assertThat(data.path("@context").asText()).isEqualTo("https://schema.org");
                graphs.put(path, data.path("@graph"));
              }
            });
    return graphs;
  }

  @Test
  void onlyPropertiesThatSchemaOrgHasAreUsed() {
    List<String> unknown = new ArrayList<>();
    graphs().forEach((path, graph) -> graph.forEach(node -> complain(path, node, unknown)));
    assertThat(unknown).isEmpty();
  }

  private static void complain(String path, JsonNode node, List<String> unknown) {
    if (node.isArray()) {
      node.forEach(each -> complain(path, each, unknown));
    } else if (node.isObject()) {
      String type = node.path("@type").asText();
      boolean reference = node.size() == 1 && node.has("@id");
      Set<String> allowed = PROPERTIES.getOrDefault(type, Set.of());
      if (!reference && allowed.isEmpty()) {
        unknown.add(path + ": type \"" + type + "\"");
      }
      node.properties()
          .forEach(
              field -> {
                String name = field.getKey();
                if (!name.startsWith("@") && !allowed.contains(name)) {
                  unknown.add(path + ": " + name + " of " + type);
                }
                if (field.getValue().isTextual() && field.getValue().asText().isBlank()) {
                  unknown.add(path + ": " + name + " is empty");
                }
                complain(path, field.getValue(), unknown);
              });
    }
  }

  @Test
  void referencesLeadToNodesOfTheSamePage() {
    graphs()
        .forEach(
            (path, graph) -> {
              Set<String> defined = new TreeSet<>();
              graph.forEach(node -> defined.add(node.path("@id").asText()));
              assertThat(defined).as(path).hasSize(graph.size());
              for (JsonNode reference : graph.findValues("@id")) {
                assertThat(defined).as(path).contains(reference.asText());
              }
            });
  }

  @Test
  void pagesAreDescribedAsWhatTheyAre() {
    Map<String, String> kinds =
        Map.of("is-role", "Occupation", "is-guide", "Article", "is-skill", "DefinedTerm");
    Map<String, JsonNode> graphs = graphs();
    site.ownPages()
        .forEach(
            (path, page) ->
                kinds.forEach(
                    (style, type) -> {
                      if (page.body().hasClass(style)) {
                        if (isFallback(page)) {
                          assertThat(graphs).as(path).doesNotContainKey(path);
                        } else {
                          assertThat(types(graphs.get(path)))
                              .as(path)
                              .containsExactly(type, "WebPage", "BreadcrumbList");
                          describes(path, page, graphs.get(path));
                        }
                      }
                    }));
  }

  private static List<String> types(JsonNode graph) {
    List<String> types = new ArrayList<>();
    graph.forEach(node -> types.add(node.path("@type").asText()));
    return types;
  }

  private void describes(String path, Document page, JsonNode graph) {
    JsonNode thing = graph.get(0);
    JsonNode webPage = graph.get(1);
    String heading = page.selectFirst("h1").text();
    assertThat(thing.path(thing.has("headline") ? "headline" : "name").asText()).isEqualTo(heading);
    assertThat(webPage.path("url").asText()).isEqualTo(canonicals(page).get(0));
    assertThat(webPage.path("inLanguage").asText()).isEqualTo(language(page));
    assertThat(webPage.path("mainEntity").path("@id")).isEqualTo(thing.path("@id"));
    List<String> crumbs = new ArrayList<>();
    int position = 0;
    for (JsonNode item : graph.get(2).path("itemListElement")) {
      position++;
      assertThat(item.path("position").asInt()).isEqualTo(position);
      assertThat(site.path(item.path("item").asText()).filter(site::has)).as(path).isPresent();
      crumbs.add(item.path("name").asText());
    }
    assertThat(crumbs).as(path).isEqualTo(page.select(".crumbs li").eachText());
  }

  /** That is for pages with one open vacancy. */
  @Test
  void noPageClaimsToBeAVacancy() {
    site.files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                assertThat(new String(bytes, UTF_8)).as(path).doesNotContain("\"JobPosting\"");
              }
            });
  }

  // ---- index.json

  private Map<String, JsonNode> twins() {
    Map<String, JsonNode> twins = new TreeMap<>();
    site.files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith("/index.json")) {
                String page = path.substring(0, path.length() - "index.json".length());
                twins.put(page, json(new String(bytes, UTF_8)));
              }
            });
    return twins;
  }

  @Test
  void everyRolePageNamesItsTwinAndNoOtherDoes() {
    site.ownPages()
        .forEach(
            (path, page) -> {
              List<String> named =
                  page.select("link[rel=alternate][type=application/json]").eachAttr("href");
              if (page.body().hasClass("is-role")) {
                assertThat(named).hasSize(1);
                assertThat(
                        site.path(page.selectFirst("link[type=application/json]").absUrl("href")))
                    .contains(path + "index.json");
              } else {
                assertThat(named).as(path).isEmpty();
              }
            });
  }

  @Test
  void twinsKeepToTheirSchema() {
    Map<String, JsonNode> twins = twins();
    assertThat(twins).isNotEmpty();
    twins.forEach(
        (path, twin) -> {
          List<Error> errors = TWIN.validate(twin);
          assertThat(errors).as(path).isEmpty();
        });
  }

  @Test
  void twinsAgreeWithTheirPages() {
    twins()
        .forEach(
            (path, twin) -> {
              Document page = site.pages().get(path);
              assertThat(twin.path("url").asText()).isEqualTo(site.url(path));
              assertThat(twin.path("title").path("neutral").asText())
                  .isEqualTo(page.selectFirst("h1").text());
              assertThat(site.path(twin.path("permalink").asText()).filter(site::has)).isPresent();
              Element main = page.selectFirst("main");
              assertThat(twin.path("language").asText())
                  .isEqualTo(main.hasAttr("lang") ? main.attr("lang") : language(page));
              for (String anchor : twin.findValuesAsText("anchor")) {
                assertThat(page.getElementById(anchor)).as(path + "#" + anchor).isNotNull();
              }
              SortedMap<String, String> translations = new TreeMap<>();
              twin.path("translations")
                  .properties()
                  .forEach(each -> translations.put(each.getKey(), each.getValue().asText()));
              if (!isFallback(page) && isIndexed(page)) {
                SortedMap<String, String> alternates = alternates(page);
                alternates.remove("x-default");
                assertThat(translations).as(path).isEqualTo(alternates);
              }
            });
  }

  @Test
  void twinsHaveEverySectionOfTheirPages() {
    twins()
        .forEach(
            (path, twin) -> {
              for (String section :
                  site.pages().get(path).select("main .text > section").eachAttr("id")) {
                assertThat(SECTIONS).as(path).containsKey(section);
                assertThat(SECTIONS.get(section))
                    .as(path + "#" + section)
                    .anySatisfy(place -> assertThat(isFilled(twin, place)).isTrue());
              }
            });
  }

  /** Whether a field, or one of its children's fields, has something. */
  private static boolean isFilled(JsonNode twin, String place) {
    String[] names = place.split("/");
    List<JsonNode> found = new ArrayList<>();
    if (names.length == 1) {
      found.add(twin.path(place));
    } else {
      twin.path(names[0]).forEach(child -> found.add(child.path(names[1])));
    }
    return found.stream().anyMatch(each -> each.isValueNode() ? !each.isNull() : !each.isEmpty());
  }

  @Test
  void twinsHaveEveryItemOfTheirPages() {
    twins()
        .forEach(
            (path, twin) ->
                assertThat(new TreeSet<>(twin.findValuesAsText("anchor")))
                    .as(path)
                    .isEqualTo(items(site.pages().get(path))));
  }

  private static Set<String> items(Document page) {
    Set<String> anchors = new TreeSet<>();
    for (String id : page.select("main .text > section [id]:not(h2)").eachAttr("id")) {
      if (id.matches(ITEM)) {
        anchors.add(id);
      }
    }
    return anchors;
  }

  @Test
  void anchorsOfItemsAreTheSameInEveryLanguage() {
    Map<String, Map<String, Set<String>>> byRole = new TreeMap<>();
    twins()
        .forEach(
            (path, twin) -> {
              Set<String> anchors = new TreeSet<>();
              for (String id : site.pages().get(path).select("main [id]").eachAttr("id")) {
                if (id.matches(ITEM)) {
                  anchors.add(id);
                }
              }
              byRole
                  .computeIfAbsent(twin.path("id").asText(), id -> new TreeMap<>())
                  .put(path, anchors);
            });
    byRole.values().forEach(StructuredDataTest::assertSame);
  }

  @Test
  void headingsOfGuidesHaveTheSameIdsInEveryLanguage() {
    Map<String, Map<String, Set<String>>> byGuide = new TreeMap<>();
    site.ownPages()
        .forEach(
            (path, page) -> {
              if (page.body().hasClass("is-guide") && !isFallback(page)) {
                byGuide
                    .computeIfAbsent(alternates(page).get("x-default"), url -> new TreeMap<>())
                    .put(
                        path,
                        new TreeSet<>(
                            page.select(".prose h2, .prose h3, .prose h4").eachAttr("id")));
              }
            });
    byGuide.values().forEach(StructuredDataTest::assertSame);
  }

  private static void assertSame(Map<String, Set<String>> idsByPage) {
    Set<String> first = idsByPage.values().iterator().next();
    idsByPage.forEach((path, ids) -> assertThat(ids).as(path).isEqualTo(first));
  }
}
