package org.roleguide.locale;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What can be said of an ICU MessageFormat pattern without formatting it. */
public final class MessageSyntax {
  /** UTF-16 units of a pattern with arguments. */
  private static final int MAX_LENGTH = 5_000;

  private MessageSyntax() {}

  /** Whether the pattern is plain text: no argument, and no apostrophe that ICU could read. */
  static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('}') < 0;
  }

  /** What is wrong with the pattern, or empty when it is well formed. */
  public static Optional<String> problem(String pattern) {
    if (isPlain(pattern)) {
      return Optional.empty();
    }
    // ICU reads arguments within arguments by recursion.
    if (pattern.length() > MAX_LENGTH) {
      return Optional.of("longer than " + MAX_LENGTH + " characters");
    }
    try {
      new MessagePattern(pattern);
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String message = String.valueOf(e.getMessage());
      return Optional.of(message.lines().findFirst().orElse("not a message pattern"));
    }
  }

  /** The names of the pattern's arguments; empty for a pattern that is not well formed. */
  public static SortedSet<String> arguments(String pattern) {
    SortedSet<String> names = new TreeSet<>();
    if (isPlain(pattern) || problem(pattern).isPresent()) {
      return names;
    }
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      boolean name =
          part.getType() == MessagePattern.Part.Type.ARG_NAME
              || part.getType() == MessagePattern.Part.Type.ARG_NUMBER;
      if (name) {
        names.add(parsed.getSubstring(part));
      }
    }
    return names;
  }

  /**
   * The CLDR plural categories of the language that some plural of the pattern leaves out. ICU asks
   * only for {@code other}; a missing {@code few} is a grammar mistake on the page.
   */
  public static SortedSet<String> missingPlurals(String pattern, LanguageTag language) {
    SortedSet<String> missing = new TreeSet<>();
    if (isPlain(pattern) || problem(pattern).isPresent()) {
      return missing;
    }
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() != MessagePattern.Part.Type.ARG_START) {
        continue;
      }
      switch (part.getArgType()) {
        case PLURAL -> missing.addAll(missing(parsed, i, language, PluralType.CARDINAL));
        case SELECTORDINAL -> missing.addAll(missing(parsed, i, language, PluralType.ORDINAL));
        default -> {}
      }
    }
    return missing;
  }

  private static Set<String> missing(
      MessagePattern parsed, int start, LanguageTag language, PluralType type) {
    Set<String> wanted = new TreeSet<>(PluralRules.forLocale(language.icu(), type).getKeywords());
    int limit = parsed.getLimitPartIndex(start);
    int depth = 0;
    for (int i = start + 1; i < limit; i++) {
      MessagePattern.Part part = parsed.getPart(i);
      switch (part.getType()) {
        case MSG_START -> depth++;
        case MSG_LIMIT -> depth--;
        case ARG_SELECTOR -> {
          if (depth == 0) {
            wanted.remove(parsed.getSubstring(part));
          }
        }
        default -> {}
      }
    }
    return wanted;
  }
}
