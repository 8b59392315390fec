package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.junit.jupiter.api.Test;

/** Compares the browser's tokenizer with Lucene's, as automata: all texts, not some. */
class WordBreaksTest {
  private static final int STOP = -1;

  @Test
  void theBrowsersAutomatonEndsWordsWhereLucenesDoes() throws Exception {
    Lucene lucene = new Lucene();
    Browser browser = new Browser();
    // One character for each pair of classes that occurs.
    Set<Integer> pairs = new HashSet<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      pairs.add(lucene.classOf(c) << 8 | browser.classes[c]);
    }
    Deque<Integer> open = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    open.add(0);
    while (!open.isEmpty()) {
      int states = open.remove();
      int ofLucene = states >> 8;
      int ofBrowser = states & 0xff;
      assertThat(browser.end(ofBrowser)).isEqualTo(lucene.end(ofLucene));
      for (int pair : pairs) {
        int nextOfLucene = lucene.next(ofLucene, pair >> 8);
        int nextOfBrowser = browser.next(ofBrowser, pair & 0xff);
        assertThat(nextOfBrowser == STOP).isEqualTo(nextOfLucene == STOP);
        if (nextOfLucene != STOP && seen.add(nextOfLucene << 8 | nextOfBrowser)) {
          open.add(nextOfLucene << 8 | nextOfBrowser);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(50);
  }

  /** The tables of StandardTokenizerImpl. */
  private static final class Lucene {
    private final int[] top = table("ZZ_CMAP_TOP");
    private final int[] blocks = table("ZZ_CMAP_BLOCKS");
    private final int[] rows = table("ZZ_ROWMAP");
    private final int[] next = table("ZZ_TRANS");
    private final int[] actions = table("ZZ_ACTION");
    private final int[] attributes = table("ZZ_ATTRIBUTE");

    Lucene() throws ReflectiveOperationException {}

    private static int[] table(String name) throws ReflectiveOperationException {
      Field field = StandardTokenizerImpl.class.getDeclaredField(name);
      field.setAccessible(true);
      return (int[]) field.get(null);
    }

    int classOf(int codePoint) {
      return blocks[top[codePoint >> 8] | (codePoint & 0xff)];
    }

    int next(int state, int characterClass) {
      return next[rows[state] + characterClass];
    }

    /** 0 not an end, 1 the end of what is left out, 2 the end of a word. */
    char end(int state) {
      return (attributes[state] & 1) == 0 ? '0' : actions[state] == 1 ? '1' : '2';
    }
  }

  /** The tables of the class that stands in for WordBreaks in the browser. */
  private static final class Browser {
    private final Class<?> type;
    private final byte[] classes;
    private final String next;
    private final String ends;

    Browser() throws Exception {
      URL[] compiled = {Path.of("target/module-classes/").toUri().toURL()};
      try (URLClassLoader loader =
          new URLClassLoader(compiled, ClassLoader.getPlatformClassLoader())) {
        type = Class.forName("org.roleguide.analysis.WordBreaks", true, loader);
        classes = (byte[]) constant("CLASS_OF");
        next = (String) constant("NEXT");
        ends = (String) constant("ENDS");
      }
    }

    private Object constant(String name) throws ReflectiveOperationException {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    }

    int next(int state, int characterClass) {
      char c = next.charAt(characterClass * ends.length() + state);
      int step = c - (c > 92 ? '#' + 1 : '#');
      return step == 0 ? STOP : step == 1 ? state : step - 2;
    }

    char end(int state) {
      return ends.charAt(state);
    }
  }
}
