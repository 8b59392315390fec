package org.roleguide.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a compound apart when known words cover all of it: {@code lön|e|handläggare}, {@code
 * vertrag|s|recht}, and with the letter that the first part has lost {@code skol(a)|lärare}. A word
 * with a stretch that is in no lexicon stays whole, because parts that merely occur in it ({@code
 * rat} in {@code Administrator}) are noise. So does a word that is in the lexicon itself: list
 * {@code handläggare}, and nobody finds it by {@code hand}.
 *
 * <p>The fewest parts win, then the longest last part. Every run of neighbouring parts is handed
 * over too, so {@code kund|tjänst|medarbetare} is found by {@code kundtjänst}. Thread-safe.
 */
public final class Segmenter implements Decompounder {
  /** Longer words are no compounds that anybody wrote. */
  private static final int LONGEST_WORD = 60;

  private static final int SHORTEST_PART = 3;

  private static final int LONGEST_LINK = 3;

  /** Of a part that has lost its ending, or gained one. */
  private static final int SHORTEST_STEM = 4;

  private static final String[] SWEDISH_LINKS = {"s", "e", "o", "u"};
  private static final String[] SWEDISH_DROPPED = {"a", "e"};
  private static final String[] SWEDISH_ENDINGS = {
    "en", "n", "et", "t", "ar", "er", "or", "arna", "erna", "orna", "na", "s", "ens", "ets"
  };

  private static final String[] GERMAN_LINKS = {"s", "es", "n", "en", "er", "ens"};
  private static final String[] GERMAN_DROPPED = {"e", "en"};
  private static final String[] GERMAN_ENDINGS = {
    "n", "e", "es", "ern", "er", "en", "s", "in", "innen"
  };

  private final Lexicon lexicon;
  private final String[] links;
  private final String[] dropped;
  private final String[] endings;

  private Segmenter(Lexicon lexicon, String[] links, String[] dropped, String[] endings) {
    this.lexicon = lexicon;
    this.links = links;
    this.dropped = dropped;
    this.endings = endings;
  }

  /** Swedish compounds of words in a lexicon. */
  public static Segmenter swedish(Lexicon lexicon) {
    return new Segmenter(lexicon, SWEDISH_LINKS, SWEDISH_DROPPED, SWEDISH_ENDINGS);
  }

  /** German compounds of words in a lexicon. */
  public static Segmenter german(Lexicon lexicon) {
    return new Segmenter(lexicon, GERMAN_LINKS, GERMAN_DROPPED, GERMAN_ENDINGS);
  }

  @Override
  public void split(String lowerCaseWord, PartSink parts) {
    int length = lowerCaseWord.length();
    if (length <= 2 * SHORTEST_PART || length > LONGEST_WORD) {
      return;
    }
    Split split = new Split(lowerCaseWord);
    if (split.count[0] > 1) {
      split.send(parts);
    }
  }

  /** Hands over the words of the lexicon that a compound is made of; none of any other word. */
  void words(String lowerCaseWord, PartSink words) {
    if (lowerCaseWord.length() > 2 * SHORTEST_PART
        && lowerCaseWord.length() <= LONGEST_WORD
        && lexicon.longest(lowerCaseWord, 0) > 0) {
      Split split = new Split(lowerCaseWord);
      if (split.count[0] > 1) {
        split.sendWords(words);
      }
    }
  }

  /**
   * Whether known words cover a word: one in some form, or several. {@code arbeta} is a form of
   * {@code arbete}, because both are the same in compounds.
   */
  boolean covers(String lowerCaseWord) {
    int length = lowerCaseWord.length();
    if (length < SHORTEST_PART || length > LONGEST_WORD || lexicon.longest(lowerCaseWord, 0) == 0) {
      return false;
    }
    Split split = new Split(lowerCaseWord);
    if (split.count[0] > 0) {
      return true;
    }
    for (String lost : dropped) {
      if (lowerCaseWord.endsWith(lost) && split.lostEnding(0, length - lost.length()) != null) {
        return true;
      }
    }
    return false;
  }

  /** The best way to cover a word from each of its letters to its end. */
  private final class Split {
    final String word;

    final StretchHashes hashes;

    /** From each letter on, the most that a word of the lexicon may have; 0 when none is there. */
    final int[] most;

