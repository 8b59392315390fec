/**
 * The finished Lucene index of each language as small static files that a browser searches with the
 * same results, bit for bit. The layout of the files is in {@code docs/search-format.md}.
 */
@NullMarked
package org.roleguide.search.browser;

import org.jspecify.annotations.NullMarked;
