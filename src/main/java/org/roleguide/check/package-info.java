/** One class per rule: catalog and plan to findings. */
@NullMarked
package org.roleguide.check;

import org.jspecify.annotations.NullMarked;
