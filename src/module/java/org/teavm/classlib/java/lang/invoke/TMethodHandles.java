package org.teavm.classlib.java.lang.invoke;

/** Enough of {@code MethodHandles} for Snowball's stemmers to start; they get nothing from it. */
public class TMethodHandles {
  private TMethodHandles() {}

  /** As in {@code java.lang.invoke.MethodHandles}. */
  public static class Lookup {}

  public static Lookup lookup() {
    return null;
  }
}
