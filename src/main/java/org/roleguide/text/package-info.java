/** Pure functions on strings, one class per subject. */
@NullMarked
package org.roleguide.text;

import org.jspecify.annotations.NullMarked;
