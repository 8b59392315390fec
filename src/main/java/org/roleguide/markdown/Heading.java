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
 */
public record Heading(int level, String id, String html, String text, SourceSpan at) {}
