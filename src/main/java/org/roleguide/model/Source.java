package org.roleguide.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;

/**
 * What a fact rests on.
 *
 * @param title by language, in the order of the file
 * @param licence or the attribution that the source asks for, by language; empty when not given
 */
public record Source(
    Map<LanguageTag, String> title,
    @Nullable String url,
    @Nullable LocalDate date,
    Map<LanguageTag, String> licence) {}
