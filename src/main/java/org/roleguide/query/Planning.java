package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Stage;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.analysis.TokenSink;

/** The making of one plan. */
final class Planning {
  private static final int MOST_WORDS = 32;
  private static final int MOST_ENDINGS = 8;

  /** Beginnings of one letter say nothing. */
  private static final int SHORTEST_BEGINNING = 2;

  /** Of words that nobody said are unfinished. */
  private static final int SHORTEST_FRAGMENT = 3;

  /** Weights are in thousandths. */
  private static final int FULL = 1000;

  private static final int SYNONYM = 300;

  /** Of the words of a quoted code that is known as a whole. */
  private static final int PART_OF_CODE = 300;

  /** Of words that begin like one that is in the index itself. */
  private static final int ENDING = 300;

  /** Of the beginning of a word when the rest is unknown. */
  private static final int HEAD = 500;

  private static final int SHORTEST_PART = 4;
  private static final int LONG_HEAD = 6;

  /** Between the parts of Swedish and German compounds; the parts themselves first. */
  private static final String[] LINKS = {"", "s", "e", "n", "en", "es", "er"};

  private final TextAnalysis analysis;
  private final int longestSynonym;
  private final String query;
  private final Vocabulary vocabulary;
  private final Plan plan = new Plan();

  /** All words of the query, those that are excluded too. */
  private final List<QueryWord> words = new ArrayList<>();

  private final StringBuilder corrected = new StringBuilder();
  private int copied;

  Planning(TextAnalysis analysis, int longestSynonym, String query, Vocabulary vocabulary) {
    this.analysis = analysis;
    this.longestSynonym = longestSynonym;
    this.query = query;
    this.vocabulary = vocabulary;
  }

  Plan plan(List<Piece> pieces, boolean unfinished) {
    for (Piece piece : pieces) {
      readWords(piece);
    }
    addSynonyms();
    int from = 0;
    while (from < words.size()) {
      int to = from + 1;
      while (to < words.size() && words.get(to).piece == words.get(from).piece) {
        to++;
      }
      List<QueryWord> piece = words(from, to);
      if (words.get(from).piece.sign == Piece.EXCLUDED) {
        exclude(piece);
      } else if (words.get(from).piece.quoted) {
        require(piece);
      } else {
        for (QueryWord word : piece) {
          boolean last = unfinished && word.to == query.length();
          search(word, last);
        }
      }
      from = to;
    }
    if (copied > 0) {
      plan.corrected = corrected.append(query, copied, query.length()).toString();
    }
    plan.empty = whyEmpty();
    return plan;
  }

  private String whyEmpty() {
    if (!plan.clauses.isEmpty() || !plan.needs.isEmpty()) {
      return "";
    }
    String why = "NO_WORDS";
    for (QueryWord word : words) {
      if (word.piece.sign == Piece.EXCLUDED) {
        why = why.equals("NO_WORDS") ? "ONLY_EXCLUDED" : why;
      } else if (word.isStopWord()) {
        why = "STOP_WORDS";
      } else {
        return "UNKNOWN_WORDS";
      }
    }
    return why;
  }

  // == Words

  private void readWords(Piece piece) {
    int first = words.size();
    String text = query.substring(piece.from, piece.to);
    int[] position = {-1};
    analysis.words(
        text,
        (word, increment, start, end) -> {
          position[0] += increment;
          if (words.size() < MOST_WORDS) {
            int from = piece.from + start;
            int to = piece.from + end;
            words.add(new QueryWord(words.size(), piece, from, to, word, position[0]));
          }
        });
    int[] current = {first};
    analysis.analyze(
        text,
        Stage.QUERY,
        (term, increment, start, end) -> {
          while (current[0] < words.size() && words.get(current[0]).from < piece.from + start) {
            current[0]++;
          }
          if (current[0] < words.size()) {
            words.get(current[0]).terms.add(term);
          }
        });
    readCodes(text, first);
  }

  private void readCodes(String text, int first) {
    for (int i = first; i < words.size(); i++) {
      QueryWord word = words.get(i);
      if (Codes.hasDigit(word.text)) {
        word.codes.add(word.text);
      }
    }
    if (first < words.size() && Codes.hasDigit(text)) {
      int from = Codes.start(text, 0, text.length());
      String code = Codes.form(text, from, Codes.end(text, from, text.length()));
      for (QueryWord word : words(first, words.size())) {
        if (!word.codes.contains(code)) {
          word.codes.add(code); // of 43-3051, each part is explained by the whole
        }
      }
    }
  }

