package org.roleguide.model;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;

/**
 * A guide, or an ordinary page, in all its languages.
 *
 * @param kind {@link ContentKind#GUIDE} or {@link ContentKind#PAGE}
 * @param sourceLanguage the language that gives what translations leave out of their front matter
 * @param texts by language, at least one
 */
public record Guide(
    ContentKind kind,
    String id,
    LanguageTag sourceLanguage,
    SortedMap<LanguageTag, GuideText> texts) {

  /** The text in the source language, or null when its file is missing. */
  public @Nullable GuideText sourceText() {
    return texts.get(sourceLanguage);
  }
}
