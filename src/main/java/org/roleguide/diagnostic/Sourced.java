package org.roleguide.diagnostic;

/**
 * A value and the place it was written at, for any value that a rule may complain about.
 *
 * @param value the value
 * @param at where it stands
 */
public record Sourced<T>(T value, SourceSpan at) {}
