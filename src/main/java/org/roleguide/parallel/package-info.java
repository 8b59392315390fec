/** Work shared between threads, with results in the order of the input. */
@NullMarked
package org.roleguide.parallel;

import org.jspecify.annotations.NullMarked;
