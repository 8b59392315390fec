/**
 * What a reader typed, and what to search for: decided once, here, for Lucene's reader on the
 * server and the one in the browser, which runs these classes compiled to JavaScript. Also the
 * excerpts shown with a hit, and what to mark in them.
 *
 * <p>All but {@link org.roleguide.query.Boosts} is compiled for the browser, under the restrictions
 * of {@link org.roleguide.analysis}.
 */
@NullMarked
package org.roleguide.query;

import org.jspecify.annotations.NullMarked;
