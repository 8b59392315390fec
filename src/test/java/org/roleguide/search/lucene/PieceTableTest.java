package org.roleguide.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceTableTest {
  private static final long SEED = 20261122;
  private static final int PIECES = 60_000;

  /** Few letters, so that many pieces have the same beginning or end. */
  @Test
  void everyPieceHasItsNumber() {
    Random random = new Random(SEED);
    PieceTable table = new PieceTable();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < PIECES; i++) {
      String piece = piece(random);
      byte[] text = (" " + piece + " ").getBytes(UTF_8);
      Integer known = numbers.get(piece);
      assertThat(table.find(text, 1, text.length - 1))
          .as(piece)
          .isEqualTo(known == null ? PieceTable.NONE : known);
      if (known == null) {
        table.put(text, 1, text.length - 1, i - PIECES / 2);
        numbers.put(piece, i - PIECES / 2);
      }
    }
    assertThat(numbers).hasSizeGreaterThan(PIECES / 4).hasSizeLessThan(PIECES);
    numbers.forEach(
        (piece, number) -> {
          byte[] text = piece.getBytes(UTF_8);
          assertThat(table.find(text, 0, text.length)).isEqualTo(number);
        });
  }

  private static String piece(Random random) {
    StringBuilder piece = new StringBuilder();
    int length = 1 + random.nextInt(random.nextBoolean() ? 6 : 40);
    for (int i = 0; i < length; i++) {
      piece.append("aaabéÿ„".charAt(random.nextInt(7)));
    }
    return piece.toString();
  }
}
