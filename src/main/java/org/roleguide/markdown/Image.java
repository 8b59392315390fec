package org.roleguide.markdown;

import org.roleguide.diagnostic.SourceSpan;

/**
 * An image beside the file.
 *
 * @param path as written: relative, with {@code /} between parts, without {@code ..}; the file may
 *     not exist
 * @param alt plain text, empty when the author gave none
 * @param at where the image is written
 */
public record Image(String path, String alt, SourceSpan at) {}
