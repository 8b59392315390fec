/** From a plan to files, through JBake; JBake's and FreeMarker's types stay in here. */
@NullMarked
package org.roleguide.bake;

import org.jspecify.annotations.NullMarked;
