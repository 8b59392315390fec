package org.roleguide.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.read.ReadOptions;
import org.roleguide.search.SearchRequest;
import org.roleguide.search.lucene.LuceneSearch;
import org.roleguide.testing.BuildOnce;
import org.roleguide.testing.Sites;

/** What stands in the output folder, whatever happens to a build. */
class PublishingTest {
  private static final Path MINIMAL = Path.of("src/test/resources/sites/minimal/site");
  private static final String TEXT = "content/roles/caretaker/sv.yaml";
  private static final int MANY_ROLES = 150;
  private static final int KILLS = 5;

  @TempDir Path temp;

  private Path site;
  private Path out;
  private Path index;

  @BeforeEach
  void copySite() {
    site = temp.resolve("source");
    out = temp.resolve("public/site");
    index = temp.resolve("indexes/index");
    Sites.source(MINIMAL).forEach((file, bytes) -> Sites.write(site.resolve(file), bytes));
  }

  private BuildResult build() throws IOException, OutputRefused {
    return new SiteBuild(BuildProgress.SILENT)
        .build(new BuildRequest(site, out, ReadOptions.DEFAULT, 2, false));
  }

  private BuildResult buildWithIndex() throws IOException, OutputRefused {
    return new SiteBuild(BuildProgress.SILENT)
        .build(new BuildRequest(site, out, index, ReadOptions.DEFAULT, 2, false));
  }

  private void replace(String file, String old, String replacement) throws IOException {
    String text = Files.readString(site.resolve(file), UTF_8);
    assertThat(text).contains(old);
    write(file, text.replace(old, replacement));
  }

  private void write(String file, String text) {
    Sites.write(site.resolve(file), text.getBytes(UTF_8));
  }

  /** What a file is for the file system, and when it was changed. */
  private static SortedMap<String, String> identities(Path folder) throws IOException {
    SortedMap<String, String> identities = new TreeMap<>();
    for (String file : Sites.files(folder).keySet()) {
      BasicFileAttributes attributes =
          Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
      identities.put(file, attributes.fileKey() + " " + attributes.lastModifiedTime());
    }
    return identities;
  }

  private void assertNothingLeftBeside() throws IOException {
    try (Stream<Path> children = Files.list(out.getParent())) {
      assertThat(children).containsExactly(out);
    }
  }

  // ---- what changed, and what did not

  @Test
  void filesThatDidNotChangeStayTheSameFiles() throws Exception {
    build();
    SortedMap<String, String> before = identities(out);
    SortedMap<String, byte[]> bytesBefore = Sites.files(out);
    replace(TEXT, "Lagar det", "Reparerar det");

    build();

    SortedMap<String, String> after = identities(out);
    SortedMap<String, byte[]> bytesAfter = Sites.files(out);
    List<String> changed = new ArrayList<>();
    for (String file : after.keySet()) {
      if (!Arrays.equals(bytesBefore.get(file), bytesAfter.get(file))) {
        changed.add(file);
      } else {
        assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
      }
    }
    assertThat(changed)
        .containsExactly("sv/roller/vaktmastare/index.html", "sv/roller/vaktmastare/index.json");
    assertNothingLeftBeside();
  }

  @Test
  void pagesThatAreGoneAreGone() throws Exception {
    write("content/pages/terms/sv.md", "---\ntitle: Villkor\nslug: villkor\n---\n\nInga.\n");
    build();
    assertThat(out.resolve("sv/villkor/index.html")).exists();
    Sites.delete(site.resolve("content/pages"));

    build();

    assertThat(out.resolve("sv/villkor")).doesNotExist();
  }

  // ---- builds that fail

  private void assertFailureLeaves(SortedMap<String, byte[]> bytes, SortedMap<String, String> files)
      throws IOException {
    assertThat(identities(out)).isEqualTo(files);
    Sites.files(out).forEach((file, now) -> assertThat(now).as(file).isEqualTo(bytes.get(file)));
    assertNothingLeftBeside();
  }

  @Test
  void aMistakeInContentLeavesTheLastSite() throws Exception {
    build();
    SortedMap<String, byte[]> bytes = Sites.files(out);
    SortedMap<String, String> files = identities(out);
    replace(TEXT, "slug: vaktmastare", "slug: VAKTMÄSTARE");

    BuildResult result = build();

    assertThat(result.isPublished()).isFalse();
    assertThat(result.files()).isZero();
    assertFailureLeaves(bytes, files);
  }

