package org.roleguide.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A heading and the text up to the next one.
 *
 * @param heading null for what stands before the first heading
 * @param text plain text, see {@link Markdown#plainText}
 */
public record Passage(@Nullable Heading heading, String text) {}
