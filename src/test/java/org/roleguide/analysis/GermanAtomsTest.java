package org.roleguide.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanAtomsTest {
  private static final long SEED = 20261122;
  private static final List<String> LINKS = List.of("", "", "s", "ss", "es", "n", "-", "s-");
  private static final List<String> ENDS = List.of("", "", "", "s", "samt", "samtes", "xyz", "-");

  private final Random random = new Random(SEED);
  private GermanWordSplitter library;

  @BeforeAll
  void open() throws IOException {
    library = new GermanWordSplitter(true);
  }

  @Test
  void compoundsOfTheLibrarysWordsAreSplitLikeIt() {
    List<String> words = new ArrayList<>(SplitterWords.ALL);
    for (int i = 0; i < 40_000; i++) {
      StringBuilder word = new StringBuilder(any(words));
      for (int more = random.nextInt(4); more > 0; more--) {
        word.append(any(LINKS)).append(any(words));
      }
      assertSameAsLibrary(word + any(ENDS));
    }
  }

  @Test
  void exceptionsAndWhatBeginsWithThemAreSplitLikeTheLibraryDoes() {
    assertThat(SplitterWords.EXCEPTIONS).hasSizeGreaterThan(900);
    List<String> words = new ArrayList<>(SplitterWords.ALL);
    for (String exception : SplitterWords.EXCEPTIONS) {
      assertSameAsLibrary(exception);
      assertSameAsLibrary(exception + "n");
      assertSameAsLibrary(exception + "s");
      assertSameAsLibrary(exception + any(LINKS) + any(words));
      assertSameAsLibrary(any(words) + any(LINKS) + exception);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "ss",
        "sss",
        "samt",
        "lohn",
        "lohns",
        "lohn-",
        "buchungstrick",
        "ratssaal"
      })
  void shortAndOddWordsAreSplitLikeTheLibraryDoes(String word) {
    assertSameAsLibrary(word);
  }

  @Test
  void lettersOfNoWordAreSplitLikeTheLibraryDoes() {
    for (int i = 0; i < 40_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        word.append("aeiounrstlmdß".charAt(random.nextInt(13)));
      }
      assertSameAsLibrary(word.toString());
    }
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void assertSameAsLibrary(String word) {
    if (word.length() <= 60) {
      List<String> found = GermanAtoms.of(word);
      List<String> split = library.splitWord(word);
      assertThat(found.size() > 1 ? found : List.of(word))
          .as("%s, seed %s", word, SEED)
          .isEqualTo(split.size() > 1 ? split : List.of(word));
    }
  }
}
