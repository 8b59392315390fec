package org.roleguide.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.roleguide.site.BuildProgress;

/**
 * One line on a terminal that tells how far a build is: drawn when the build takes longer than a
 * second, redrawn in place, erased at the end. Anything but a terminal sees nothing of it.
 */
final class ProgressLine implements BuildProgress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Back to the first column, and erase to the end of the line (ECMA-48, EL). */
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final Clock clock;
  private final boolean isShown;
  private volatile Instant next;
  private Stage stage = Stage.READING;
  private boolean isDrawn;

  ProgressLine(Surroundings surroundings, boolean isQuiet) {
    this.err = surroundings.err();
    this.clock = surroundings.clock();
    this.isShown = surroundings.isTerminal() && !isQuiet;
    this.next = clock.instant().plus(PATIENCE);
  }

  @Override
  public void at(Stage now, int done, int all) {
    if (isShown && !clock.instant().isBefore(next)) {
      draw(now, done, all);
    }
  }

  private synchronized void draw(Stage now, int done, int all) {
    Instant time = clock.instant();
    if (time.isBefore(next) || now.compareTo(stage) < 0) {
      return;
    }
    stage = now;
    next = time.plus(PAUSE);
    isDrawn = true;
    err.print(ERASE + words(now) + (all == 0 ? "…" : " page " + done + " of " + all));
    err.flush();
  }

  private static String words(Stage stage) {
    return switch (stage) {
      case READING -> "reading";
      case PLANNING -> "planning";
      case BAKING -> "baking";
      case PUBLISHING -> "publishing";
    };
  }

  @Override
  public synchronized void close() {
    if (isDrawn) {
      err.print(ERASE);
      err.flush();
    }
  }
}
