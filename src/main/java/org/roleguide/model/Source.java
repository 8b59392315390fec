package org.roleguide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a fact rests on. */
public record Source(
    String title, @Nullable String url, @Nullable LocalDate date, @Nullable String licence) {}
