package org.roleguide.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;

/**
 * One page in all languages that have it.
 *
 * @param permalink path of the language-neutral address, or null
 * @param variants by language of the interface
 */
public record Cluster(@Nullable String permalink, SortedMap<LanguageTag, Variant> variants) {
  public Cluster {
    variants = Collections.unmodifiableSortedMap(new TreeMap<>(variants));
  }

  /** The page in a language, or null when that language has none. */
  public @Nullable Variant in(LanguageTag language) {
    return variants.get(language);
  }

  /** The page in the first of some languages that has it, or null. */
  public @Nullable Variant inFirstOf(List<LanguageTag> languages) {
    for (LanguageTag language : languages) {
      Variant variant = variants.get(language);
      if (variant != null) {
        return variant;
      }
    }
    return null;
  }

  /** The real translations, sorted by language. */
  public List<Variant> translations() {
    List<Variant> translations = new ArrayList<>(variants.size());
    for (Variant variant : variants.values()) {
      if (variant.isTranslated()) {
        translations.add(variant);
      }
    }
    return translations;
  }
}
