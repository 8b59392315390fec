/** A finding, its place, a report, and the ways to print it. */
@NullMarked
package org.roleguide.diagnostic;

import org.jspecify.annotations.NullMarked;
