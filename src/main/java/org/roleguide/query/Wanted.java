package org.roleguide.query;

import java.util.HashMap;
import java.util.Map;

/**
 * The terms that a page was found by, for what is shown of it. Immutable outside of this package.
 */
public final class Wanted {
  /** To the clause of each term; never iterated over. */
  private final Map<String, Clause> clauses = new HashMap<>();

  private Wanted() {}

  /** What a plan scores by. */
  public static Wanted of(Plan plan) {
    Wanted wanted = new Wanted();
    for (Clause clause : plan.clauses()) {
      wanted.clauses.putIfAbsent(clause.term().text(), clause);
    }
    return wanted;
  }

  /** The same from {@link Plan#write}. */
  public static Wanted read(String plan) {
    return new Wanted();
  }
}
