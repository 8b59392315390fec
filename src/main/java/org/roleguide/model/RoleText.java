package org.roleguide.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;

/**
 * A role's text in one language. A list that the author left out is empty, a text is null: both
 * fall back to another language.
 *
 * @param at the file
 * @param title gender-neutral title
 * @param summary one or two sentences of plain text
 */
public record RoleText(
    LanguageTag language,
    SourceSpan at,
    Sourced<String> title,
    @Nullable String feminine,
    @Nullable String masculine,
    Sourced<String> slug,
    List<Sourced<String>> alternativeTitles,
    List<Sourced<String>> hiddenTitles,
    List<Confusion> notToBeConfusedWith,
    String summary,
    @Nullable Markdown description,
    List<Item> tasks,
    List<Item> responsibilities,
    List<Route> entryRoutes,
    @Nullable Markdown education,
    List<Item> restrictions,
    List<Item> environment,
    @Nullable Markdown reportsTo,
    @Nullable Markdown supervises,
    @Nullable Markdown substitute,
    List<Item> kpis,
    List<Level> levels,
    @Nullable Markdown careerNote,
    List<Checklist> checklists,
    List<Question> interviewQuestions,
    @Nullable Markdown dayInTheLife,
    Map<String, CountryNotes> countries,
    List<WebLink> links,
    @Nullable LocalDate lastReviewed) {

  /** A title that readers mix up with this one. */
  public record Confusion(
      String id, SourceSpan at, String term, Markdown why, @Nullable Sourced<String> role)
      implements Identified {}

  /** A way into the role; {@code kind} is a word such as {@code apprenticeship}. */
  public record Route(String id, SourceSpan at, String kind, Markdown text) implements Identified {}

  /** A level such as junior or lead. */
  public record Level(String id, SourceSpan at, String title, Markdown text)
      implements Identified {}

  /** A checklist. */
  public record Checklist(String id, SourceSpan at, String title, List<Item> items)
      implements Identified {}

  /** An interview question. */
  public record Question(
      String id,
      SourceSpan at,
      Markdown question,
      @Nullable Markdown goodAnswer,
      @Nullable Sourced<String> skill)
      implements Identified {}

  /** Words beside the figures of a country. */
  public record CountryNotes(
      @Nullable Markdown salary,
      @Nullable Markdown hours,
      @Nullable Markdown outlook,
      @Nullable Markdown education) {}

  /** A link that leaves the site. */
  public record WebLink(String id, SourceSpan at, String label, String url) implements Identified {}
}