    /** Those of the language's endings that the word has. */
    final List<String> ownEndings = new ArrayList<>();

    /** How many parts cover the rest from here; 0 when none do. */
    final int[] count;

    /** Where the first of these parts ends, without the letters that link it to the next. */
    final int[] partEnd;

    /** The ending that the first of these parts has outside of compounds. */
    final String[] ending;

    /** Where the second of these parts begins. */
    final int[] next;

    /** Where the last of these parts begins. */
    final int[] last;

    Split(String word) {
      this.word = word;
      int length = word.length();
      hashes = new StretchHashes(word);
      for (String inflection : endings) {
        if (word.endsWith(inflection)) {
          ownEndings.add(inflection);
        }
      }
      most = new int[length + 1];
      count = new int[length + 1];
      partEnd = new int[length + 1];
      ending = new String[length + 1];
      next = new int[length + 1];
      last = new int[length + 1];
      for (int start = length - SHORTEST_PART; start >= 0; start--) {
        if (start > 0 && start < SHORTEST_PART) {
          continue;
        }
        most[start] = lexicon.longest(word, start);
        if (most[start] == 0) {
          continue;
        }
        if (lastWord(start) != null) {
          count[start] = 1;
          partEnd[start] = length;
          ending[start] = "";
          next[start] = length;
          last[start] = start;
        } else {
          tryParts(start);
        }
      }
    }

    private boolean isKnown(int start, int end, String ending) {
      return end - start + ending.length() <= most[start]
          && lexicon.contains(word, start, end, ending, hashes.of(start, end));
    }

    /** The word of the lexicon that the rest from here is a form of, or null. */
    private @Nullable String lastWord(int start) {
      int end = word.length();
      if (isKnown(start, end, "")) {
        return word.substring(start);
      }
      for (String inflection : ownEndings) {
        int stem = end - inflection.length();
        if (stem - start >= SHORTEST_STEM) {
          String lost = isKnown(start, stem, "") ? "" : lostEnding(start, stem);
          if (lost != null) {
            return word.substring(start, stem) + lost;
          }
        }
      }
      return null;
    }

    /** The ending that makes a stretch a word of the lexicon: {@code a} of faktur-or. */
    private @Nullable String lostEnding(int start, int stem) {
      if (stem - start >= SHORTEST_STEM) {
        for (String lost : dropped) {
          if (isKnown(start, stem, lost)) {
            return lost;
          }
        }
      }
      return null;
    }

    private void tryParts(int start) {
      int longest = start + most[start] + LONGEST_LINK;
      int from = Math.min(word.length() - SHORTEST_PART, longest);
      for (int end = from; end >= start + SHORTEST_PART; end--) {
        if (count[end] > 0 && isBetter(start, end) && isPart(start, end)) {
          count[start] = count[end] + 1;
          next[start] = end;
          last[start] = last[end];
        }
      }
    }

    private boolean isBetter(int start, int end) {
      int parts = count[end] + 1;
      return count[start] == 0
          || parts < count[start]
          || (parts == count[start] && last[end] < last[start]);
    }

    /** Whether a stretch is a part; then notes how. */
    private boolean isPart(int start, int end) {
      if (isPartTo(start, end)) {
        return true;
      }
      for (String link : links) {
        int stem = end - link.length();
        if (stem - start >= SHORTEST_PART && word.startsWith(link, stem) && isPartTo(start, stem)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPartTo(int start, int stem) {
      String lost = isKnown(start, stem, "") ? "" : lostEnding(start, stem);
      if (lost == null) {
        return false;
      }
      partEnd[start] = stem;
      ending[start] = lost;
      return true;
    }

    void sendWords(PartSink words) {
      for (int from = 0; from < word.length(); from = next[from]) {
        String last = next[from] < word.length() ? null : lastWord(from);
        words.part(last == null ? word.substring(from, partEnd[from]) + ending[from] : last);
      }
    }

    void send(PartSink parts) {
      for (int from = 0; from < word.length(); from = next[from]) {
        for (int to = from; to < word.length(); to = next[to]) {
          if (from > 0 || next[to] < word.length()) {
            parts.part(word.substring(from, partEnd[to]) + ending[to]);
          }
        }
      }
    }
  }
}
