package org.roleguide.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Lexicon;

/**
 * What an index knows of words. An answer may be missing because it is not loaded yet; the plan
 * then lists what it {@linkplain Plan#needs needs}.
 */
public interface Vocabulary {
  /** It is in no document. */
  int NO = 0;

  /** It is in some document. */
  int YES = 1;

  /** Not loaded yet. */
  int UNKNOWN = -1;

  /** Whether a term is in title, names or text of some document. */
  int hasTerm(String term);

  /** Whether some document has a code. */
  int hasCode(String code);

  /**
   * Other ways to say a phrase.
   *
   * @param key its terms as of {@link org.roleguide.analysis.Synonyms#key}
   * @return as written in the termbase; empty when there is none; null when not loaded yet
   */
  @Nullable List<String> synonyms(String key);

  /**
   * The words of the dictionary that begin like this.
   *
   * @param foldedPrefix one character or more, in the form of {@link
   *     org.roleguide.analysis.TextAnalysis#foldForPrefix}
   * @return a line for each, {@code folded TAB word TAB document frequency LF}, sorted by the UTF-8
   *     bytes of folded, then of word; null when not loaded yet
   */
  @Nullable String words(String foldedPrefix);

  /**
   * Words that compounds are taken apart with.
   *
   * @return null when not loaded yet
   */
  @Nullable Lexicon lexicon();
}
