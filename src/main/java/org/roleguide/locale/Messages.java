package org.roleguide.locale;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The interface words of one language: ICU MessageFormat patterns by key. A key that the language
 * lacks is taken from its fallbacks. Thread-safe.
 */
public final class Messages {
  private static final int MOST_REMEMBERED = 10_000;

  private final LanguageTag language;
  private final Map<String, String> patterns;
  private final List<Messages> fallbacks;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();
  private final Map<Map.Entry<String, Map<String, ?>>, String> formatted =
      new ConcurrentHashMap<>();

  /**
   * Creates a language's words.
   *
   * @param patterns by key; each well formed, see {@link MessageSyntax#problem}
   * @param fallbacks where to look for a missing key, first choice first
   */
  public Messages(LanguageTag language, Map<String, String> patterns, List<Messages> fallbacks) {
    this.language = language;
    this.patterns = Map.copyOf(patterns);
    this.fallbacks = List.copyOf(fallbacks);
    patterns.forEach(
        (key, pattern) -> {
          if (MessageSyntax.isPlain(pattern)) {
            plain.put(key, pattern);
          }
        });
  }

  public LanguageTag language() {
    return language;
  }

  /** The language's own keys, without those of the fallbacks. */
  public SortedSet<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  /** Whether the language or one of its fallbacks has the key. */
  public boolean has(String key) {
    return owner(key) != null;
  }

  /**
   * The words of a key that takes no arguments.
   *
   * @throws IllegalArgumentException when neither the language nor a fallback has the key
   */
  public String text(String key) {
    return format(key, Map.of());
  }

  /**
   * The words of a key with its arguments filled in. Numbers and plurals follow the language that
   * the pattern was found in.
   *
   * @throws IllegalArgumentException when neither the language nor a fallback has the key
   */
  public String format(String key, Map<String, ?> arguments) {
    String text = plain.get(key);
    if (text != null) {
      return text;
    }
    Messages owner = owner(key);
    if (owner == null) {
      throw new IllegalArgumentException("no message \"" + key + "\" in " + language);
    }
    return owner.own(key, arguments);
  }

  /**
   * The words of all keys that begin with {@code prefix}, to be filled in by a browser: by key, and
   * then by plural category or {@code =} and a number; {@code other} is always there. Arguments
   * stand as {@code {name}}.
   */
  public SortedMap<String, SortedMap<String, String>> forms(String prefix) {
    SortedMap<String, SortedMap<String, String>> forms = new TreeMap<>();
    for (int i = fallbacks.size() - 1; i >= 0; i--) {
      fallbacks.get(i).addForms(prefix, forms);
    }
    addForms(prefix, forms);
    return forms;
  }

  private void addForms(String prefix, SortedMap<String, SortedMap<String, String>> forms) {
    patterns.forEach(
        (key, pattern) -> {
          if (key.startsWith(prefix)) {
            forms.put(key, MessageForms.of(pattern));
          }
        });
  }

  private @Nullable Messages owner(String key) {
    if (patterns.containsKey(key)) {
      return this;
    }
    for (Messages fallback : fallbacks) {
      if (fallback.patterns.containsKey(key)) {
        return fallback;
      }
    }
    return null;
  }

  private String own(String key, Map<String, ?> arguments) {
    String text = plain.get(key);
    if (text != null) {
      return text;
    }
    // Most arguments are small numbers, and come again on page after page.
    Map.Entry<String, Map<String, ?>> asked = Map.entry(key, Map.copyOf(arguments));
    text = formatted.get(asked);
    if (text == null) {
      text = newlyFormatted(key, arguments);
      if (formatted.size() < MOST_REMEMBERED) {
        formatted.put(asked, text);
      }
    }
    return text;
  }

  private String newlyFormatted(String key, Map<String, ?> arguments) {
    String pattern = patterns.get(key);
    MessageFormat format =
        parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, language.icu()));
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
