package org.roleguide.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the words of pages that can be parts of compounds, or compounds: letters only, in lower
 * case but for the first, which in running text must be so too where only names are written with a
 * capital. For one thread.
 */
final class SiteWords {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;
  private static final int PAGES_TO_READ = 1000;

  private final boolean nounsHaveCapitals;
  private @Nullable String[] table = new String[1 << 12];
  private int size;
  private char[] chars = new char[1 << 12];

  SiteWords(boolean nounsHaveCapitals) {
    this.nounsHaveCapitals = nounsHaveCapitals;
  }

  /**
   * Adds what pages say in their own language: the names of all, and of a large site the text of
   * pages here and there, which has the words that make up the rest.
   */
  void addAll(Collection<SearchDocument> documents) {
    int step = 1 + documents.size() / PAGES_TO_READ;
    int number = 0;
    for (SearchDocument document : documents) {
      addNames(document);
      if (number++ % step == 0) {
        addText(document);
      }
    }
  }

  private void addNames(SearchDocument document) {
    add(document.title(), true);
    document.forms().forEach(form -> add(form, true));
    document.names().forEach(name -> add(name, true));
    document.hiddenNames().forEach(name -> add(name, true));
  }

  private void addText(SearchDocument document) {
    add(document.summary(), nounsHaveCapitals);
    for (SearchDocument.Section section : document.sections()) {
      add(section.heading(), nounsHaveCapitals);
      add(section.text(), nounsHaveCapitals);
    }
  }

  private void add(String text, boolean capitalIsAllowed) {
    int length = text.length();
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    char[] from = chars;
    text.getChars(0, length, from, 0);
    for (int i = 0; i < length; i++) {
      int start = i;
      int hash = 0;
      boolean isWord = true;
      for (; i < length; i++) {
        char c = from[i];
        if (c >= 'a' && c <= 'z') {
          hash = 31 * hash + c;
        } else if (Character.isLetter(c)) {
          char lower = Character.toLowerCase(c);
          isWord &= lower == c || (i == start && capitalIsAllowed);
          hash = 31 * hash + lower;
        } else {
          break;
        }
      }
      int letters = i - start;
      if (isWord && letters >= SHORTEST && letters <= LONGEST) {
        from[start] = Character.toLowerCase(from[start]);
        add(start, i, hash);
      }
    }
  }

  private void add(int start, int end, int hash) {
    int slot = slot(hash);
    for (String word = table[slot]; word != null; word = table[slot]) {
      if (isSame(word, start, end)) {
        return;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = new String(chars, start, end - start);
    if (2 * ++size > table.length) {
      grow();
    }
  }

  private boolean isSame(String word, int start, int end) {
    int length = word.length();
    if (length != end - start) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    @Nullable String[] old = table;
    table = new String[2 * old.length];
    for (String word : old) {
      if (word != null) {
        int slot = slot(word.hashCode());
        while (table[slot] != null) {
          slot = slot + 1 & table.length - 1;
        }
        table[slot] = word;
      }
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  /** The words, each once. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (String word : table) {
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }
}
