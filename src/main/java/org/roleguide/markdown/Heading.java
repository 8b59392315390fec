package org.roleguide.markdown;

import org.roleguide.diagnostic.SourceSpan;

/**
 * A heading of a document.
 *
 * @param level 2 to 6
 * @param id unique in the document
 * @param html inline HTML without links, images and footnote marks
 * @param text plain text
 * @param at where the heading is written
 * @param isMarked whether the author wrote the id; otherwise it is made from the text
 */
public record Heading(
    int level, String id, String html, String text, SourceSpan at, boolean isMarked) {

  /** A heading with an id that its author wrote. */
  public Heading(int level, String id, String html, String text, SourceSpan at) {
    this(level, id, html, text, at, true);
  }
}
