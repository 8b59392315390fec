package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.locale.LanguageTag;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchDocuments;
import org.roleguide.search.browser.BrowserExport.Sizes;
import org.roleguide.search.browser.FormatReader.Posting;
import org.roleguide.search.browser.FormatReader.Term;
import org.roleguide.search.lucene.IndexBuilder;
import org.roleguide.testing.Sites;

/** What Lucene has in an index is in the files, read by a reader that knows only the format. */
class BrowserExportTest {
  private static final List<String> FIELDS = List.of("title", "names", "text", "codes");

  /** Many small files, so that what is cut is tested. */
  private static final Sizes SMALL = new Sizes(700, 500, 600, 50_000);

  @TempDir Path temp;

  private static BrowserFiles exported(Path index, String language, Sizes sizes)
      throws IOException {
    try (Workers workers = new Workers(2)) {
      return new BrowserExport(workers, sizes).export(Map.of(language, index)).get(0);
    }
  }

  private Path projectIndex(String language) throws IOException {
    try (Workers workers = new Workers(2)) {
      SiteFolder site = new SiteFolder(Sites.PROJECT);
      SitePlan plan =
          SitePlanner.plan(
                  new CatalogReader(workers).read(site, ReadOptions.DEFAULT).value(), workers)
              .value();
      LanguageTag tag =
          plan.catalog().settings().languages().stream()
              .filter(each -> each.tag().equals(language))
              .findFirst()
              .orElseThrow();
      Path folder = temp.resolve(language);
      IndexBuilder.build(folder, LanguageWords.of(plan, tag), SearchDocuments.of(plan, tag));
      return folder;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "de", "ro", "pt"})
  void everythingOfTheProjectsIndexIsInTheFiles(String language) throws IOException {
    Path index = projectIndex(language);

    for (Sizes sizes : List.of(Sizes.DEFAULT, SMALL, new Sizes(1500, 90, 0, 0))) {
      Map<String, byte[]> files = exported(index, language, sizes).files();
      FormatReader read = new FormatReader(files);
      try (FSDirectory directory = FSDirectory.open(index);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().get(0).reader();
        assertTerms(read, leaf);
        assertStatistics(read, leaf);
        assertWords(read, leaf);
        assertPages(read, leaf);
        assertMasks(read, leaf, index, files);
      }
    }
  }

