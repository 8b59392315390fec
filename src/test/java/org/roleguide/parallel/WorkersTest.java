package org.roleguide.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void resultsComeInTheOrderOfTheInput() {
    List<Integer> input = IntStream.range(0, 1000).boxed().toList();
    try (Workers workers = new Workers(7)) {
      assertThat(workers.map(input, i -> i * 2)).isEqualTo(input.stream().map(i -> i * 2).toList());
    }
  }

  @Test
  void failureOfOneValueReachesTheCaller() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.each(
                      List.of(1, 2, 3),
                      i -> {
                        if (i == 2) {
                          throw new IllegalStateException("value 2");
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("value 2");
    }
  }

  @Test
  void workThatWasStartedGivesItsResultLater() {
    try (Workers workers = new Workers(1)) {
      Workers.Later<String> later = workers.start(() -> "done");
      assertThat(workers.map(List.of(1, 2), i -> i + 1)).containsExactly(2, 3);
      assertThat(later.get()).isEqualTo("done");
      assertThat(later.get()).isEqualTo("done");
    }
  }

  @Test
  void failureOfStartedWorkReachesWhoAsksForItsResult() {
    try (Workers workers = new Workers(1)) {
      Workers.Later<String> later =
          workers.start(
              () -> {
                throw new IllegalStateException("no result");
              });
      assertThatThrownBy(later::get)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no result");
    }
  }
}
