package org.roleguide.bake;

/** Told of every finished page. Thread-safe. */
@FunctionalInterface
public interface Progress {
  /** One more page is done. */
  void step();
}
