/** What is searched for, what is found, and the words of a language that this takes, as values. */
@NullMarked
package org.roleguide.search;

import org.jspecify.annotations.NullMarked;
