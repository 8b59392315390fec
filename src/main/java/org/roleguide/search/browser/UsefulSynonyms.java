package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.Synonyms;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.search.browser.TermFiles.SynonymEntry;

/** Which synonyms can find anything. */
final class UsefulSynonyms {
  private final List<TermsEnum> fields = new ArrayList<>();
  private final TextAnalysis analysis;

  private UsefulSynonyms(OpenedIndex index, TextAnalysis analysis) throws IOException {
    this.analysis = analysis;
    for (String field : OpenedIndex.SCORED.subList(0, OpenedIndex.WITH_POSITIONS)) {
      Terms terms = index.reader.terms(field);
      if (terms != null) {
        fields.add(terms.iterator());
      }
    }
  }

  /** The synonyms, without alternatives no term of which is in the index, by their first term. */
  static List<SynonymEntry> synonyms(OpenedIndex index, TextAnalysis analysis) throws IOException {
    UsefulSynonyms filter = new UsefulSynonyms(index, analysis);
    List<SynonymEntry> entries = new ArrayList<>();
    for (var entry : Synonyms.of(index.synonyms, analysis).entries().entrySet()) {
      List<String> useful = new ArrayList<>();
      for (String alternative : entry.getValue()) {
        if (filter.hasTermOf(alternative)) {
          useful.add(alternative);
        }
      }
      if (!useful.isEmpty()) {
        String key = entry.getKey();
        BytesRef first = new BytesRef(key.substring(0, key.indexOf(' ')));
        entries.add(new SynonymEntry(first, key, useful));
      }
    }
    entries.sort(Comparator.comparing(SynonymEntry::firstTerm).thenComparing(SynonymEntry::key));
    return entries;
  }

  private boolean hasTermOf(String phrase) throws IOException {
    List<String> terms = new ArrayList<>();
    analysis.analyze(phrase, Stage.QUERY, (term, increment, start, end) -> terms.add(term));
    for (String term : terms) {
      for (TermsEnum field : fields) {
        if (field.seekExact(new BytesRef(term.getBytes(UTF_8)))) {
          return true;
        }
      }
    }
    return false;
  }
}
