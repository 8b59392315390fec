/** Language tags, and what ICU knows of a language: messages, plurals, sorting, dates, numbers. */
@NullMarked
package org.roleguide.locale;

import org.jspecify.annotations.NullMarked;
