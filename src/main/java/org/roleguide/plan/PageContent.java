package org.roleguide.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Term;

/** What a page shows, by its kind. */
public sealed interface PageContent {
  /** The home page of a language. */
  record Home() implements PageContent {}

  /** The list of roles. */
  record RoleList() implements PageContent {}

  /** A role. */
  record RolePage(LocalizedRole role) implements PageContent {}

  /** The list of skills. */
  record SkillList() implements PageContent {}

  /** A skill, and the roles that need it. */
  record SkillPage(Term skill) implements PageContent {}

  /** The list of guides. */
  record GuideList() implements PageContent {}

  /** A guide or an ordinary page: all its languages, and the text that is shown. */
  record GuidePage(Guide guide, GuideText text) implements PageContent {}

  /** The about page, with the author's text or without. */
  record About(@Nullable Guide guide, @Nullable GuideText text) implements PageContent {}

  /** The page for unknown addresses of a language. */
  record NotFound() implements PageContent {}

  /** The results of a search, which the browser fills in. */
  record Search() implements PageContent {}

  /** A choice of languages: the root, the root's 404, or a permalink. */
  record Chooser(List<Variant> choices) implements PageContent {}

  /** A page that has moved to another path of the site. */
  record Moved(String to) implements PageContent {}

  /** The Atom feed of a language. */
  record Feed() implements PageContent {}
}
