package org.roleguide.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;

/** A language's analysis for Lucene and its tools: the same terms, positions and offsets. */
public final class LanguageAnalyzer extends Analyzer {
  private final TextAnalysis analysis;
  private final Stage stage;

  /** The analyzer of a language for content or for queries. */
  public LanguageAnalyzer(TextAnalysis analysis, Stage stage) {
    this.analysis = analysis;
    this.stage = stage;
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return IndexFields.POSITION_GAP;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new AnalysedText());
  }

  private record Token(String term, int increment, int start, int end) {}

  /** Hands on the terms of a text that was analysed as a whole. */
  private final class AnalysedText extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int length;

    /** Stop words behind the last term. */
    private int skipped;

    @Override
    public void reset() throws IOException {
      super.reset();
      String text = text(input);
      tokens.clear();
      next = 0;
      length = text.length();
      skipped = 0;
      int[] positions = new int[1];
      analysis.analyze(
          text,
          stage,
          (each, step, start, end) -> {
            tokens.add(new Token(each, step, start, end));
            positions[0] += step;
          });
      analysis.words(text, (word, step, start, end) -> skipped++);
      skipped -= positions[0];
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      clearAttributes();
      Token token = tokens.get(next++);
      term.append(token.term());
      increment.setPositionIncrement(token.increment());
      offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      increment.setPositionIncrement(skipped);
      offset.setOffset(correctOffset(length), correctOffset(length));
    }
  }

  private static String text(Reader input) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 12];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }
}