  // == What is asked of the vocabulary

  private void need(String need) {
    if (!plan.needs.contains(need)) {
      plan.needs.add(need);
    }
  }

  private boolean isKnown(String term, QueryWord word) {
    return isKnown(vocabulary.hasTerm(term), term, word);
  }

  private boolean isKnown(int answer, String key, QueryWord word) {
    if (answer == Vocabulary.UNKNOWN) {
      word.waits = true;
      need("t\t" + key);
    }
    return answer == Vocabulary.YES;
  }

  private @Nullable String dictionary(String foldedPrefix, QueryWord word) {
    String lines = vocabulary.words(foldedPrefix);
    if (lines == null) {
      word.waits = true;
      need("w\t" + foldedPrefix);
    }
    return lines;
  }

  private void score(Term term, int weight, QueryWord word) {
    for (int i = 0; i < plan.clauses.size(); i++) {
      Clause clause = plan.clauses.get(i);
      if (clause.term().equals(term)) {
        if (clause.thousandths() < weight) {
          plan.clauses.set(i, new Clause(term, weight, word.number));
        }
        return;
      }
    }
    plan.clauses.add(new Clause(term, weight, word.number));
  }

  private void scoreFor(QueryWord word, Term term, int weight) {
    score(term, weight, word);
    word.add(term);
  }

  // == Stages of a word

  private void search(QueryWord word, boolean last) {
    searchPlain(word);
    if (last && !isPartOfCode(word)) {
      searchEndings(word);
    }
    if (!word.found && !word.waits && !word.isStopWord()) {
      searchParts(word);
      if (!word.found && !word.named && !word.waits) {
        searchLike(word);
      }
      if (!word.found && !word.named && !word.waits && !last) {
        searchBeginning(word);
      }
      if (!word.found && !word.named && !word.waits) {
        tell(Finding.UNKNOWN, word, "");
      }
    }
    if (word.piece.sign == Piece.REQUIRED && !word.isStopWord()) {
      plan.required.add(word.group);
    }
  }

  private void searchPlain(QueryWord word) {
    boolean isPart = isPartOfCode(word);
    for (String term : word.terms) {
      if (isKnown(term, word) && (!isPart || word.piece.quoted)) {
        scoreFor(word, new Term(term, false), isPart ? PART_OF_CODE : FULL);
      }
    }
    for (String code : word.codes) {
      if (isKnownCode(code, word)) {
        scoreFor(word, new Term(code, true), FULL);
      }
    }
  }

  private boolean isKnownCode(String code, QueryWord word) {
    return isKnown(vocabulary.hasCode(code), code, word);
  }

  /** Whether it is meant only together with the other words of its piece. */
  private boolean isPartOfCode(QueryWord word) {
    for (String code : word.codes) {
      if (!code.equals(word.text) && isKnownCode(code, word)) {
        return true;
      }
    }
    return false;
  }

  /** Adds words that begin like one that is, or seems to be, still being written. */
  private void searchEndings(QueryWord word) {
    String folded = analysis.foldForPrefix(word.text);
    if (folded.length() < SHORTEST_BEGINNING || (word.isStopWord() && words.size() > 1)) {
      return;
    }
    String lines = dictionary(folded, word);
    if (lines == null) {
      return;
    }
    int weight = word.found ? ENDING : FULL;
    Best best = new Best(2 * MOST_ENDINGS);
    for (DictionaryLines entry = new DictionaryLines(lines); entry.next(); ) {
      best.offer(0, entry);
    }
    int added = 0;
    for (int i = 0; i < best.size() && added < MOST_ENDINGS; i++) {
      int before = plan.clauses.size();
      scoreWord(word, best.word(i), weight);
      added += plan.clauses.size() > before ? 1 : 0;
    }
  }

  /** Takes a word that is like no other for the beginning of one. */
  private void searchBeginning(QueryWord word) {
    String folded = analysis.foldForPrefix(word.text);
    if (folded.length() >= SHORTEST_FRAGMENT && !Codes.hasDigit(folded)) {
      searchEndings(word);
    }
    if (word.found) {
      tell(Finding.FUZZY, word, "");
    }
  }

