package org.roleguide.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about reading.
 *
 * @param baseUrl instead of {@code site.host}, or null
 * @param languages tags of the languages to build; empty means all
 * @param drafts whether drafts are read
 * @param search whether readers can search the site
 */
public record ReadOptions(
    @Nullable String baseUrl, List<String> languages, boolean drafts, boolean search) {
  /** Everything that is published, as {@code jbake.properties} says. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, List.of(), false, true);

  public ReadOptions {
    languages = List.copyOf(languages);
  }
}
