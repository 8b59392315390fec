package org.roleguide.model;

import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.markdown.Markdown;

/** A list item that is one text, such as a task. */
public record Item(String id, SourceSpan at, Markdown text) implements Identified {}
