package org.roleguide.search.browser;

import java.text.Normalizer;
import org.apache.lucene.util.BytesRef;

/**
 * Letters without their marks: of each character from U+00C0 to U+024F the first of its canonical
 * decomposition, which no version of Unicode changes. Browsers do the same.
 */
final class BareLetters {
  private static final char FIRST = '\u00C0';
  private static final char LAST = '\u024F';
  private static final char[] BARE = new char[LAST - FIRST + 1];

  static {
    for (char c = FIRST; c <= LAST; c++) {
      BARE[c - FIRST] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
  }

  private BareLetters() {}

  /** The bare letters of a term; the term itself when it has no others. */
  static BytesRef of(BytesRef term) {
    for (int i = 0; i < term.length; i++) {
      if (term.bytes[term.offset + i] < 0) {
        return bare(term);
      }
    }
    return term;
  }

  private static BytesRef bare(BytesRef term) {
    char[] chars = term.utf8ToString().toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] = c < FIRST || c > LAST ? c : BARE[c - FIRST];
    }
    return new BytesRef(new String(chars));
  }
}
