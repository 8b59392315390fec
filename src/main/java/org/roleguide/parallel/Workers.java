package org.roleguide.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A fixed number of threads. Results come in the order of the input, so that what is built never
 * depends on the number of threads.
 */
public final class Workers implements AutoCloseable {
  private static final int CHUNK = 8;

  private final int threads;
  private final ExecutorService executor;

  /**
   * Starts the threads.
   *
   * @param threads at least 1
   */
  public Workers(int threads) {
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "roleguide-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many threads as the machine has processors. */
  public static int available() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Applies a function to every value. */
  public <T, R> List<R> map(List<T> values, Function<T, R> function) {
    Object[] results = new Object[values.size()];
    eachIndex(values.size(), i -> results[i] = function.apply(values.get(i)));
    @SuppressWarnings("unchecked")
    List<R> typed = (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    return typed;
  }

  /** Hands every value to an action. */
  public <T> void each(List<T> values, Consumer<T> action) {
    eachIndex(values.size(), i -> action.accept(values.get(i)));
  }

  private void eachIndex(int size, Consumer<Integer> action) {
    if (size == 0) {
      return;
    }
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> futures = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, size); t++) {
      futures.add(executor.submit(() -> drain(next, size, action)));
    }
    for (Future<?> future : futures) {
      await(future);
    }
  }

  private static void drain(AtomicInteger next, int size, Consumer<Integer> action) {
    for (int start = next.getAndAdd(CHUNK); start < size; start = next.getAndAdd(CHUNK)) {
      for (int i = start; i < Math.min(start + CHUNK, size); i++) {
        action.accept(i);
      }
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for workers", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