  private static void assertTerms(FormatReader read, LeafReader leaf) throws IOException {
    Map<String, Map<Integer, List<Posting>>> expected = new TreeMap<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      Terms terms = leaf.terms(FIELDS.get(field));
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        expected
            .computeIfAbsent(term.utf8ToString(), t -> new TreeMap<>())
            .put(field, postings(each, field < 3));
      }
    }
    Map<String, Map<Integer, List<Posting>>> actual = new TreeMap<>();
    read.terms(new ArrayList<>()).forEach((term, of) -> actual.put(term, of.postingsByField()));
    assertThat(actual.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
    actual.forEach((term, of) -> assertThat(of).as(term).isEqualTo(expected.get(term)));
  }

  private static List<Posting> postings(TermsEnum term, boolean positions) throws IOException {
    List<Posting> all = new ArrayList<>();
    PostingsEnum each = term.postings(null, PostingsEnum.POSITIONS);
    while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      List<Integer> at = new ArrayList<>();
      for (int i = 0; positions && i < each.freq(); i++) {
        at.add(each.nextPosition());
      }
      all.add(new Posting(each.docID(), at, each.freq()));
    }
    return all;
  }

  private static void assertStatistics(FormatReader read, LeafReader leaf) throws IOException {
    assertThat(read.maxDoc).isEqualTo(leaf.maxDoc());
    for (FormatReader.Field field : read.fields) {
      Terms terms = leaf.terms(field.name());
      assertThat(field.docCount()).isEqualTo(terms == null ? 0 : terms.getDocCount());
      assertThat(field.sum()).isEqualTo(terms == null ? 0 : terms.getSumTotalTermFreq());
      NumericDocValues norms = leaf.getNormValues(field.name());
      byte[] expected = new byte[norms == null ? 0 : leaf.maxDoc()];
      while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        expected[norms.docID()] = (byte) norms.longValue();
      }
      assertThat(field.norms()).as(field.name()).isEqualTo(expected);
    }
    assertThat(read.fields).extracting(FormatReader.Field::name).isEqualTo(FIELDS);
  }

  private static void assertWords(FormatReader read, LeafReader leaf) throws IOException {
    List<String> expected = new ArrayList<>();
    TermsEnum each = leaf.terms("surface").iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String[] cells = term.utf8ToString().split("\t");
      expected.add(cells[0] + " " + cells[cells.length - 1] + " " + each.totalTermFreq());
    }
    assertThat(read.words())
        .extracting(word -> word.folded() + " " + word.word() + " " + word.documents())
        .isEqualTo(expected)
        .isNotEmpty();
  }

  private static void assertPages(FormatReader read, LeafReader leaf) throws IOException {
    List<List<FormatReader.Passage>> pages = read.passages();
    assertThat(pages).hasSize(leaf.maxDoc());
    for (int doc = 0; doc < pages.size(); doc++) {
      Document stored = leaf.storedFields().document(doc);
      assertThat(pages.get(doc).get(0).summary()).isEqualTo(stored.get("summary"));
      for (FormatReader.Passage passage : pages.get(doc)) {
        assertThat(passage.url()).isEqualTo(stored.get("url"));
        assertThat(passage.title()).isEqualTo(stored.get("title"));
        assertThat(joined(passage.translations()))
            .isEqualTo(
                Stream.of(stored.getValues("translation"))
                    .map(each -> each.substring(0, each.lastIndexOf('\t')))
                    .toList());
      }
      FormatReader.OtherNames others = read.otherNames().get(doc);
      assertThat(others.names()).containsExactly(stored.getValues("name"));
      assertThat(joined(others.foreign())).containsExactly(stored.getValues("foreign"));
      assertThat(read.kindOf.get(doc)).isEqualTo(stored.get("kind"));
      String family = stored.get("family");
      assertThat(read.familyOf.get(doc)).isEqualTo(family == null ? "" : family);
    }
  }

  /** Also that passages hold the lines of all sections, in order. */
  private static void assertMasks(
      FormatReader read, LeafReader leaf, Path index, Map<String, byte[]> files)
      throws IOException {
    Map<String, Term> terms = read.terms(new ArrayList<>());
    int longest = 0;
    try (PassagesOfIndex passages = new PassagesOfIndex(index, files)) {
      List<int[]> starts = new ArrayList<>();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        starts.add(passages.starts(doc));
        assertThat(starts.get(doc)).hasSize(read.passagesOf.get(doc)).isSorted();
        longest = Math.max(longest, starts.get(doc).length);
      }
      terms.forEach(
          (term, of) -> {
            List<FormatReader.Mask> expected = new ArrayList<>();
            for (Posting posting : of.postingsByField().getOrDefault(2, List.of())) {
              int[] its = starts.get(posting.doc());
              int mask = 0;
              for (int position : posting.positions()) {
                int at = Arrays.binarySearch(its, position);
                mask |= 1 << (at < 0 ? -at - 2 : at);
              }
              if (its.length > 1) {
                expected.add(new FormatReader.Mask(posting.doc(), mask));
              }
            }
            assertThat(of.masks()).as(term).isEqualTo(expected);
          });
    }
    assertThat(longest).isGreaterThan(1);
  }

  private static List<String> joined(List<List<String>> parts) {
    return parts.stream().map(each -> String.join("\t", each)).toList();
  }

  @Test
  void rolesAreSuggestedByTheirNamesWordsAndPartsOfCompounds() throws IOException {
    FormatReader read = new FormatReader(exported(projectIndex("sv"), "sv", Sizes.DEFAULT).files());

    assertThat(read.beginningWith("loneadm"))
        .anySatisfy(
            name -> {
              assertThat(name.title()).isEqualTo("Löneadministratör");
              assertThat(name.shown()).isEmpty();
              assertThat(name.kind()).isEqualTo("role");
              assertThat(name.rank()).isZero();
            });
    assertThat(read.beginningWith("handlagg"))
        .as("part of a compound")
        .anySatisfy(
            name -> {
              assertThat(name.shown()).isEqualTo("Lönehandläggare");
              assertThat(name.rank()).isEqualTo(7);
            });
    assertThat(read.beginningWith("lohn"))
        .as("a name in another language")
        .anySatisfy(
            name -> {
              assertThat(name.language()).isEqualTo("de");
              assertThat(name.shown()).startsWith("Lohn");
              assertThat(name.url()).startsWith("/sv/");
            });
  }

  @Test
  void synonymsStandWhereTheirFirstTermWouldBe() throws IOException {
    SmallIndex index = new SmallIndex();
    index.add("role", "Chef", "en chef och en ledare gör allt");
    FormatReader read =
        new FormatReader(exported(index.write(temp), "sv", new Sizes(20, 9, 0, 9)).files());
    List<FormatReader.Synonym> synonyms = new ArrayList<>();
    Map<String, Term> terms = read.terms(synonyms);

    assertThat(terms).containsKeys("chef", "ledare", "c0");
    assertThat(synonyms)
        .allSatisfy(
            synonym ->
                assertThat(synonym.file())
                    .isEqualTo(
                        FormatReader.floor(
                            read.termFirsts, FormatReader.bare(synonym.key().split(" ")[0]))))
        .extracting(FormatReader.Synonym::key, FormatReader.Synonym::alternatives)
        .hasSize(5);
    assertThat(read.absent).contains("boss").doesNotContain("chef");
    assertThat(read.longestSynonym).isEqualTo(1);
    assertThat(read.stopWords).isEqualTo("och i");
  }

  @Test
  void manyPagesShareFilesADictionaryAndAListOfTheBestNames() throws IOException {
    SmallIndex index = new SmallIndex();
    for (int i = 0; i < 2000; i++) {
      String text = "planerar arbetet tillsammans med patienter och kollegor " + i + " ";
      index.add("role", "Samordnare nummer " + i, text.repeat(1 + i % 7));
    }
    BrowserFiles files = exported(index.write(temp), "sv", new Sizes(2000, 3000, 320, 100));
    FormatReader read = new FormatReader(files.files());

    assertThat(read.places).hasSize(2000);
    assertThat(read.places.stream().map(FormatReader.Place::file).distinct())
        .hasSizeBetween(200, 1000);
    assertThat(read.passages()).hasSize(2000);
    assertThat(read.dictionary).isNotEmpty();
    assertThat(files.files().keySet()).contains("n0.bin", "q0.bin", "t2.bin");
    assertThat(read.fields.get(2).norms()).doesNotContain(0);
    List<FormatReader.Name> best = read.beginningWith("s");
    assertThat(best).hasSize(8).extracting(FormatReader.Name::url).doesNotHaveDuplicates();
    assertThat(best).extracting(FormatReader.Name::rank).isSorted();
    for (String prefix : List.of("s", "samordnare", "samordnare nummer ", "nummer 4", "599")) {
      assertThat(read.beginningWith(prefix))
          .isNotEmpty()
          .allMatch(name -> name.key().startsWith(prefix));
    }
  }

  @Test
  void normsAreInRootUnlessThereAreTooManyPages() throws IOException {
    assertThat(Sizes.DEFAULT.normsInRoot()).as("as in docs/search-format.md").isEqualTo(50_000);
    SmallIndex index = new SmallIndex();
    for (int i = 0; i < 20; i++) {
      index.add("role", "Samordnare " + i, "planerar arbetet");
    }
    Path folder = index.write(temp);
    assertThat(exported(folder, "sv", new Sizes(700, 500, 600, 20)).files())
        .doesNotContainKey("n0.bin");
    assertThat(exported(folder, "sv", new Sizes(700, 500, 600, 19)).files()).containsKey("n0.bin");
  }

  @Test
  void aSmallSiteHasNoDictionaryAndFewFiles() throws IOException {
    SmallIndex index = new SmallIndex();
    index.add("role", "Chef", "leder");
    BrowserFiles files = exported(index.write(temp), "sv", Sizes.DEFAULT);

    assertThat(new FormatReader(files.files()).dictionary).isEmpty();
    assertThat(files.files().keySet())
        .containsExactlyInAnyOrder(
            "root.bin",
            "names.bin",
            "lexicon.bin",
            "s0.bin",
            "p0.bin",
            "d0.bin",
            "t0.bin",
            "f0.bin",
            "x0.bin");
  }

  @Test
  void anIndexWithoutPagesIsExportedToo() throws IOException {
    BrowserFiles files = exported(empty(), "sv", Sizes.DEFAULT);

    FormatReader read = new FormatReader(files.files());
    assertThat(read.passages()).isEmpty();
    assertThat(read.terms(new ArrayList<>())).isEmpty();
    assertThat(read.words()).isEmpty();
  }

  private Path empty() {
    return new SmallIndex().write(temp);
  }

  @Test
  void twoExportsAreTheSameWhateverTheNumberOfThreads() throws IOException {
    SmallIndex index = new SmallIndex();
    for (int i = 0; i < 50; i++) {
      index.add(i < 30 ? "role" : "guide", "Titel " + i, "text av ord " + i);
    }
    Path folder = index.write(temp.resolve("one"));
    Path again = index.write(temp.resolve("two"));
    BrowserFiles one = exported(folder, "sv", SMALL);
    BrowserFiles two = exported(again, "sv", SMALL);
    index.add("page", "Mer", "text");
    BrowserFiles other = exported(index.write(temp.resolve("three")), "sv", SMALL);

    assertThat(two.folder()).isEqualTo(one.folder()).matches("sv-[0-9a-f]{12}");
    assertThat(hex(two)).isEqualTo(hex(one));
    assertThat(other.folder()).isNotEqualTo(one.folder());
    assertThat(new String(one.pointer("sv-1.js"), UTF_8))
        .isEqualTo("{\"format\":1,\"index\":\"" + one.folder() + "/\",\"code\":\"sv-1.js\"}\n");
  }

  private static Map<String, String> hex(BrowserFiles files) {
    Map<String, String> hex = new TreeMap<>();
    files.files().forEach((name, bytes) -> hex.put(name, HexFormat.of().formatHex(bytes)));
    return hex;
  }
}
