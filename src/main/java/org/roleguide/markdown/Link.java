package org.roleguide.markdown;

import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceSpan;

/**
 * A link by id, such as {@code [x](role:payroll-clerk#tasks)}. Nothing but its form is known here:
 * the id and the anchor may not exist.
 *
 * @param kind {@code role}, {@code guide}, {@code skill}, {@code page}, or {@code self} for a link
 *     to an anchor of the same page
 * @param id what stands after the colon; empty for {@code self}
 * @param anchor what stands after {@code #}, not empty; never null for {@code self}
 * @param at where the link is written
 */
public record Link(String kind, String id, @Nullable String anchor, SourceSpan at) {}
