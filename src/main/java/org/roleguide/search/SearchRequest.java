package org.roleguide.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param query as typed: words, {@code "phrases"}, {@code +word}, {@code -word}
 * @param isTyping whether the last word may be unfinished
 * @param limit most hits to return, at least 0
 * @param kind only pages of this kind ({@code role}, {@code guide}, {@code skill}, {@code page}),
 *     or null for all
 * @param family only roles of the family with this id, or null for all
 * @param isCorrected whether words that are on no page are replaced by similar ones
 */
public record SearchRequest(
    String query,
    boolean isTyping,
    int limit,
    @Nullable String kind,
    @Nullable String family,
    boolean isCorrected) {
  /** The kinds of pages. */
  public static final Set<String> KINDS = Set.of("role", "guide", "skill", "page");

  public SearchRequest {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be >= 0: " + limit);
    }
    if (kind != null && !KINDS.contains(kind)) {
      throw new IllegalArgumentException("not a kind of page: " + kind);
    }
  }

  /** All pages that a finished query finds, best first. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(query, false, limit, null, null, true);
  }
}
