package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;

/**
 * What a phrase may also be called.
 *
 * @param bare the entry stands where a term of these bare letters would stand
 * @param key the terms of the phrase, with a space after each
 * @param terms those of the alternatives
 */
record SynonymEntry(BytesRef bare, String key, List<String> alternatives, Set<String> terms) {
  /**
   * The synonyms of an index by the bare letters of their first terms. All of them: a phrase none
   * of whose alternatives is on the site still keeps shorter ones within it from being found.
   */
  static List<SynonymEntry> of(OpenedIndex index) {
    List<SynonymEntry> entries = new ArrayList<>();
    TextAnalysis analysis = index.queryAnalysis();
    Synonyms.of(index.synonyms, analysis)
        .entries()
        .forEach(
            (key, alternatives) -> {
              BytesRef first = new BytesRef(key.substring(0, key.indexOf(' ')));
              Set<String> terms = new TreeSet<>();
              for (String each : alternatives) {
                analysis.analyze(
                    each, Stage.QUERY, (term, increment, start, end) -> terms.add(term));
              }
              entries.add(new SynonymEntry(BareLetters.of(first), key, alternatives, terms));
            });
    entries.sort(Comparator.comparing(SynonymEntry::bare).thenComparing(SynonymEntry::key));
    return entries;
  }
}
