package org.roleguide.module;

import org.teavm.jso.JSObject;

/**
 * A vocabulary in JavaScript; see {@link org.roleguide.query.Vocabulary}. What is not loaded yet is
 * null, for {@code hasTerm} and {@code hasCode} -1.
 */
interface JsVocabulary extends JSObject {
  int hasTerm(String term);

  int hasCode(String code);

  /** With a LF behind each alternative. */
  String synonyms(String key);

  String words(String foldedPrefix);

  /** As of {@link org.roleguide.analysis.Lexicon#write}. */
  String lexicon();
}
