package org.roleguide.analysis;

/**
 * Lower case of one character. The browser has another class in place of this one, which asks
 * JavaScript: no table need be loaded.
 */
final class LowerCase {
  private LowerCase() {}

  /** The lower case of a code point, whatever stands around it and whatever the locale. */
  static int of(int codePoint) {
    return Character.toLowerCase(codePoint);
  }
}
