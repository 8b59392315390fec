package org.roleguide.bake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role page. Lists are empty and texts null where the author gave nothing.
 *
 * @param sections the sections that are there, in order; the anchor names the section
 * @param anchors the anchors of these sections, parted by spaces
 * @param title neutral title
 * @param feminine feminine form, or null
 * @param masculine masculine form, or null
 * @param facts the box of quick facts; those with the same label stand together
 * @param essential skills that the role cannot do without
 * @param optional skills that help
 * @param schooling what is said about education by country; these have a note only
 * @param reviewed formatted date of the last review, or null
 * @param reviewedIso the same as an ISO date, or null
 * @param deprecated whether the role is kept only for its links
 * @param replacedBy the role to read instead, or null
 */
public record RoleView(
    String id,
    List<Section> sections,
    String anchors,
    Text title,
    @Nullable Text feminine,
    @Nullable Text masculine,
    Text summary,
    @Nullable Text description,
    Text family,
    String familyUrl,
    List<Fact> facts,
    List<Text> alternativeTitles,
    List<Confusion> notToBeConfusedWith,
    List<Item> tasks,
    List<Item> responsibilities,
    List<SkillLine> essential,
    List<SkillLine> optional,
    List<Tool> tools,
    List<Route> entryRoutes,
    @Nullable Text education,
    @Nullable String eqf,
    List<Country> schooling,
    List<Item> restrictions,
    List<Country> pay,
    List<Country> hours,
    List<Country> outlook,
    List<Item> environment,
    List<Relation> organisation,
    List<Item> kpis,
    List<Level> levels,
    List<RoleCard> careerFrom,
    List<RoleCard> careerTo,
    @Nullable Text careerNote,
    List<Related> related,
    @Nullable Text dayInTheLife,
    List<Checklist> checklists,
    List<Question> interview,
    List<Code> codes,
    List<ExternalLink> links,
    List<Source> sources,
    List<GuideCard> guides,
    @Nullable String reviewed,
    @Nullable String reviewedIso,
    boolean deprecated,
    @Nullable RoleCard replacedBy) {

  /** A section of the page: its language-neutral anchor, and its heading in the page's language. */
  public record Section(String anchor, String title) {}

  /** A line of the box of quick facts; {@code url} may be null. */
  public record Fact(String label, Text value, @Nullable String url) {}

  /** A list item with an anchor of its own, such as {@code task-payroll-run}. */
  public record Item(String anchor, Text text) {}

  /** A title that readers mix up with this one; {@code url} is a role page or null. */
  public record Confusion(String anchor, Text term, Text why, @Nullable String url) {}

  /**
   * A skill of the role.
   *
   * @param url the skill's page
   * @param kind the kind's name in the page's language
   * @param level the level's name, or null
   * @param steps 1 (awareness) to 4 (expert), 0 without a level
   */
  public record SkillLine(
      String anchor, Text name, String url, String kind, @Nullable String level, int steps) {}

  /** A tool of the trade. */
  public record Tool(String anchor, Text name, @Nullable Text description) {}

  /** A way into the role; {@code kind} is the kind's name in the page's language. */
  public record Route(String anchor, String kind, Text text) {}

  /**
   * What is known for one country.
   *
   * @param code ISO 3166-1 alpha-2
   * @param name the country's name in the page's language
   * @param values label and formatted value, such as "Median" and "32 000 kr a month"
   * @param note text, or null
   * @param source where the figures come from, or null
   * @param date formatted date of the figures, or null
   */
  public record Country(
      String code,
      String name,
      List<Fact> values,
      @Nullable Text note,
      @Nullable ExternalLink source,
      @Nullable String date) {
    public Country {
      values = List.copyOf(values);
    }
  }

  /** Who the role answers to, leads or stands in for: heading, text or null, roles. */
  public record Relation(String label, @Nullable Text text, List<RoleCard> roles) {
    public Relation {
      roles = List.copyOf(roles);
    }
  }

  /** A level such as junior or lead. */
  public record Level(String anchor, Text title, Text text) {}

  /** A related role, and how many of all skills of this role it shares, also as a percentage. */
  public record Related(RoleCard role, String percent, int common, int all) {}

  /** A checklist. */
  public record Checklist(String anchor, Text title, List<Item> items) {
    public Checklist {
      items = List.copyOf(items);
    }
  }

  /** An interview question, what a good answer holds (or null), the skill it probes (or null). */
  public record Question(
      String anchor, Text question, @Nullable Text goodAnswer, @Nullable Link skill) {}

  /**
   * A code of a classification.
   *
   * @param scheme the scheme's short name, such as ISCO-08
   * @param schemeUrl the scheme's page, or null
   * @param value the code
   * @param url the code's own page or identity, or null
   * @param label the official name of the group, or null
   * @param match the match's name in the page's language, or null for an exact match
   * @param source where the pairing comes from, or null
   */
  public record Code(
      String scheme,
      @Nullable String schemeUrl,
      String value,
      @Nullable String url,
      @Nullable Text label,
      @Nullable String match,
      @Nullable Text source) {}

  /** A link that leaves the site. */
  public record ExternalLink(Text label, String url) {}

  /** A source: title, URL or null, formatted date or null, licence or attribution or null. */
  public record Source(
      Text title, @Nullable String url, @Nullable String date, @Nullable Text licence) {}
}
