package org.roleguide.bake.view;

/**
 * A link with its words.
 *
 * @param label plain text in the page's language
 * @param url as it goes into {@code href}
 * @param current whether it leads to the page it stands on, or to the section that holds it
 */
public record Link(String label, String url, boolean current) {}
