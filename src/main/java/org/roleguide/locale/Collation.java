package org.roleguide.locale;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sorting as readers of one language expect it (CLDR root collation tailored by the language), and
 * the letters that an index of it has. Thread-safe.
 */
public final class Collation {
  private final LanguageTag language;
  private final Collator collator;

  /** The collation of a language. */
  public Collation(LanguageTag language) {
    this.language = language;
    this.collator = Collator.getInstance(language.icu()).freeze();
  }

  /**
   * Sorts values by their words, then by their ids, so that the order never depends on the input's.
   */
  public <T> List<T> sort(List<T> values, Function<T, String> words, Function<T, String> id) {
    List<Keyed<T>> keyed = new ArrayList<>(values.size());
    for (T value : values) {
      keyed.add(new Keyed<>(value, collator.getCollationKey(words.apply(value)), id.apply(value)));
    }
    keyed.sort(Comparator.comparing((Keyed<T> k) -> k.key).thenComparing(k -> k.id));
    return keyed.stream().map(k -> k.value).toList();
  }

  /**
   * Values under the letters of the language's alphabet, both sorted; letters without values are
   * left out.
   */
  public <T> List<Letter<T>> letters(
      List<T> values, Function<T, String> words, Function<T, String> id) {
    AlphabeticIndex.ImmutableIndex<T> index =
        new AlphabeticIndex<T>(language.icu()).buildImmutableIndex();
    List<List<T>> buckets = new ArrayList<>();
    for (int i = 0; i < index.getBucketCount(); i++) {
      buckets.add(new ArrayList<>());
    }
    for (T value : sort(values, words, id)) {
      buckets.get(index.getBucketIndex(words.apply(value))).add(value);
    }
    List<Letter<T>> letters = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      if (!buckets.get(i).isEmpty()) {
        letters.add(new Letter<>(index.getBucket(i).getLabel(), List.copyOf(buckets.get(i))));
      }
    }
    return letters;
  }

  /** A letter and the values under it. */
  public record Letter<T>(String label, List<T> values) {}

  private record Keyed<T>(T value, CollationKey key, String id) {}
}
