package org.roleguide.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.query.Excerpt;
import org.roleguide.query.Excerpts;
import org.roleguide.query.Plan;
import org.roleguide.query.Section;
import org.roleguide.query.Wanted;
import org.roleguide.search.browser.PassagesOfIndex;
import org.roleguide.search.lucene.LuceneSearch;

/** What is shown of pages when all that is known of one is the passage a query is about. */
final class ShownPassages {
  private final Excerpts excerpts;
  private final PassagesOfIndex passages;

  ShownPassages(LanguageWords words, PassagesOfIndex passages) {
    TextAnalysis analysis = Analyses.forQueries(words.analysisName(), words.stopWords());
    excerpts = new Excerpts(analysis);
    this.passages = passages;
  }

  SearchResult of(SearchResult result, Plan plan) throws IOException {
    Wanted wanted = Wanted.of(plan);
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (SearchResult.Hit hit : result.hits()) {
      hits.add(of(hit, passages.best(hit.document(), plan), wanted));
    }
    return new SearchResult(
        result.total(),
        hits,
        result.kinds(),
        result.families(),
        result.corrections(),
        result.similar(),
        result.unknown(),
        result.empty(),
        result.correctedQuery());
  }

  private SearchResult.Hit of(SearchResult.Hit hit, List<Section> sections, Wanted wanted) {
    Excerpt excerpt = excerpts.best(sections, wanted, LuceneSearch.EXCERPT_LENGTH);
    return new SearchResult.Hit(
        hit.document(),
        hit.score(),
        hit.kind(),
        hit.id(),
        hit.family(),
        hit.url(),
        hit.title(),
        new SearchResult.Excerpt(
            excerpt.anchor(),
            marked(excerpt.heading(), excerpt.headingMarks()),
            marked(excerpt.text(), excerpt.marks())),
        hit.foreign(),
        hit.translations());
  }

  private static SearchResult.Marked marked(String text, int[] marks) {
    return new SearchResult.Marked(text, Arrays.stream(marks).boxed().toList());
  }
}
