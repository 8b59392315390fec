package org.roleguide.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;

/** The different terms of an index, whatever their fields, numbered from 0 as they come. */
final class TermNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<BytesRef> terms = new ArrayList<>();

  /** The number of a term, a new one for one that is new. */
  int of(String term) {
    Integer known = numbers.get(term);
    if (known != null) {
      return known;
    }
    int number = terms.size();
    numbers.put(term, number);
    terms.add(new BytesRef(term));
    return number;
  }

  int size() {
    return terms.size();
  }

  /** The term of a number, in UTF-8. */
  BytesRef get(int number) {
    return terms.get(number);
  }

  /** All numbers in the order of an index, which is that of the terms' bytes. */
  int[] sorted() {
    BytesRef[] bytes = terms.toArray(BytesRef[]::new);
    int[] sorted = new int[bytes.length];
    int longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i;
      longest = Math.max(longest, bytes[i].length);
    }
    new MSBRadixSorter(longest) {
      @Override
      protected int byteAt(int i, int k) {
        BytesRef term = bytes[sorted[i]];
        return k < term.length ? term.bytes[term.offset + k] & 0xFF : -1;
      }

      @Override
      protected void swap(int i, int j) {
        int first = sorted[i];
        sorted[i] = sorted[j];
        sorted[j] = first;
      }
    }.sort(0, sorted.length);
    return sorted;
  }
}
