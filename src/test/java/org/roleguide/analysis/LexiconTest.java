package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void knowsItsWordsAndNoOthers() {
    Lexicon lexicon = Lexicon.of(List.of("lön", "löner", "kund", "lön"));
    assertThat(lexicon.size()).isEqualTo(3);
    assertThat(lexicon.longest()).isEqualTo(5);
    assertThat(lexicon.words()).containsExactly("kund", "lön", "löner");
    assertThat(lexicon.contains("löner")).isTrue();
    assertThat(lexicon.contains("löne")).isFalse();
    assertThat(lexicon.contains("")).isFalse();
    assertThat(lexicon.contains("kundtjänst", 0, 4)).isTrue();
    assertThat(lexicon.contains("kundtjänst", 0, 5)).isFalse();
    assertThat(lexicon.contains("minlöne", 3, 7, "r")).isTrue();
  }

  @Test
  void mayBeEmpty() {
    assertThat(Lexicon.EMPTY.contains("x")).isFalse();
    assertThat(Lexicon.EMPTY.write()).isEmpty();
    assertThat(Lexicon.read("").words()).isEmpty();
  }

  @Test
  void isWrittenWithSharedBeginnings() {
    assertThat(Lexicon.of(List.of("lön", "löner", "konto", "kontor")).write())
        .isEqualTo("0konto\n5r\n0lön\n3er\n");
  }

  @Test
  void textThatIsNoLexiconIsRefused() {
    for (String text : List.of("lön", "0lön", "9x\n", "\n", "0ab\n3c\n", "/x\n")) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> Lexicon.read(text));
    }
  }

  @Test
  @Tag("properties")
  void whatIsWrittenIsRead() {
    Random random = new Random(7);
    Set<String> words = new HashSet<>();
    while (words.size() < 5000) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 90 : 9);
      for (int i = 0; i < length; i++) {
        word.append("aåäöbsßț𐐨".charAt(random.nextInt(10)));
      }
      words.add(word.toString());
    }
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    Lexicon lexicon = Lexicon.of(shuffled);
    Lexicon read = Lexicon.read(lexicon.write());
    assertThat(read.words()).containsExactlyElementsOf(new TreeSet<>(words));
    assertThat(read.write()).isEqualTo(lexicon.write());
    assertThat(words).allMatch(read::contains);
    assertThat(words).noneMatch(word -> !words.contains(word + "q") && read.contains(word + "q"));
  }
}
