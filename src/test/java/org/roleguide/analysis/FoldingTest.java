package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void whateverCanStandInALowerCaseWordIsFoldedAsLuceneDoes() {
    List<String> wrong = new ArrayList<>();
    int folded = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.toLowerCase(c) == c && isInWords(c)) {
        String lucene = lucene(c);
        folded += lucene.equals(String.valueOf(c)) ? 0 : 1;
        if (!lucene.equals(ours(c))) {
          wrong.add(String.format("U+%04X: %s, not %s", (int) c, ours(c), lucene));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(folded).isGreaterThan(500);
  }

  @Test
  void lettersWithoutAnAsciiFormAndOtherCharactersStay() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (lucene(c).equals(String.valueOf(c)) && Character.toLowerCase(c) == c) {
        assertThat(ours(c)).isEqualTo(String.valueOf(c));
      }
    }
  }

  private static boolean isInWords(char c) {
    WordBreaks alone = new WordBreaks(String.valueOf(c));
    WordBreaks between = new WordBreaks("a" + c + "a");
    return alone.next() || (between.next() && between.end() > 1);
  }

  private static String lucene(char c) {
    char[] plain = new char[Folding.LONGEST];
    return new String(plain, 0, ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, plain, 0, 1));
  }

  private static String ours(char c) {
    char[] plain = new char[Folding.LONGEST];
    return new String(plain, 0, Folding.fold(new char[] {c}, 1, plain));
  }
}
