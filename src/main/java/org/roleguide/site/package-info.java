/** The whole pipeline in one readable method, and the folder it publishes to. */
@NullMarked
package org.roleguide.site;

import org.jspecify.annotations.NullMarked;
