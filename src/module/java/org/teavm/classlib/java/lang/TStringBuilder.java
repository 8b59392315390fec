package org.teavm.classlib.java.lang;

import org.teavm.jso.JSBody;

/**
 * Replaces TeaVM's: strings of JavaScript grow as they are, in a fraction of the code. Has what our
 * classes and the stemmers use.
 */
public final class TStringBuilder implements CharSequence {
  private String text = "";

  public TStringBuilder() {}

  public TStringBuilder(int capacity) {}

  public TStringBuilder append(String more) {
    text = join(text, more);
    return this;
  }

  public TStringBuilder append(Object other) {
    return append(String.valueOf(other));
  }

  public TStringBuilder append(char c) {
    text = join(text, c);
    return this;
  }

  public TStringBuilder append(int number) {
    text = joinNumber(text, number);
    return this;
  }

  public TStringBuilder append(CharSequence other, int start, int end) {
    return append(other.toString().substring(start, end));
  }

  public TStringBuilder append(char[] chars, int start, int length) {
    return append(new String(chars, start, length));
  }

  public TStringBuilder appendCodePoint(int codePoint) {
    text = joinCodePoint(text, codePoint);
    return this;
  }

  /** Cuts the end off. */
  public void setLength(int length) {
    text = text.substring(0, length);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  @JSBody(
      params = {"text", "more"},
      script = "return text + more;")
  private static native String join(String text, String more);

  @JSBody(
      params = {"text", "c"},
      script = "return text + String.fromCharCode(c);")
  private static native String join(String text, char c);

  @JSBody(
      params = {"text", "number"},
      script = "return text + number;")
  private static native String joinNumber(String text, int number);

  @JSBody(
      params = {"text", "codePoint"},
      script = "return text + String.fromCodePoint(codePoint);")
  private static native String joinCodePoint(String text, int codePoint);
}
