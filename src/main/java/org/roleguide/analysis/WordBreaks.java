package org.roleguide.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds the words of a text, by Lucene's tokenizer. The browser has another class in place of this
 * one, which finds the same.
 */
final class WordBreaks {
  private final StandardTokenizerImpl tokenizer;

  WordBreaks(String text) {
    tokenizer = new StandardTokenizerImpl(new StringReader(text));
  }

  /** Goes to the next word; false at the end of the text. */
  boolean next() {
    try {
      return tokenizer.getNextToken() != StandardTokenizerImpl.YYEOF;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Where the word begins, in UTF-16 units. */
  int start() {
    return tokenizer.yychar();
  }

  /** Where it ends, exclusive. */
  int end() {
    return tokenizer.yychar() + tokenizer.yylength();
  }
}