  private void searchParts(QueryWord word) {
    if (!analysis.splitsCompounds()) {
      return;
    }
    Lexicon lexicon = vocabulary.lexicon();
    if (lexicon == null) {
      word.waits = true;
      need("l");
      return;
    }
    FoundTerms parts = new FoundTerms();
    analysis.withQueryParts(lexicon).analyze(word.text, Stage.QUERY_PARTS, parts);
    if (parts.terms.size() > word.terms.size() && !word.named) {
      Spelling spelling = new Spelling(analysis.foldForPrefix(word.text));
      if (isSlip(word, spelling.longBeginning(), spelling)) {
        return;
      }
    }
    for (String part : parts.terms) {
      if (!word.terms.contains(part) && isKnown(part, word)) {
        scoreFor(word, new Term(part, false), FULL);
      }
    }
  }

  /** Corrects a word that is one letter away from one with such a beginning. */
  private boolean isSlip(QueryWord word, String beginning, Spelling spelling) {
    String lines = dictionary(beginning, word);
    if (lines == null) {
      return false;
    }
    Best best = spelling.best(lines);
    return best.size() > 0 && best.distance(0) < 2 && isFixed(word, best.word(0));
  }

  private boolean isFixed(QueryWord word, String meant) {
    scoreWord(word, meant, FULL);
    if (word.found) {
      addSynonym(word, meant);
      tell(Finding.FIXED, word, meant);
    }
    return word.found;
  }

  /** Corrects a word, or looks for several that are like it. */
  private void searchLike(QueryWord word) {
    String folded = analysis.foldForPrefix(word.text);
    Spelling spelling = new Spelling(folded);
    if (!spelling.isPossible() || Codes.hasDigit(folded)) {
      return;
    }
    String lines = dictionary(spelling.beginning(), word);
    if (lines == null) {
      return;
    }
    Best best = spelling.best(lines);
    String head = analysis.splitsCompounds() ? head(folded, lines) : "";
    if (!head.isEmpty() && (best.size() == 0 || best.distance(0) > 1)) {
      searchHeadAndTail(word, head, folded);
      if (word.found || word.waits) {
        return;
      }
    }
    if (best.size() > 0 && spelling.isCorrection(best.distance(0)) && isFixed(word, best.word(0))) {
      return;
    }
    if (head.isEmpty()) {
      for (String beginning : spelling.otherBeginnings()) {
        if (isSlip(word, beginning, spelling) || word.waits) {
          return;
        }
      }
    }
    for (int i = 0; i < best.size(); i++) {
      scoreWord(word, best.word(i), FULL / (1 + best.distance(i)));
    }
    if (!word.found && head.length() >= LONG_HEAD) {
      scoreWord(word, head, HEAD);
    }
    if (word.found) {
      tell(Finding.FUZZY, word, "");
    }
  }

  /** The longest word of the dictionary that a long word begins with; empty when there is none. */
  private static String head(String folded, String lines) {
    String head = "";
    int longest = SHORTEST_PART - 1;
    for (DictionaryLines entry = new DictionaryLines(lines); entry.next(); ) {
      int length = entry.folded.length();
      if (length > longest
          && folded.length() >= length + SHORTEST_PART
          && folded.startsWith(entry.folded)) {
        head = entry.word;
        longest = length;
      }
    }
    return head;
  }

  /** Takes a compound apart that no lexicon knows: a word of the dictionary, then a known one. */
  private void searchHeadAndTail(QueryWord word, String head, String folded) {
    String rest = folded.substring(analysis.foldForPrefix(head).length());
    for (String link : LINKS) {
      if (rest.startsWith(link) && rest.length() >= link.length() + SHORTEST_PART) {
        for (String term : found(rest.substring(link.length())).terms) {
          if (isKnown(term, word)) {
            scoreFor(word, new Term(term, false), FULL);
          }
        }
      }
    }
    if (word.found) {
      scoreWord(word, head, FULL);
    }
  }

  /** Adds the terms of a word of the dictionary; all of them are in the index. */
  private void scoreWord(QueryWord word, String other, int weight) {
    for (String term : found(other).terms) {
      scoreFor(word, new Term(term, false), weight);
    }
  }

  private FoundTerms found(String text) {
    FoundTerms found = new FoundTerms();
    analysis.analyze(text, Stage.QUERY, found);
    return found;
  }

  private void tell(String what, QueryWord word, String instead) {
    String written = query.substring(word.from, word.to);
    plan.findings.add(new Finding(what, word.from, word.to, written, instead));
    if (!instead.isEmpty()) {
      corrected.append(query, copied, word.from).append(instead);
      copied = word.to;
    }
  }

  // == Phrases and what is excluded

