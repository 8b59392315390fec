package org.roleguide.diagnostic;

/** How bad a finding is. Errors stop a build; warnings do not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that is printed: {@code error} or {@code warning}. */
  public String word() {
    return word;
  }
}
