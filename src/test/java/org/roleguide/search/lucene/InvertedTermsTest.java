package org.roleguide.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;

class InvertedTermsTest {
  /** However few places fit into memory at once, down to fewer than one term has. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 100})
  void termsAreInOrderWithTheirPlaces(int mostPlaces) throws IOException {
    TermNumbers terms = new TermNumbers();
    RememberedWords words =
        new RememberedWords(
            Analyses.forLanguage("xx", Lexicon.EMPTY, Lexicon.EMPTY), Lexicon.EMPTY, terms);
    IndexedField field = IndexedField.ofWords("text", words);
    for (List<String> values : List.of(List.of("b a b", "c"), List.<String>of(), List.of("ä a"))) {
      for (String value : values) {
        RememberedWords.WordList list = new RememberedWords.WordList();
        words.addWords(value, list);
        field.addValue(list);
      }
      field.endDocument(false);
    }
    TermsEnum each = new InvertedTerms(field, terms, terms.sorted(), mostPlaces).iterator();
    List<String> found = new ArrayList<>();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder line = new StringBuilder(term.utf8ToString());
      PostingsEnum places = each.postings(null, PostingsEnum.POSITIONS);
      while (places.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        line.append(' ').append(places.docID()).append(':');
        for (int i = 0; i < places.freq(); i++) {
          line.append(places.nextPosition()).append(',');
        }
      }
      found.add(line.toString());
    }
    assertThat(found).containsExactly("a 0:1, 2:0,1,", "b 0:0,2,", "c 0:13,", "ä 2:0,");
  }
}
