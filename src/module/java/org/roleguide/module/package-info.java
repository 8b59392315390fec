/**
 * What the browser runs of {@code org.roleguide.analysis} and {@code org.roleguide.query}, as one
 * JavaScript module per language. These classes are compiled by TeaVM when the program is built and
 * are not part of it.
 *
 * <p>Every module exports the same functions:
 *
 * <pre>
 * open(config)                      before all else; config as of Engine.open
 * plan(query, typing, vocabulary)   the plan, as of Plan.write
 * excerpt(sections, plan, length)   the best passage, as of Excerpt.write; sections as of Section.read
 * marks(text, plan)                 what to mark in a short text: "start end start end ..."
 * foreign(names, shown, plan)       which of the names a page was found by, or -1; both lists are
 *                                   strings with a LF behind each entry
 * fold(text)                        its words as of TextAnalysis.foldForPrefix, a space between
 * analyze(text, stage)              "term TAB increment TAB start TAB end LF" ...; for tests
 * </pre>
 *
 * <p>{@code plan} as a parameter is what {@code plan()} has returned.
 */
package org.roleguide.module;
