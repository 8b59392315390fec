package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;

/** The best words of a dictionary: the least distant, then the most frequent, then the first. */
final class Best {
  private final int most;
  private final List<String> words = new ArrayList<>();
  private final int[] distances;
  private final int[] frequencies;

  Best(int most) {
    this.most = most;
    distances = new int[most + 1];
    frequencies = new int[most + 1];
  }

  /** Takes an entry if it is among the best so far; entries come in the order of the dictionary. */
  void offer(int distance, DictionaryLines entry) {
    int at = words.size();
    while (at > 0
        && (distance < distances[at - 1]
            || (distance == distances[at - 1] && entry.frequency > frequencies[at - 1]))) {
      distances[at] = distances[at - 1];
      frequencies[at] = frequencies[at - 1];
      at--;
    }
    if (at < most) {
      words.add(at, entry.word);
      distances[at] = distance;
      frequencies[at] = entry.frequency;
      if (words.size() > most) {
        words.remove(most);
      }
    }
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  int distance(int index) {
    return distances[index];
  }
}
