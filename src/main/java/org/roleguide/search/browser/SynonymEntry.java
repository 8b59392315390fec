package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.Synonyms;

/**
 * What a phrase may also be called.
 *
 * @param firstTerm the entry stands where this term would stand
 * @param key the terms of the phrase, with a space after each
 */
record SynonymEntry(BytesRef firstTerm, String key, List<String> alternatives) {
  /**
   * The synonyms of an index by their first terms. All of them: a phrase none of whose alternatives
   * is on the site still keeps shorter ones within it from being found.
   */
  static List<SynonymEntry> of(OpenedIndex index) {
    List<SynonymEntry> entries = new ArrayList<>();
    Synonyms.of(index.synonyms, index.queryAnalysis())
        .entries()
        .forEach(
            (key, alternatives) -> {
              BytesRef first = new BytesRef(key.substring(0, key.indexOf(' ')));
              entries.add(new SynonymEntry(first, key, alternatives));
            });
    entries.sort(Comparator.comparing(SynonymEntry::firstTerm).thenComparing(SynonymEntry::key));
    return entries;
  }
}
