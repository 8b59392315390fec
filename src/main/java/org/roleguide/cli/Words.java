package org.roleguide.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.text.Nearest;

/** Values of options that are checked, and the words about them. */
final class Words {
  private Words() {}

  /** A whole number in a range, both ends included. */
  static int number(String option, String given, int least, int most) throws UsageError {
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same complaint.
    }
    throw new UsageError(
        option + " is \"" + given + "\"", "expected a number from " + least + " to " + most);
  }

  /** What to write instead of an unknown word, when the words are few. */
  static String hint(String given, List<String> known) {
    String all = "expected one of " + String.join(", ", known);
    String nearest = nearest(given, known);
    return nearest == null ? all : nearest + " " + all;
  }

  /** What to write instead of an unknown word, or null when nothing is near. */
  static @Nullable String nearest(String given, List<String> known) {
    List<String> nearest = Nearest.of(given, known);
    return nearest.isEmpty() ? null : "did you mean " + nearest.get(0) + "?";
  }

  /** A number and what is counted, such as {@code no pages}, {@code 1 page} or {@code 2 pages}. */
  static String count(long number, String one, String more) {
    return number == 0 ? "no " + more : number == 1 ? "1 " + one : number + " " + more;
  }
}
