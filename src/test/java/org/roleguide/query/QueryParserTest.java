package org.roleguide.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "lön # lön",
        "lön skatt # lön|skatt",
        "`  lön\t skatt\n` # lön|skatt",
        "+lön -skatt # +lön|-skatt",
        "−skatt # -skatt",
        "--skatt # -skatt",
        "+-skatt # +skatt",
        "back-office # back-office",
        "\"back office\" # \"back office\"",
        "-\"back office\" # -\"back office\"",
        "+\"back office\" lön # +\"back office\"|lön",
        "„back office“ »x« “y” ‟z” # \"back office\"|\"x\"|\"y\"|\"z\"",
        "\"a b\"c # \"a b\"|c",
        "a\"b c\" # a|\"b c\"",
        "\"a b # a|b",
        "a \" b # a|b",
        "-\"a b # -a|b",
        "\"\" a # a",
        "\"a\" b\" # \"a\"|b",
        "a - b + c # a|b|c",
        "-+ # ``",
        "C++ a- # C++|a-",
        "(a AND b)* # (a|AND|b)*"
      })
  void piecesAreWordsAndPhrasesWithSigns(String query, String pieces) {
    assertThat(String.join("|", written(query))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\"", "\"\"", "\"\"\"", "-", "- +", "+\"\"", "\u0000\u0007\u00A0\u3000"})
  void nothingIsNoPiece(String query) {
    assertThat(QueryParser.parse(query)).isEmpty();
  }

  @Test
  void offsetsAreThoseOfTheWordsAlone() {
    Piece piece = QueryParser.parse("x -\"ab c\"").get(1);
    assertThat(piece.from).isEqualTo(4);
    assertThat(piece.to).isEqualTo(8);
  }

  private static List<String> written(String query) {
    return QueryParser.parse(query).stream()
        .map(
            piece -> {
              String text = query.substring(piece.from, piece.to);
              String sign = String.valueOf(piece.sign).strip();
              return sign + (piece.quoted ? '"' + text + '"' : text);
            })
        .toList();
  }
}
