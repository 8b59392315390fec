package org.roleguide.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;

/**
 * A guide in one language. What is the same in all languages is null or empty where the author left
 * it to the source language.
 *
 * @param at the file
 * @param folder folder of the file, relative to the site folder, that image paths start from
 * @param type document type, which chooses the template, and where it is given
 */
public record GuideText(
    LanguageTag language,
    SourceSpan at,
    String folder,
    Status status,
    Sourced<String> type,
    Sourced<String> title,
    Sourced<String> slug,
    @Nullable String summary,
    List<String> audience,
    List<Sourced<String>> roles,
    @Nullable LocalDate date,
    @Nullable LocalDate updated,
    @Nullable String author,
    List<Source> sources,
    Markdown body) {}
