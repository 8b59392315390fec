/** One YAML file as a tree that knows line and column, and its check against a JSON Schema. */
@NullMarked
package org.roleguide.yaml;

import org.jspecify.annotations.NullMarked;
