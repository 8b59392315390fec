/**
 * What templates are given: finished values, read as {@code ${page.title}}; no lookups, no logic.
 */
@NullMarked
package org.roleguide.bake.view;

import org.jspecify.annotations.NullMarked;
