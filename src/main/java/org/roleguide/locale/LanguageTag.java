package org.roleguide.locale;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A BCP 47 language tag in its canonical form, such as {@code sv} or {@code pt-BR}.
 *
 * @param tag canonical case: language lower, script title, region upper
 */
public record LanguageTag(String tag) implements Comparable<LanguageTag> {
  public LanguageTag {
    if (parse(tag).isEmpty()) {
      throw new IllegalArgumentException("not a language tag in canonical form: " + tag);
    }
  }

  /** Whether the text is a well-formed tag in canonical form (RFC 5646, sections 2.1 and 4.5). */
  public static boolean isCanonical(String text) {
    return parse(text).isPresent();
  }

  /** The tag, or empty when the text is not a well-formed tag in canonical form. */
  public static Optional<LanguageTag> of(String text) {
    return parse(text).isPresent() ? Optional.of(new LanguageTag(text)) : Optional.empty();
  }

  private static Optional<Locale> parse(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      boolean usable = !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(text);
      return usable ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The same language for ICU. */
  public ULocale icu() {
    return ULocale.forLanguageTag(tag);
  }

  /** {@code ltr} or {@code rtl}, the value of HTML's {@code dir} attribute. */
  public String direction() {
    return icu().isRightToLeft() ? "rtl" : "ltr";
  }

  // Written out, because what Java makes for records takes long the first time and is often called.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof LanguageTag that && tag.equals(that.tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public int compareTo(LanguageTag other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
