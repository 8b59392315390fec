package org.roleguide.bake.view;

/**
 * A text of the page, in its language or, where a translation is missing, in another.
 *
 * @param value a {@code String}, escaped by the template, or markup that needs no escaping; both
 *     are printed by {@code ${x.value}}
 * @param lang BCP 47 tag of the text
 * @param foreign whether {@code lang} differs from the language of the main content, so that the
 *     element needs a {@code lang} attribute
 */
public record Text(Object value, String lang, boolean foreign) {}
