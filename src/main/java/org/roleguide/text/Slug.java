package org.roleguide.text;

import java.text.Normalizer;
import java.util.Locale;

/** The ASCII form of a title, for paths and anchors. */
public final class Slug {
  /** The longest slug, in characters. */
  public static final int MAX_LENGTH = 80;

  private Slug() {}

  /**
   * Folds a text to lower-case ASCII letters and digits with single hyphens between words: {@code
   * Lönehandläggare (m/w)} becomes {@code lonehandlaggare-m-w}. A slug that would be longer than
   * {@link #MAX_LENGTH} ends with the last whole word that fits.
   *
   * @return the slug, empty when the text has no letter or digit of Latin script
   */
  public static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var slug = new StringBuilder(Math.min(folded.length(), MAX_LENGTH + 8));
    boolean gap = false;
    for (int i = 0; i < folded.length() && slug.length() <= MAX_LENGTH; ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (isIgnored(c)) {
        continue;
      }
      String letters = ascii(c);
      if (letters.isEmpty()) {
        gap = true;
        continue;
      }
      if (gap && !slug.isEmpty()) {
        slug.append('-');
      }
      gap = false;
      slug.append(letters);
    }
    return cut(slug);
  }

  /** Marks that stand on a letter, and characters without width such as the soft hyphen. */
  private static boolean isIgnored(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** What a lower-case character without marks is in ASCII; empty when it parts two words. */
  private static String ascii(int c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      return Character.toString(c);
    }
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ł' -> "l";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ŋ' -> "n";
      case 'ŧ' -> "t";
      case 'ĸ' -> "k";
      case 'ə' -> "e";
      default -> "";
    };
  }

  private static String cut(StringBuilder slug) {
    if (slug.length() <= MAX_LENGTH) {
      return slug.toString();
    }
    int end = slug.lastIndexOf("-", MAX_LENGTH);
    return slug.substring(0, end > 0 ? end : MAX_LENGTH);
  }
}
