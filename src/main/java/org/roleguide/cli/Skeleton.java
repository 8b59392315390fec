package org.roleguide.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.roleguide.locale.LanguageTag;
import org.roleguide.text.Slug;

/** New files to be filled in. */
final class Skeleton {
  /** Words that YAML 1.1 or 1.2 takes for something else than text. */
  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private static final String ROLE =
      """
      # What holds for the role in every language; schema/role.schema.json explains every field.
      id: %1$s

      # A draft is not published. When the role is ready: published
      status: draft

      # An id of content/families/families.yaml
      family: %2$s

      # Take away the # of what you know. Ids of skills, tools, roles and guides are those of content/.
      # lastReviewed: %3$s
      # codes:
      #   - {scheme: isco08, value: "4313", match: exact, source: "ESCO 1.1.1"}
      # skills:
      #   - {skill: skill-id, need: essential, level: practitioner}
      # tools: [tool-id]
      # education: {eqf: 4}
      # reportsTo: [role-id]
      # career: {from: [role-id], to: [role-id]}
      # related: [role-id]
      # guides: [guide-id]
      # sources:
      #   - {id: esco, title: "ESCO, version 1.1.1", url: https://esco.ec.europa.eu/}
      """;

  private static final String ROLE_TEXT =
      """
      # The role in %2$s; schema/role-text.schema.json explains every field.
      title:
        # For all genders, at most 80 characters; feminine and masculine may follow.
        neutral: ""

      # The end of the page's address. Choose it in %2$s: once published it stays.
      slug: %1$s

      # One or two sentences of plain text, at most 300 characters.
      summary: ""

      # 8 to 15 tasks. An id is the same in all languages and part of a link, so it stays as well:
      # say in a word or two what the task is about, such as payroll-run.
      tasks:
        - id: task-1
          text: ""
        - id: task-2
          text: ""
        - id: task-3
          text: ""

      # Take away the # of what you write.
      # alternativeTitles: [Another title]
      # hiddenTitles: [Words that people search for]
      # description: |
      #   Two to four paragraphs of Markdown.
      # responsibilities:
      #   - {id: some-id, text: ""}
      # entryRoutes:
      #   - {id: some-id, kind: vocational, text: ""}
      # education: ""
      # kpis:
      #   - {id: some-id, text: ""}
      # interviewQuestions:
      #   - {id: some-id, question: "", goodAnswer: ""}
      """;

  private static final String GUIDE =
      """
      ---
      # The guide in %2$s; schema/guide.schema.json explains every field.
      # At most 80 characters.
      title: ""
      # The end of the page's address. Choose it in %2$s: once published it stays.
      slug: %1$s
      # One or two sentences of plain text, at most 300 characters.
      summary: ""
      # Any of job-seeker, recruiter, manager, hr
      audience: [job-seeker]
      date: "%3$s"
      # A draft is not published. When the guide is ready: published
      status: draft
      # Below: CommonMark. Every heading has an id that is the same in all languages:
      # ## Before you apply {#before-you-apply}
      ---
      """;

  private Skeleton() {}

  /** The facts of a role. */
  static String role(String id, String family, LocalDate today) {
    return ROLE.formatted(value(id), value(family), today);
  }

  /** The text of a role. */
  static String roleText(String id, LanguageTag language) {
    return ROLE_TEXT.formatted(value(Slug.of(id)), name(language));
  }

  /** A guide. */
  static String guide(String id, LanguageTag language, LocalDate today) {
    return GUIDE.formatted(value(Slug.of(id)), name(language), today);
  }

  /** An id or a word as a YAML value. */
  static String value(String text) {
    boolean isPlain = text.matches("[a-z][a-z0-9-]*") && !NOT_TEXT.contains(text);
    return isPlain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The English name of a language. */
  static String name(LanguageTag language) {
    return language.locale().getDisplayName(Locale.ENGLISH);
  }
}
