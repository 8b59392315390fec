/** What authors wrote, as values. */
@NullMarked
package org.roleguide.model;

import org.jspecify.annotations.NullMarked;
