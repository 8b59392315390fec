/** Arguments in, report and exit code out. */
@NullMarked
package org.roleguide.cli;

import org.jspecify.annotations.NullMarked;
