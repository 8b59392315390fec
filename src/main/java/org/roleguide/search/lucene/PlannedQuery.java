package org.roleguide.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.roleguide.query.Clause;
import org.roleguide.query.Phrase;
import org.roleguide.query.Plan;

/**
 * A plan as Lucene's query: one flat sum of all clauses; everything else only restricts, and
 * changes no score.
 */
final class PlannedQuery {
  private static final List<String> WITH_TERMS = IndexFields.SCORED.subList(0, 3);

  /** By the number of the field. */
  private final float[] boosts;

  PlannedQuery(float[] boosts) {
    this.boosts = boosts.clone();
  }

  /** The query of a plan, for pages of a kind and family only where these are given. */
  Query query(Plan plan, @Nullable String kind, @Nullable String family) {
    if (plan.clauses().isEmpty()) {
      return new MatchNoDocsQuery("no words to search for");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : plan.clauses()) {
      if (clause.term().isCode()) {
        add(query, clause, 3);
      } else {
        for (int field = 0; field < 3; field++) {
          add(query, clause, field);
        }
      }
    }
    query.setMinimumNumberShouldMatch(1);
    for (List<org.roleguide.query.Term> group : plan.required()) {
      query.add(anyOf(group), Occur.FILTER);
    }
    for (List<org.roleguide.query.Term> group : plan.excluded()) {
      query.add(anyOf(group), Occur.MUST_NOT);
    }
    for (Phrase phrase : plan.phrases()) {
      query.add(inAnyField(phrase), phrase.isExcluded() ? Occur.MUST_NOT : Occur.FILTER);
    }
    if (kind != null) {
      query.add(new TermQuery(new Term(IndexFields.KIND, kind)), Occur.FILTER);
    }
    if (family != null) {
      query.add(new TermQuery(new Term(IndexFields.FAMILY, family)), Occur.FILTER);
    }
    return query.build();
  }

  private void add(BooleanQuery.Builder query, Clause clause, int field) {
    Term term = new Term(IndexFields.SCORED.get(field), clause.term().text());
    float boost = boosts[field] * clause.weight();
    query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD);
  }

  private static Query anyOf(List<org.roleguide.query.Term> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (org.roleguide.query.Term term : terms) {
      if (term.isCode()) {
        any.add(new TermQuery(new Term(IndexFields.CODES, term.text())), Occur.SHOULD);
      } else {
        for (String field : WITH_TERMS) {
          any.add(new TermQuery(new Term(field, term.text())), Occur.SHOULD);
        }
      }
    }
    return any.build();
  }

  private static Query inAnyField(Phrase phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : WITH_TERMS) {
      MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder();
      for (int i = 0; i < phrase.size(); i++) {
        Term[] alternatives =
            phrase.alternatives(i).stream().map(term -> new Term(field, term)).toArray(Term[]::new);
        words.add(alternatives, phrase.position(i));
      }
      any.add(words.build(), Occur.SHOULD);
    }
    return any.build();
  }
}
