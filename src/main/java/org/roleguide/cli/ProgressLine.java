package org.roleguide.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.roleguide.site.BuildProgress;

/**
 * One line on a terminal that tells how far a build is: drawn when the build takes longer than a
 * second, redrawn in place, erased at the end. Anything but a terminal sees nothing of it.
 */
final class ProgressLine implements BuildProgress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int PAUSE_MILLIS = 100;

  /** Back to the first column, and erase to the end of the line (ECMA-48, EL). */
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final Clock clock;
  private final Instant begin;
  private final AtomicReference<State> state =
      new AtomicReference<>(new State(Stage.READING, 0, 0));
  private @Nullable ScheduledExecutorService timer;
  private @Nullable State drawn;
  private boolean isClosed;

  /** A line that is drawn when {@link #tick} is called. */
  ProgressLine(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
    this.begin = clock.instant();
  }

  /** A line that draws itself, unless nobody would see it. */
  static ProgressLine start(Surroundings surroundings, boolean isQuiet) {
    ProgressLine line = new ProgressLine(surroundings.err(), surroundings.clock());
    if (surroundings.isTerminal() && !isQuiet) {
      line.timer =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "roleguide-progress");
                thread.setDaemon(true);
                return thread;
              });
      line.timer.scheduleAtFixedRate(
          line::tick, PATIENCE.toMillis(), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return line;
  }

  private record State(Stage stage, int done, int all) implements Comparable<State> {
    private static final Comparator<State> ORDER =
        Comparator.comparing(State::stage).thenComparingInt(State::done);

    @Override
    public int compareTo(State other) {
      return ORDER.compare(this, other);
    }

    String words() {
      String doing =
          switch (stage) {
            case READING -> "reading";
            case PLANNING -> "planning";
            case BAKING -> "baking";
            case INDEXING -> "indexing";
            case PUBLISHING -> "publishing";
          };
      return doing + (all == 0 ? "…" : " page " + done + " of " + all);
    }
  }

  /** Threads may come out of turn; what is furthest is kept. */
  @Override
  public void at(Stage stage, int done, int all) {
    state.accumulateAndGet(
        new State(stage, done, all), (now, next) -> next.compareTo(now) > 0 ? next : now);
  }

  /** Draws the line, if there is news and the build has taken long enough. */
  synchronized void tick() {
    State now = state.get();
    boolean isTime = !clock.instant().isBefore(begin.plus(PATIENCE));
    if (isTime && !isClosed && !now.equals(drawn)) {
      drawn = now;
      err.print(ERASE + now.words());
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
    if (drawn != null) {
      err.print(ERASE);
      err.flush();
    }
    isClosed = true;
  }
}