  @Test
  void aMistakeInATemplateLeavesTheLastSite() throws Exception {
    build();
    SortedMap<String, byte[]> bytes = Sites.files(out);
    SortedMap<String, String> files = identities(out);
    write("templates/role.ftlh", "<p>${role.titel}</p>\n");

    BuildResult result = build();

    assertThat(result.report().diagnostics())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("template-error");
              assertThat(finding.span().file()).isEqualTo("templates/role.ftlh");
              assertThat(finding.span().line()).isEqualTo(1);
            });
    assertThat(result.isPublished()).isFalse();
    assertFailureLeaves(bytes, files);
  }

  @Test
  void aMistakeInAnImportedTemplateIsReportedWhereItIs() throws Exception {
    write("templates/lib/layout.ftlh", "<#macro document>\n<#if>\n</#macro>\n");

    BuildResult result = build();

    assertThat(result.report().diagnostics())
        .extracting(finding -> finding.span().file() + ":" + finding.span().line())
        .contains("templates/lib/layout.ftlh:2");
    assertThat(out).doesNotExist();
  }

  // ---- builds that are killed

  private void manyRoles(String siteName) {
    write(
        "jbake.properties",
        "site.host=https://roles.example\nsite.name=" + siteName + "\nlanguages=sv\n");
    for (int i = 0; i < MANY_ROLES; i++) {
      write("content/roles/r-" + i + "/role.yaml", "id: r-" + i + "\nfamily: office\n");
      write(
          "content/roles/r-" + i + "/sv.yaml",
          "title: {neutral: Roll "
              + i
              + "}\nslug: roll-"
              + i
              + "\nsummary: Nummer "
              + i
              + ".\ntasks: [{id: work, text: Arbetar.}]\n");
    }
  }

  @Test
  void aBuildThatIsKilledLeavesAWholeSite() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("PublishingTest: kills with seed " + seed);
    Random random = new Random(seed);
    Path staging = out.resolveSibling(".site.new");
    Path previous = out.resolveSibling(".site.old");
    manyRoles("Efter");
    build();
    SortedMap<String, byte[]> after = Sites.files(out);
    manyRoles("Innan");
    build();
    SortedMap<String, byte[]> before = Sites.files(out);

    int whileWriting = 0;
    boolean isAfter = false;
    for (int i = 0; i < KILLS; i++) {
      manyRoles(isAfter ? "Innan" : "Efter");
      Process child = BuildOnce.start(site, out);
      while (child.isAlive() && !Files.exists(staging)) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(300));
      child.destroyForcibly().waitFor();
      whileWriting += Files.exists(staging) ? 1 : 0;

      // Between two renames there is an instant without the folder; the next build mends it.
      Path published = Files.exists(out) ? out : previous;
      isAfter = isSame(after, Sites.files(published));
      assertThat(isAfter || isSame(before, Sites.files(published))).as("kill " + i).isTrue();
    }

    assertThat(whileWriting).as("kills that hit a build while it wrote").isPositive();
    manyRoles("Innan");
    build();
    assertThat(isSame(before, Sites.files(out))).isTrue();
    assertNothingLeftBeside();
  }

  private static boolean isSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    return expected.keySet().equals(actual.keySet())
        && expected.entrySet().stream()
            .allMatch(each -> Arrays.equals(each.getValue(), actual.get(each.getKey())));
  }

  @Test
  void aSiteThatWasMovedOutOfTheWayIsPutBackBeforeTheNextBuildWrites() throws Exception {
    build();
    SortedMap<String, String> files = identities(out);
    Files.move(out, out.resolveSibling(".site.old"));
    Sites.write(out.resolveSibling(".site.new/sv/half.html"), "<!doct".getBytes(UTF_8));

    try (OutputFolder folder = OutputFolder.open(out)) {
      assertThat(identities(out)).isEqualTo(files);
      assertThat(folder.staging().resolve("sv")).doesNotExist();
    }
    build();

    assertThat(identities(out).keySet()).isEqualTo(files.keySet());
    assertNothingLeftBeside();
  }

  @Test
  void whatTheLastBuildMovedAwayAndDidNotDeleteIsDeleted() throws Exception {
    build();
    Sites.write(out.resolveSibling(".site.old/index.html"), "old".getBytes(UTF_8));

    build();

    assertNothingLeftBeside();
  }

  // ---- two builds

  @Test
  void aSecondBuildInTheSameProgramIsRefused() throws Exception {
    try (OutputFolder first = OutputFolder.open(out)) {
      first.write("index.html", "first".getBytes(UTF_8));
      assertThatThrownBy(this::build)
          .isInstanceOf(OutputRefused.class)
          .hasMessage("another build is writing to " + out);
      first.publish();
    }
    assertThat(out.resolve("index.html")).hasContent("first");
    build();
    assertNothingLeftBeside();
  }

  @Test
  void aSecondBuildInAnotherProgramIsRefused() throws Exception {
    try (OutputFolder first = OutputFolder.open(out)) {
      // A refusal in this program must not open the door to others.
      assertThatThrownBy(() -> OutputFolder.open(out)).isInstanceOf(OutputRefused.class);
      Process second = BuildOnce.start(site, out);
      String said = new String(second.getInputStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said).isEqualTo("another build is writing to " + out);
      assertThat(second.exitValue()).isEqualTo(2);
      assertThat(first.staging()).isDirectory();
    }
  }

  // ---- folders that are not ours

  @Test
  void aFolderWithFilesThatWeDidNotMakeIsRefused() throws IOException {
    Sites.write(out.resolve("thesis.doc"), "years of work".getBytes(UTF_8));

    assertThatThrownBy(this::build)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("holds files that roleguide did not make");

    assertThat(out.resolve("thesis.doc")).hasContent("years of work");
    assertNothingLeftBeside();
  }

  @Test
  void aFileThatSomebodyPutIntoOurFolderIsNotDeleted() throws Exception {
    build();
    Path stranger = out.resolve(".git/HEAD");
    Sites.write(stranger, "ref: refs/heads/pages".getBytes(UTF_8));

    assertThatThrownBy(this::build)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining(
            "holds a file that roleguide did not make, and would delete: .git/HEAD");
    assertThat(stranger).exists();
    assertThat(out.resolve("index.html")).exists();
    assertNothingLeftBeside();
  }

  @Test
  void anEmptyFolderIsUsed() throws Exception {
    Files.createDirectories(out);
    assertThat(build().isPublished()).isTrue();
  }

  @Test
  void aFileAndALinkAreRefused() throws IOException {
    Sites.write(out, "a file".getBytes(UTF_8));
    assertThatThrownBy(this::build)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("is not a folder");
    Files.delete(out);
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createSymbolicLink(out, elsewhere);
    assertThatThrownBy(this::build)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("is not a folder");
    assertThat(Files.isSymbolicLink(out)).isTrue();
  }

  @Test
  void foldersThatHoldTheContentAreRefused() {
    for (Path refused :
        List.of(site, temp, site.resolve("content"), site.resolve("content/x"), site.getRoot())) {
      out = refused;
      assertThatThrownBy(this::build).as(refused.toString()).isInstanceOf(OutputRefused.class);
      assertThat(site.resolve(TEXT)).exists();
    }
  }

  // ---- the index

  private List<String> found(String query) throws IOException {
    try (LuceneSearch search = LuceneSearch.open(index.resolve("sv"))) {
      return titles(search, query);
    }
  }

  private static List<String> titles(LuceneSearch search, String query) throws IOException {
    return search.search(SearchRequest.of(query, 10)).hits().stream()
        .map(hit -> hit.title().text())
        .toList();
  }

  private void assertNothingLeftBesideTheIndex() throws IOException {
    try (Stream<Path> children = Files.list(index.getParent())) {
      assertThat(children).containsExactly(index);
    }
  }

  @Test
  void theIndexIsReplacedTogetherWithTheSite() throws Exception {
    buildWithIndex();
    assertThat(found("reparerar")).isEmpty();
    replace(TEXT, "Lagar det", "Reparerar det");

    buildWithIndex();

    assertThat(found("reparerar")).hasSize(1);
    assertThat(found("lagar")).isEmpty();
    assertNothingLeftBesideTheIndex();
  }

  @Test
  void aMistakeLeavesTheLastIndex() throws Exception {
    buildWithIndex();
    SortedMap<String, String> files = identities(index);
    String text = Files.readString(site.resolve(TEXT), UTF_8);
    replace(TEXT, "slug: vaktmastare", "slug: VAKTMÄSTARE");
    assertThat(buildWithIndex().isPublished()).isFalse();
    assertThat(identities(index)).isEqualTo(files);

    // A mistake that comes to light while the index is made already.
    write(TEXT, text.replace("Lagar det", "Reparerar det"));
    write("templates/role.ftlh", "<p>${role.titel}</p>\n");
    assertThat(buildWithIndex().isPublished()).isFalse();
    assertThat(identities(index)).isEqualTo(files);
    assertThat(found("reparerar")).isEmpty();
    assertNothingLeftBesideTheIndex();
  }

  @Test
  void whoReadsTheLastIndexGoesOnReading() throws Exception {
    buildWithIndex();
    try (LuceneSearch before = LuceneSearch.open(index.resolve("sv"))) {
      replace(TEXT, "Lagar det", "Reparerar det");
      buildWithIndex();
      assertThat(titles(before, "lagar")).hasSize(1);
      assertThat(titles(before, "reparerar")).isEmpty();
    }
    assertThat(found("reparerar")).hasSize(1);
  }

  @Test
  void theLockThatLuceneLeavesIsNoStranger() throws Exception {
    buildWithIndex();
    Sites.write(index.resolve("sv/write.lock"), new byte[0]);

    assertThat(buildWithIndex().isPublished()).isTrue();

    assertThat(found("lagar")).hasSize(1);
    assertNothingLeftBesideTheIndex();
  }

  @Test
  void filesInTheIndexThatWeDidNotMakeAreNotDeleted() throws Exception {
    Path stranger = index.resolve("sv/thesis.doc");
    Sites.write(stranger, "years of work".getBytes(UTF_8));
    assertThatThrownBy(this::buildWithIndex)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("holds files that roleguide did not make");
    assertThat(stranger).hasContent("years of work");
    assertThat(out).doesNotExist();

    Sites.delete(index);
    buildWithIndex();
    Sites.write(stranger, "years of work".getBytes(UTF_8));
    assertThatThrownBy(this::buildWithIndex)
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("would delete: sv/thesis.doc");
    assertThat(stranger).hasContent("years of work");
    assertThat(found("lagar")).hasSize(1);
    assertNothingLeftBesideTheIndex();
  }

  @Test
  void anIndexThatOverlapsContentOrOutputIsRefused() {
    for (Path refused :
        List.of(
            site,
            temp,
            site.resolve("content"),
            site.resolve("i18n/index"),
            out,
            out.resolve("index"),
            out.getParent())) {
      index = refused;
      assertThatThrownBy(this::buildWithIndex)
          .as(refused.toString())
          .isInstanceOf(OutputRefused.class);
      assertThat(site.resolve(TEXT)).exists();
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void aBuildThatIsKilledLeavesAWholeIndex() throws Exception {
    Path staging = index.resolveSibling(".index.new");
    Path previous = index.resolveSibling(".index.old");
    manyRoles("Innan");
    buildWithIndex();
    int whileWriting = 0;
    for (int i = 0; i < KILLS; i++) {
      replace("content/roles/r-0/sv.yaml", "Arbetar", "Arbetar hårt");
      Process child = BuildOnce.start(site, out, index);
      while (child.isAlive() && !Files.exists(staging)) {
        Thread.sleep(1);
      }
      Thread.sleep(100L * i);
      child.destroyForcibly().waitFor();
      whileWriting += Files.exists(staging) ? 1 : 0;
      Path published = Files.exists(index) ? index : previous;
      try (LuceneSearch search = LuceneSearch.open(published.resolve("sv"))) {
        assertThat(search.size()).as("kill " + i).isGreaterThanOrEqualTo(MANY_ROLES);
        assertThat(titles(search, "arbetar")).isNotEmpty();
      }
    }
    assertThat(whileWriting).as("kills that hit a build while it wrote").isPositive();
    buildWithIndex();
    assertThat(found("hårt")).containsExactly("Roll 0");
    assertNothingLeftBesideTheIndex();
  }

  // ---- planned and written

  @Test
  void filesThatWereNotPlannedAndPlannedFilesThatAreMissingAreDifferences() throws Exception {
    try (OutputFolder folder = OutputFolder.open(out)) {
      folder.write("a.html", new byte[] {1});
      folder.write("x/b.html", new byte[] {2});
      assertThat(folder.differences(Set.of("a.html", "x/b.html"))).isEmpty();
      assertThat(folder.differences(Set.of("a.html"))).containsExactly("x/b.html");
      assertThat(folder.differences(Set.of("a.html", "c.html", "x/b.html")))
          .containsExactly("c.html");
      assertThatThrownBy(() -> folder.write("a.html", new byte[] {1}))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(Files.exists(out, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertNothingBeside();
  }

  private void assertNothingBeside() throws IOException {
    try (Stream<Path> children = Files.list(out.getParent())) {
      assertThat(children).isEmpty();
    }
  }
}
