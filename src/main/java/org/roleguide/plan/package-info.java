/** From a catalog to every page, URL, alternate, asset and fallback, before a byte is written. */
@NullMarked
package org.roleguide.plan;

import org.jspecify.annotations.NullMarked;
