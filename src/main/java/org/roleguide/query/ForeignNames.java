package org.roleguide.query;

import java.util.List;
import org.roleguide.analysis.TextAnalysis;

/** Finds the name in another language that a page was found by. Thread-safe. */
public final class ForeignNames {
  private final TextAnalysis analysis;

  /** For pages in a language; names of other languages are analysed like its own. */
  public ForeignNames(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Which of the names explains why a page was found, when what is shown of it does not.
   *
   * @param names names of the page in other languages
   * @param shown title, alternative titles and texts of the page in its own language
   * @return an index in names, or -1
   */
  public int foundBy(List<String> names, List<String> shown, Wanted wanted) {
    return -1;
  }
}
