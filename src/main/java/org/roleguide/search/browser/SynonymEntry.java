package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.Synonyms;

/**
 * What a phrase may also be called.
 *
 * @param bare the entry stands where a term of these bare letters would stand
 * @param key the terms of the phrase, with a space after each
 */
record SynonymEntry(BytesRef bare, String key, List<String> alternatives) {
  /**
   * The synonyms of an index by the bare letters of their first terms. All of them: a phrase none
   * of whose alternatives is on the site still keeps shorter ones within it from being found.
   */
  static List<SynonymEntry> of(OpenedIndex index) {
    List<SynonymEntry> entries = new ArrayList<>();
    Synonyms.of(index.synonyms, index.queryAnalysis())
        .entries()
        .forEach(
            (key, alternatives) -> {
              BytesRef first = new BytesRef(key.substring(0, key.indexOf(' ')));
              entries.add(new SynonymEntry(BareLetters.of(first), key, alternatives));
            });
    entries.sort(Comparator.comparing(SynonymEntry::bare).thenComparing(SynonymEntry::key));
    return entries;
  }
}
