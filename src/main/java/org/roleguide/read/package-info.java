/** From a site folder to a catalog. */
@NullMarked
package org.roleguide.read;

import org.jspecify.annotations.NullMarked;
