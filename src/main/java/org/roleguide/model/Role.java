package org.roleguide.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;

/**
 * A role: what holds in every language, and its texts.
 *
 * @param at the file {@code role.yaml}
 * @param sourceLanguage the language that gives item ids and their order
 * @param eqf level of the European Qualifications Framework, 1 to 8, or 0 when not given
 * @param countries facts by ISO 3166-1 alpha-2 code
 * @param texts by language
 */
public record Role(
    String id,
    SourceSpan at,
    Status status,
    @Nullable Sourced<String> replacedBy,
    LanguageTag sourceLanguage,
    Sourced<String> family,
    @Nullable LocalDate lastReviewed,
    List<Code> codes,
    List<SkillNeed> skills,
    List<Sourced<String>> tools,
    int eqf,
    List<Sourced<String>> reportsTo,
    List<Sourced<String>> supervises,
    List<Sourced<String>> substitute,
    List<Sourced<String>> careerFrom,
    List<Sourced<String>> careerTo,
    List<Sourced<String>> related,
    List<Sourced<String>> guides,
    SortedMap<String, CountryFacts> countries,
    List<Source> sources,
    SortedMap<LanguageTag, RoleText> texts) {

  /**
   * A code of a classification.
   *
   * @param scheme such as {@code isco08}
   * @param match exact, close, broad or narrow, the SKOS mapping relations
   * @param source who says that the code fits, by language; empty when not given
   * @param label official names of the code's group by language
   */
  public record Code(
      String scheme,
      Sourced<String> value,
      String match,
      boolean primary,
      @Nullable String uri,
      @Nullable String version,
      Map<LanguageTag, String> source,
      Map<LanguageTag, String> label) {}

  /** A skill that the role needs; level is null when not given. */
  public record SkillNeed(Sourced<String> skill, boolean essential, @Nullable SkillLevel level) {}

  /** How well a skill must be mastered, from least to most. */
  public enum SkillLevel {
    AWARENESS,
    WORKING,
    PRACTITIONER,
    EXPERT;

    /** 1 to 4. */
    public int steps() {
      return ordinal() + 1;
    }
  }

  /** What is known for one country. */
  public record CountryFacts(
      SourceSpan at,
      @Nullable Salary salary,
      @Nullable Hours hours,
      @Nullable Outlook outlook,
      @Nullable Boolean regulated) {}

  /**
   * Pay in a currency (ISO 4217) for a period: {@code hour}, {@code month} or {@code year}. Amounts
   * are null when not given.
   */
  public record Salary(
      String currency,
      String period,
      @Nullable BigDecimal entry,
      @Nullable BigDecimal median,
      @Nullable BigDecimal experienced,
      @Nullable Source source,
      @Nullable LocalDate date) {}

  /** Weekly hours; both bounds may be null. */
  public record Hours(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable Source source,
      @Nullable LocalDate date) {}

  /** Demand in the years to come: {@code growing}, {@code stable} or {@code shrinking}. */
  public record Outlook(
      int horizonYears, String trend, @Nullable Source source, @Nullable LocalDate date) {}

  /** The text in the source language, or null when its file is missing. */
  public @Nullable RoleText sourceText() {
    return texts.get(sourceLanguage);
  }
}
