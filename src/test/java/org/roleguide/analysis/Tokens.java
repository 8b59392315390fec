package org.roleguide.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What an analysis makes of a text, for comparing. */
final class Tokens {
  private Tokens() {}

  /** The terms of one word. */
  record At(int position, int start, int end, Set<String> terms) {
    @Override
    public String toString() {
      return position + " [" + start + "," + end + ") " + terms;
    }
  }

  /** {@code term+increment}, in order. */
  static List<String> of(TextAnalysis analysis, String text, Stage stage) {
    List<String> tokens = new ArrayList<>();
    analysis.analyze(
        text, stage, (term, increment, start, end) -> tokens.add(term + "+" + increment));
    return tokens;
  }

  /** The terms only, in order. */
  static List<String> terms(TextAnalysis analysis, String text, Stage stage) {
    List<String> terms = new ArrayList<>();
    analysis.analyze(text, stage, (term, increment, start, end) -> terms.add(term));
    return terms;
  }

  /** The term of a single word as it is written. */
  static String term(TextAnalysis analysis, String word) {
    return terms(analysis, word, Stage.QUERY).get(0);
  }

  /** The stretches of a text that its words came from. */
  static List<String> covered(TextAnalysis analysis, String text, Stage stage) {
    List<String> covered = new ArrayList<>();
    analysis.analyze(
        text, stage, (term, increment, start, end) -> covered.add(text.substring(start, end)));
    return covered;
  }

  static List<At> positions(TextAnalysis analysis, String text, Stage stage) {
    Collector collector = new Collector();
    analysis.analyze(text, stage, collector);
    return collector.all;
  }

  static List<At> positions(Analyzer analyzer, String text) {
    Collector collector = new Collector();
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        collector.token(
            term.toString(),
            increment.getPositionIncrement(),
            offset.startOffset(),
            offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collector.all;
  }

  private static final class Collector implements TokenSink {
    final List<At> all = new ArrayList<>();
    private int position = -1;

    @Override
    public void token(String term, int positionIncrement, int startOffset, int endOffset) {
      position += positionIncrement;
      if (positionIncrement > 0) {
        all.add(new At(position, startOffset, endOffset, new TreeSet<>()));
      }
      At last = all.get(all.size() - 1);
      if (last.start() != startOffset || last.end() != endOffset || !last.terms().add(term)) {
        throw new AssertionError(term + " at " + position + " comes twice, or has other offsets");
      }
    }
  }
}
