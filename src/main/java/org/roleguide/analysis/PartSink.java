package org.roleguide.analysis;

/** Takes the parts of a compound. */
@FunctionalInterface
public interface PartSink {
  /**
   * A part, or several neighbouring parts as one word. The same part may come more than once.
   *
   * @param part lower-case, never the whole compound
   */
  void part(String part);
}
