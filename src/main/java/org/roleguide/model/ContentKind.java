package org.roleguide.model;

import java.util.Locale;

/** The kinds of content that have ids and pages of their own. */
public enum ContentKind {
  ROLE,
  GUIDE,
  SKILL,
  PAGE;

  /** The word authors write before the colon of a link, such as {@code role}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The folder below {@code content/}. */
  public String folder() {
    return word() + "s";
  }
}
