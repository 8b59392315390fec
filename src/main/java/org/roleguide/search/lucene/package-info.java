/** The Lucene index: one a language, one document a page. */
@NullMarked
package org.roleguide.search.lucene;

import org.jspecify.annotations.NullMarked;
