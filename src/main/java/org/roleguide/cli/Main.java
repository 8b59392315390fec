package org.roleguide.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs. */
  public static void main(String[] args) {}
}
