package org.roleguide.model;

/** Where a piece of content is in its life. */
public enum Status {
  /** Built only when drafts are asked for. */
  DRAFT,
  PUBLISHED,
  /** Kept for its links; lists leave it out. */
  DEPRECATED
}
