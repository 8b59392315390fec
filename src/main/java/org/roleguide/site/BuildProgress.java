package org.roleguide.site;

/** Told how far a build is. Thread-safe. */
public interface BuildProgress {
  /** Tells nobody. */
  BuildProgress SILENT = (stage, done, all) -> {};

  /** The build is in a stage; {@code all} is 0 when the stage cannot be counted. */
  void at(Stage stage, int done, int all);

  /** The stages in their order. */
  enum Stage {
    READING,
    PLANNING,
    BAKING,
    INDEXING,
    PUBLISHING
  }
}
