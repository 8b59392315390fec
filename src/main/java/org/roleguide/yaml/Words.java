package org.roleguide.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the sentences that findings are made of. */
final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** A text on one line, cut where it gets long. */
  static String shortened(String text) {
    int end = Math.min(text.length(), LONGEST);
    boolean isCut = end < text.length();
    if (isCut && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).replaceAll("\\s+", " ").strip() + (isCut ? "…" : "");
  }

  /** A text in quotes, on one line, cut where it gets long. */
  static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String or(List<String> words) {
    return joined(words, " or ");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> words) {
    return joined(words, " and ");
  }

  /** {@code "a", "b" or "c"}. */
  static String orQuoted(List<String> words) {
    return or(words.stream().map(Words::quoted).collect(Collectors.toList()));
  }

  private static String joined(List<String> words, String last) {
    int before = words.size() - 1;
    return before < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, before)) + last + words.get(before);
  }

  /** {@code 1 item}, {@code 2 items}. */
  static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
