/**
 * From text to the terms it is found by, per language, written once: Lucene's analyzers wrap these
 * functions, and the browser runs the same ones, compiled to JavaScript.
 *
 * <p>All but {@link org.roleguide.analysis.Analyses}, {@link org.roleguide.analysis.StopWords},
 * {@link org.roleguide.analysis.GermanCompounds}, {@code GermanAtoms}, {@code PartsOfCompounds} and
 * {@code SplitterWords} is compiled for the browser. There, regular expressions, streams, {@code
 * String.format}, reflection, resources and Lucene's token streams are missing or cost more than
 * all the rest.
 */
@NullMarked
package org.roleguide.analysis;

import org.jspecify.annotations.NullMarked;
