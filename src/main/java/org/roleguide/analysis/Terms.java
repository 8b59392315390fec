package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.List;

/** The terms of one position, each once, in the order they came. For one thread. */
final class Terms {
  private final List<String> terms = new ArrayList<>();

  void clear() {
    terms.clear();
  }

  void add(Word word) {
    String term = word.toString();
    if (!terms.contains(term)) {
      terms.add(term);
    }
  }

  List<String> list() {
    return terms;
  }

  void send(TokenSink sink, int positionIncrement, int startOffset, int endOffset) {
    int increment = positionIncrement;
    for (int i = 0; i < terms.size(); i++) {
      sink.token(terms.get(i), increment, startOffset, endOffset);
      increment = 0;
    }
  }
}
