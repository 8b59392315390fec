package org.roleguide.plan;

import org.roleguide.locale.LanguageTag;

/**
 * A value, and the language it was found in.
 *
 * @param value the value
 * @param language the page's language, or one of its fallbacks
 */
public record Localized<T>(T value, LanguageTag language) {}
