package org.roleguide.analysis;

import org.teavm.jso.JSBody;

/**
 * Lower case of one character, as JavaScript knows it: the same as Java's for every character that
 * the tokenizer takes for a part of a word.
 */
final class LowerCase {
  private LowerCase() {}

  @JSBody(
      params = "codePoint",
      script = "return String.fromCodePoint(codePoint).toLowerCase().codePointAt(0);")
  static native int of(int codePoint);
}
