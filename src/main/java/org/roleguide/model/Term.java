package org.roleguide.model;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;

/**
 * A term that roles share: a family, a skill or a tool.
 *
 * @param at where the shared file names it
 * @param kind of a skill: {@code skill}, {@code knowledge} or {@code attitude}; else null
 * @param uri identity in another vocabulary, or null
 * @param texts by language
 */
public record Term(
    String id,
    SourceSpan at,
    @Nullable String kind,
    @Nullable String uri,
    SortedMap<LanguageTag, TermText> texts) {

  /** A term in one language; only skills have slugs. */
  public record TermText(
      SourceSpan at,
      String name,
      @Nullable Sourced<String> slug,
      @Nullable String description,
      List<String> alternativeNames) {}
}
