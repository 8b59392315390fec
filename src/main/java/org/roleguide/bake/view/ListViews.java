package org.roleguide.bake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that are lists of other pages. */
public final class ListViews {
  private ListViews() {}

  /** The home page: families with their roles, newest guides, counts. */
  public record Home(List<Family> families, List<GuideCard> guides, int roleCount, int guideCount) {
    public Home {
      families = List.copyOf(families);
      guides = List.copyOf(guides);
    }
  }

  /** A family with its roles in the order of the alphabet. */
  public record Family(
      String id, String anchor, Text name, @Nullable Text description, List<RoleCard> roles) {
    public Family {
      roles = List.copyOf(roles);
    }
  }

  /** The list of roles, once by letter (alternative titles included) and once by family. */
  public record Roles(List<Letter> letters, List<Family> families, int count) {
    public Roles {
      letters = List.copyOf(letters);
      families = List.copyOf(families);
    }
  }

  /** One letter of the alphabet as the language sorts it: anchor, label, entries. */
  public record Letter(String anchor, String label, List<RoleCard> roles) {
    public Letter {
      roles = List.copyOf(roles);
    }
  }

  /** The list of guides, newest first. */
  public record Guides(List<GuideCard> guides) {
    public Guides {
      guides = List.copyOf(guides);
    }
  }

  /** The list of skills by kind. */
  public record Skills(List<SkillGroup> groups, int count) {
    public Skills {
      groups = List.copyOf(groups);
    }
  }

  /** Skills of one kind: its name, and the skills in the order of the alphabet. */
  public record SkillGroup(String anchor, String title, List<SkillCard> skills) {
    public SkillGroup {
      skills = List.copyOf(skills);
    }
  }

  /** A skill in a list, and how many roles need it. */
  public record SkillCard(String id, Text name, String url, int roles) {}

  /** A skill page: the roles that need it, essential first. */
  public record Skill(
      String id,
      Text name,
      @Nullable Text description,
      String kind,
      List<Text> alternativeNames,
      List<Need> essential,
      List<Need> optional,
      @Nullable String uri) {
    public Skill {
      alternativeNames = List.copyOf(alternativeNames);
      essential = List.copyOf(essential);
      optional = List.copyOf(optional);
    }
  }

  /** A role that needs the skill, at a level (name or null; 0 to 4 steps). */
  public record Need(RoleCard role, @Nullable String level, int steps) {}

  /** The about page: its text (or null), and how much is translated into each language. */
  public record About(@Nullable GuideView text, List<Coverage> coverage) {
    public About {
      coverage = List.copyOf(coverage);
    }
  }

  /**
   * How much of the content one language has.
   *
   * @param lang BCP 47 tag
   * @param name the language's name in the page's language
   * @param roles translated roles of {@code allRoles}
   * @param guides translated guides of {@code allGuides}
   * @param fields translated fields of those roles, formatted as a percentage
   */
  public record Coverage(
      String lang,
      String name,
      boolean source,
      int roles,
      int allRoles,
      int guides,
      int allGuides,
      String fields) {}

  /**
   * The language chooser at the root, and the language-neutral permalink of a role or guide.
   *
   * @param choices one entry a language that has the page
   */
  public record Chooser(List<Choice> choices) {
    public Chooser {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A language of a chooser; all words are in that language.
   *
   * @param lang BCP 47 tag
   * @param name the language's name
   * @param prompt heading of the page that has the choice
   * @param title title of the page that is chosen
   * @param call call to action
   * @param url URL of the page that is chosen
   */
  public record Choice(
      String lang, String name, String prompt, String title, String call, String url) {}

  /** A page that has moved: absolute target and its path. */
  public record Redirect(String target, String path, String title) {}

  /** An Atom feed: absolute URLs, RFC 3339 times. */
  public record Feed(
      String id, String title, String self, String home, String updated, List<Entry> entries) {
    public Feed {
      entries = List.copyOf(entries);
    }
  }

  /** An entry of the feed. */
  public record Entry(
      String id, String title, String url, String updated, String published, String summary) {}
}
