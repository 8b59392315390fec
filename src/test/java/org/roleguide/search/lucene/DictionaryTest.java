package org.roleguide.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  @Test
  void anEntryIsInOneDocumentAsOftenAsDocumentsHaveIt() throws IOException {
    TermNumbers terms = new TermNumbers();
    Dictionary dictionary = new Dictionary();
    assertThat(dictionary.isEmpty()).isTrue();
    for (int i = 0; i < 10_000; i++) {
      terms.of("other" + i);
    }
    int b = terms.of("b");
    int a = terms.of("a");
    terms.of("c");
    dictionary.add(b, 0);
    dictionary.add(b, 0);
    dictionary.add(a, 1);
    dictionary.add(b, 3);
    dictionary.add(b, 3);
    assertThat(dictionary.isEmpty()).isFalse();
    TermsEnum each = dictionary.entries(terms, terms.sorted()).iterator();
    List<String> found = new ArrayList<>();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      PostingsEnum only = each.postings(null, PostingsEnum.FREQS);
      found.add(each.term().utf8ToString() + " " + only.nextDoc() + " " + only.freq());
      assertThat(only.nextDoc()).isEqualTo(PostingsEnum.NO_MORE_DOCS);
    }
    assertThat(found).containsExactly("a 1 1", "b 3 2");
  }
}
