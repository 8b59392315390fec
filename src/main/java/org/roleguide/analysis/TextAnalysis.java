package org.roleguide.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One language's way from text to terms.
 *
 * <p>Words are found by the rules of Unicode (UAX 29) and written in lower case, code point by code
 * point and whatever the default locale; stop words leave a gap in the positions; the language
 * makes terms of each word. A word of more than 255 UTF-16 units is cut into pieces of that length,
 * as Lucene's StandardTokenizer does. Text is expected in Unicode normalisation form C.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextAnalysis {
  private final Language language;
  private final Set<String> stopWords;
  private final Decompounder indexParts;
  private final Decompounder queryParts;

  private TextAnalysis(
      Language language, Set<String> stopWords, Decompounder indexParts, Decompounder queryParts) {
    this.language = language;
    this.stopWords = stopWords;
    this.indexParts = indexParts;
    this.queryParts = queryParts;
  }

  /**
   * Swedish.
   *
   * @param stopWords lower-case; left out also when they are written without their diacritics
   * @param indexParts takes compounds apart for {@link Stage#INDEX}
   * @param queryParts the same for {@link Stage#QUERY_PARTS}
   */
  public static TextAnalysis swedish(
      Collection<String> stopWords, Decompounder indexParts, Decompounder queryParts) {
    return of(new Swedish(), stopWords, indexParts, queryParts);
  }

  /** German; parameters as for {@link #swedish}. */
  public static TextAnalysis german(
      Collection<String> stopWords, Decompounder indexParts, Decompounder queryParts) {
    return of(new German(), stopWords, indexParts, queryParts);
  }

  /** Romanian; its stop words may be spelled with comma or cedilla. */
  public static TextAnalysis romanian(Collection<String> stopWords) {
    return of(new Romanian(), stopWords);
  }

  /** Portuguese, European and Brazilian. */
  public static TextAnalysis portuguese(Collection<String> stopWords) {
    return of(new Portuguese(), stopWords);
  }

  /** Any language: words are not stemmed. */
  public static TextAnalysis plain(Collection<String> stopWords) {
    return of(new PlainLanguage(), stopWords);
  }

  /**
   * A language that Lucene has a stemmer for; without one, as {@link #plain}.
   *
   * @param language its code, such as {@code fi}
   */
  public static TextAnalysis further(String language, Collection<String> stopWords) {
    return of(FurtherLanguages.of(language), stopWords);
  }

  private static TextAnalysis of(Language language, Collection<String> stopWords) {
    return of(language, stopWords, Decompounder.NONE, Decompounder.NONE);
  }

  private static TextAnalysis of(
      Language language,
      Collection<String> stopWords,
      Decompounder indexParts,
      Decompounder queryParts) {
    return new TextAnalysis(language, withFolded(stopWords, language), indexParts, queryParts);
  }

  private static Set<String> withFolded(Collection<String> words, Language language) {
    Set<String> all = new HashSet<>();
    Word folded = new Word();
    for (String word : words) {
      all.add(word);
      folded.set(word);
      language.fold(folded);
      all.add(folded.toString());
    }
    return all;
  }

  /** Whether compounds of the language can be taken apart with a lexicon. */
  public boolean splitsCompounds() {
    return language.compounds(Lexicon.EMPTY) != Decompounder.NONE;
  }

  /** The same, but {@link Stage#QUERY_PARTS} takes compounds apart with these words. */
  public TextAnalysis withQueryParts(Lexicon lexicon) {
    return new TextAnalysis(language, stopWords, indexParts, language.compounds(lexicon));
  }

  /**
   * Hands the terms of a text to a sink. Terms of one word follow each other, the one for the word
   * as it is written first, then spellings without diacritics, then its parts.
   *
   * @param text in normalisation form C; lone surrogates and control characters do no harm
   */
  public void analyze(CharSequence text, Stage stage, TokenSink sink) {
    // A switch over an enum costs the browser a table and two classes.
    Decompounder parts =
        stage == Stage.INDEX ? indexParts : stage == Stage.QUERY ? Decompounder.NONE : queryParts;
    Word word = new Word();
    Terms terms = new Terms();
    tokenize(
        text,
        (token, increment, start, end) -> {
          terms.clear();
          addTerms(token, parts, word, terms);
          terms.send(sink, increment, start, end);
        },
        false);
  }

  private void addTerms(String token, Decompounder parts, Word word, Terms terms) {
    word.set(token);
    language.terms(word, terms);
    parts.split(
        token,
        part -> {
          word.set(part);
          language.terms(word, terms);
        });
  }

  /** Whether a word of this form is left out wherever it stands. */
  public boolean isStopWord(String lowerCaseWord) {
    return stopWords.contains(lowerCaseWord);
  }

  /**
   * The terms that every stage makes of a word that is no stop word. {@link Stage#INDEX} adds those
   * of its {@linkplain #parts parts}, each as if it were a word.
   *
   * @param lowerCaseWord such as {@link #words} hands over
   */
  public List<String> ownTerms(String lowerCaseWord) {
    Word word = new Word();
    word.set(lowerCaseWord);
    Terms terms = new Terms();
    language.terms(word, terms);
    return terms.list();
  }

  /**
   * Hands over the words of a text in lower case, not stemmed, stop words and all: for spelling,
   * suggestions and lexicons.
   */
  public void words(CharSequence text, TokenSink sink) {
    tokenize(text, sink, true);
  }

  /**
   * Hands over the parts that content is indexed by, of one word.
   *
   * @param lowerCaseWord such as {@link #words} hands over
   */
  public void parts(String lowerCaseWord, PartSink parts) {
    indexParts.split(lowerCaseWord, parts);
  }

  /**
   * The form in which words of a dictionary and what a reader has typed so far are compared: lower
   * case, without diacritics and without other spellings of the same ({@code ü} and {@code ue} in
   * German, {@code î} and {@code â} in Romanian, {@code ct} and {@code t} in Portuguese).
   *
   * <p>The form of a beginning is the beginning of the form, but for a last letter that may yet
   * turn out to be one of those spellings.
   *
   * @param word in any case
   */
  public String foldForPrefix(String word) {
    Word folded = new Word();
    folded.set(lowerCase(word));
    language.fold(folded);
    return folded.toString();
  }

  /** The lower case of a code point, as words have it: whatever stands around it, in any locale. */
  public static int lowerCase(int codePoint) {
    return LowerCase.of(codePoint);
  }

  private void tokenize(CharSequence text, TokenSink sink, boolean stopWordsToo) {
    Rewriting rewriting = language.prepare(text);
    String rewritten = rewriting.text();
    WordBreaks words = new WordBreaks(rewritten);
    int increment = 1;
    while (words.next()) {
      String word = lowerCase(rewritten.substring(words.start(), words.end()));
      if (!stopWordsToo && stopWords.contains(word)) {
        increment++;
      } else {
        sink.token(
            word, increment, rewriting.original(words.start()), rewriting.original(words.end()));
        increment = 1;
      }
    }
  }

  private static String lowerCase(String text) {
    StringBuilder lower = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int l = LowerCase.of(c);
      if (l != c && lower == null) {
        lower = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (lower != null) {
        lower.appendCodePoint(l);
      }
      i += Character.charCount(c);
    }
    return lower == null ? text : lower.toString();
  }
}
