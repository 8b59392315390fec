package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Takes each word apart once: a site has many words, but few different ones, and finding the parts
 * of a word costs more than all else that is done with it. Thread-safe.
 */
final class RememberedParts implements Decompounder {
  /** When as many are remembered, further words are taken apart each time. */
  private static final int MOST_WORDS = 200_000;

  private final Decompounder decompounder;
  private final ConcurrentMap<String, List<String>> partsOf = new ConcurrentHashMap<>();

  RememberedParts(Decompounder decompounder) {
    this.decompounder = decompounder;
  }

  @Override
  public void split(String lowerCaseWord, PartSink parts) {
    List<String> known = partsOf.get(lowerCaseWord);
    if (known == null) {
      List<String> found = new ArrayList<>();
      decompounder.split(lowerCaseWord, found::add);
      known = List.copyOf(found);
      if (partsOf.size() < MOST_WORDS) {
        partsOf.put(lowerCaseWord, known);
      }
    }
    for (String part : known) {
      parts.part(part);
    }
  }
}
