package org.roleguide.model;

import org.roleguide.diagnostic.SourceSpan;

/** A list item that translations of it are matched by. */
public interface Identified {
  /** The id, the same in all languages. */
  String id();

  /** Where the item begins. */
  SourceSpan at();
}
