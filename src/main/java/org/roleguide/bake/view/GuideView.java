package org.roleguide.bake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide page, and with fewer fields an ordinary page.
 *
 * @param title title
 * @param summary lead paragraph, or null
 * @param body HTML
 * @param contents table of contents
 * @param minutes reading time in minutes, at least 1
 * @param date formatted date of first publication, or null
 * @param dateIso the same as an ISO date, or null
 * @param updated formatted date of the last change, or null
 * @param updatedIso the same as an ISO date, or null
 * @param author name, or null
 * @param audience names of the audiences in the page's language
 * @param roles the roles it concerns
 * @param sources sources
 */
public record GuideView(
    String id,
    Text title,
    @Nullable Text summary,
    Text body,
    List<Heading> contents,
    int minutes,
    @Nullable String date,
    @Nullable String dateIso,
    @Nullable String updated,
    @Nullable String updatedIso,
    @Nullable String author,
    List<String> audience,
    List<RoleCard> roles,
    List<RoleView.Source> sources) {
  public GuideView {
    contents = List.copyOf(contents);
    audience = List.copyOf(audience);
    roles = List.copyOf(roles);
    sources = List.copyOf(sources);
  }

  /** A heading of the table of contents; {@code level} is 2 or 3. */
  public record Heading(int level, String anchor, String title) {}
}
