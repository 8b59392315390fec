package org.roleguide.search.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roleguide.parallel.Workers;

/** What an index may not hold, because the files could not say it. */
class IndexRefusedTest {
  @TempDir Path temp;

  private void assertRefused(String why, Consumer<SmallIndex> change) {
    SmallIndex index = new SmallIndex();
    index.add("role", "Chef", "leder arbetet");
    change.accept(index);
    index.write(temp);
    assertThatThrownBy(
            () -> {
              try (Workers workers = new Workers(1)) {
                new BrowserExport(workers).export(Map.of("sv", temp));
              }
            })
        .isInstanceOf(IndexRefused.class)
        .hasMessageContaining(why);
  }

  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  private static Consumer<IndexWriter> last(Writing action) {
    return writer -> {
      try {
        action.to(writer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Consumer<SmallIndex> also(Consumer<Document> change) {
    return index -> change.accept(index.documents.get(0));
  }

  @Test
  void severalSegments() {
    assertRefused(
        "2 segments",
        index ->
            index.finish =
                last(
                    writer -> {
                      writer.commit();
                      writer.addDocument(index.documents.get(0));
                    }));
  }

  @Test
  void deletedDocuments() {
    assertRefused(
        "deleted documents",
        index -> {
          index.add("role", "Annan", "gör annat");
          index.finish = last(writer -> writer.deleteDocuments(new Term("codes", "c1")));
        });
  }

  @Test
  void anotherFormatOrLanguage() {
    assertRefused("format 2 instead of 1", index -> index.commit.put("format", "2"));
  }

  @Test
  void anotherLanguage() {
    assertRefused("language de instead of sv", index -> index.commit.put("language", "de"));
  }

  @Test
  void aCommitThatSaysTooLittle() {
    assertRefused("without lexicon", index -> index.commit.remove("lexicon"));
  }

  @Test
  void boostsThatAreNone() {
    assertRefused("boosts 1 NaN 1 1", index -> index.commit.put("boosts", "1 NaN 1 1"));
  }

  @Test
  void boostsOfOtherFields() {
    assertRefused("boosts 1 2 3", index -> index.commit.put("boosts", "1 2 3"));
  }

  @Test
  void aFieldThatIsUnknown() {
    assertRefused(
        "the unknown field more",
        also(page -> page.add(new Field("more", "words", SmallIndex.POSITIONS))));
  }

  @Test
  void aStoredFieldThatIsUnknown() {
    assertRefused(
        "the unknown stored field more", also(page -> SmallIndex.stored(page, "more", "words")));
  }

  @Test
  void aFieldWithoutPositions() {
    assertRefused(
        "instead of positions",
        also(
            page -> {
              page.removeFields("text");
              page.add(new Field("text", "x", SmallIndex.type(IndexOptions.DOCS_AND_FREQS, true)));
            }));
  }

  @Test
  void aFieldWithoutNorms() {
    assertRefused(
        "title without norms",
        also(
            page -> {
              page.removeField("title");
              page.add(
                  new Field(
                      "title",
                      "x",
                      SmallIndex.type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false)));
            }));
  }

  @Test
  void points() {
    assertRefused("points in at", also(page -> page.add(new IntPoint("at", 1))));
  }

  @Test
  void numbersThatAreStored() {
    assertRefused(
        "a number stored in summary", also(page -> page.add(new StoredField("summary", 1))));
  }

  @Test
  void twoTitles() {
    assertRefused(
        "several values of title", also(page -> SmallIndex.stored(page, "title", "Andra")));
  }

  @Test
  void aKindThatIsUnknown() {
    assertRefused("the unknown kind cat", index -> index.add("cat", "Katt", "sover"));
  }

  @Test
  void aFamilyThatIsUnknown() {
    assertRefused("the unknown family sea", also(page -> SmallIndex.stored(page, "family", "sea")));
  }

  @Test
  void aSectionThatIsNoBytes() {
    assertRefused(
        "a string stored in section",
        also(page -> page.add(new StoredField("section", "a\tb\t0\tc"))));
  }

  @Test
  void aSectionWithTooFewParts() {
    assertRefused("fewer than 4 parts", also(page -> SmallIndex.stored(page, "section", "a\tb")));
  }

  @ParameterizedTest
  @CsvSource({
    "'',c,the start",
    "x,c,the start",
    "2 1,'c|d',the start",
    "-1,c,the start",
    "1,'c|d',more lines than starts",
    "1 2,c,fewer lines than starts"
  })
  void aSectionWithoutTheStartsOfItsLines(String starts, String text, String otherwise) {
    String section = "a\tb\t" + starts + "\t" + text.replace('|', '\n');
    assertRefused(otherwise, also(page -> SmallIndex.stored(page, "section", section)));
  }
}
