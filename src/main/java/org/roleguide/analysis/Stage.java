package org.roleguide.analysis;

/** What a text is analysed for. */
public enum Stage {
  /** Content: compounds stand beside their parts, all at one position. */
  INDEX,
  /** What a reader typed; compounds stay whole. */
  QUERY,
  /** The same when {@link #QUERY} has found nothing: compounds are split, any part may match. */
  QUERY_PARTS
}
