package org.roleguide.bake.view;

import org.jspecify.annotations.Nullable;

/**
 * A role in a list.
 *
 * @param id language-neutral id
 * @param title title
 * @param url page in the reader's language
 * @param summary one or two sentences
 * @param family name of the family
 * @param matched the alternative title that this entry of an A-Z list stands for, or null
 */
public record RoleCard(
    String id, Text title, String url, Text summary, Text family, @Nullable String matched) {}
