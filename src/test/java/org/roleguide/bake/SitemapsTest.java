package org.roleguide.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Page;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.testing.Xml;
import org.w3c.dom.Element;

class SitemapsTest {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final SitePlan plan = plan();
  private final long listed = plan.pages().stream().filter(Page::isListed).count();

  private static SitePlan plan() {
    try (Workers workers = new Workers(1)) {
      SiteFolder folder = new SiteFolder(Path.of("src/test/resources/sites/two-languages/site"));
      return SitePlanner.plan(
              new CatalogReader(workers).read(folder, ReadOptions.DEFAULT).value(), workers)
          .value();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SortedMap<String, String> written(int mostUrls) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    new Sitemaps(plan.catalog().settings(), mostUrls)
        .write(
            plan.pages(),
            (file, bytes, length) ->
                files.put(file, new String(Arrays.copyOf(bytes, length), UTF_8)));
    return files;
  }

  private static List<String> locations(String xml, String element) {
    List<String> locations = new ArrayList<>();
    for (Element each : Xml.children(Xml.parse(xml.getBytes(UTF_8)), NAMESPACE, element)) {
      locations.add(Xml.text(each, NAMESPACE, "loc"));
    }
    return locations;
  }

  @Test
  void asManyUrlsAsAFileMayHoldNeedNoIndex() throws IOException {
    assertThat(written((int) listed)).containsOnlyKeys("sitemap.xml");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5", "7"})
  void moreUrlsThanAFileMayHoldAreDividedBetweenFilesThatAnIndexLists(int most) throws IOException {
    SortedMap<String, String> files = written(most);
    String index = files.remove("sitemap.xml");
    assertThat(files)
        .hasSize((int) ((listed + most - 1) / most))
        .doesNotContainKey("sitemap-0.xml");
    assertThat(locations(index, "sitemap"))
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().map(file -> "https://roles.example/" + file).toList());

    List<String> urls = new ArrayList<>();
    for (String file : files.values()) {
      List<String> some = locations(file, "url");
      assertThat(some).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      urls.addAll(some);
    }
    assertThat(urls)
        .containsExactlyInAnyOrderElementsOf(
            locations(written(Sitemaps.MOST_URLS).get("sitemap.xml"), "url"));
  }

  @ParameterizedTest
  @CsvSource({"1", "5", "7", "1000"})
  void theFilesThatArePlannedAreThoseThatAreWritten(int most) throws IOException {
    assertThat(Sitemaps.files(plan, most)).hasSameElementsAs(written(most).keySet());
  }
}
