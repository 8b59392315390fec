/** One Markdown file: headings, links, images and HTML. */
@NullMarked
package org.roleguide.markdown;

import org.jspecify.annotations.NullMarked;
