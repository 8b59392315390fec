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
      hits.add(of(hit, passages.ranked(hit.document(), plan), wanted));
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

  private SearchResult.Hit of(SearchResult.Hit hit, PassagesOfIndex.Ranked ranked, Wanted wanted) {
    Excerpt excerpt = shown(ranked, wanted);
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

  /** Of the first passage that has something to mark, where files do not say which has. */
  private Excerpt shown(PassagesOfIndex.Ranked ranked, Wanted wanted) {
    List<Excerpt> all =
        ranked.passages().stream()
            .map(sections -> excerpts.best(sections, wanted, LuceneSearch.EXCERPT_LENGTH))
            .toList();
    return all.stream()
        .filter(each -> ranked.isSure() || each.marks().length + each.headingMarks().length > 0)
        .findFirst()
        .orElse(all.get(0));
  }

  private static SearchResult.Marked marked(String text, int[] marks) {
    return new SearchResult.Marked(text, Arrays.stream(marks).boxed().toList());
  }
}