  private void require(List<QueryWord> piece) {
    Phrase phrase = new Phrase(false);
    List<List<Term>> each = new ArrayList<>();
    boolean possible = true;
    for (QueryWord word : piece) {
      if (!word.isStopWord()) {
        searchPlain(word);
        possible &= !isPartOfCode(word); // pages may have it in another way of writing
        if (!word.found && !word.waits) {
          possible = false;
          tell(Finding.UNKNOWN, word, "");
        }
        addTo(phrase, word);
        each.add(word.group);
      }
    }
    if (possible && phrase.size() > 1 && phrase.size() == each.size()) {
      plan.phrases.add(phrase);
    } else {
      plan.required.addAll(each);
    }
  }

  private void exclude(List<QueryWord> piece) {
    Phrase phrase = new Phrase(true);
    List<Term> alone = new ArrayList<>();
    int count = 0;
    boolean possible = true;
    for (QueryWord word : piece) {
      if (!word.isStopWord()) {
        for (String term : word.terms) {
          if (isKnown(term, word)) {
            word.add(new Term(term, false));
          }
        }
        possible &= word.found;
        addTo(phrase, word);
        count++;
        for (String code : word.codes) {
          boolean ofAll = piece.size() == 1 || !code.equals(word.text);
          Term whole = new Term(code, true);
          if (isKnownCode(code, word) && ofAll && !alone.contains(whole)) {
            alone.add(whole);
          }
        }
      }
    }
    if (count == 1) {
      for (QueryWord word : piece) {
        alone.addAll(word.group);
      }
    } else if (possible && count > 1) {
      plan.phrases.add(phrase);
    }
    if (!alone.isEmpty()) {
      plan.excluded.add(alone);
    }
  }

  private static void addTo(Phrase phrase, QueryWord word) {
    List<String> alternatives = new ArrayList<>();
    for (Term term : word.group) {
      if (!term.isCode()) {
        alternatives.add(term.text());
      }
    }
    if (!alternatives.isEmpty()) {
      phrase.add(word.position, alternatives);
    }
  }

  // == Synonyms

  /** From left to right, the longest first; what one covers is not looked at again. */
  private void addSynonyms() {
    for (int from = 0; from < words.size(); ) {
      int to = from;
      while (to < words.size() && to - from < longestSynonym && mayBeNamedOtherwise(to)) {
        to++;
      }
      while (to > from && !addSynonyms(from, to)) {
        to--;
      }
      from = Math.max(to, from + 1);
    }
  }

  private boolean mayBeNamedOtherwise(int index) {
    QueryWord word = words.get(index);
    return word.piece.sign != Piece.EXCLUDED && !word.piece.quoted;
  }

  private List<QueryWord> words(int from, int to) {
    List<QueryWord> some = new ArrayList<>();
    for (int i = from; i < to; i++) {
      some.add(words.get(i));
    }
    return some;
  }

  private boolean addSynonyms(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (QueryWord word : words(from, to)) {
      if (!word.isStopWord()) {
        key.append(word.terms.get(word.terms.size() - 1)).append(' ');
      }
    }
    return addSynonyms(words(from, to), key.toString());
  }

  private void addSynonym(QueryWord word, String instead) {
    List<String> terms = found(instead).terms;
    addSynonyms(words(word.number, word.number + 1), terms.get(terms.size() - 1) + ' ');
  }

  private boolean addSynonyms(List<QueryWord> covered, String key) {
    if (key.length() < 2) {
      return false;
    }
    List<String> others = vocabulary.synonyms(key);
    if (others == null) {
      covered.get(0).waits = true;
      need("t\t" + key.substring(0, key.indexOf(' ')));
      return false;
    }
    for (String other : others) {
      addSynonym(covered, other);
    }
    return !others.isEmpty();
  }

  private void addSynonym(List<QueryWord> covered, String other) {
    FoundTerms found = found(other);
    for (String term : found.terms) {
      boolean known = false;
      for (QueryWord word : covered) {
        known = isKnown(term, word);
      }
      if (known) {
        Term name = new Term(term, false);
        score(name, SYNONYM / found.words, covered.get(0));
        for (QueryWord word : covered) {
          word.named = true;
          if (found.words == 1) {
            word.addName(name);
          }
        }
      }
    }
  }

  /** The terms of a text. */
  private static final class FoundTerms implements TokenSink {
    final List<String> terms = new ArrayList<>();

    /** How many words they are of. */
    int words;

    @Override
    public void token(String term, int positionIncrement, int startOffset, int endOffset) {
      terms.add(term);
      words += positionIncrement > 0 ? 1 : 0;
    }
  }
}
