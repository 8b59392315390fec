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
import java.util.function.Supplier;

/**
 * A fixed number of threads. Results come in the order of the input, so that what is built never
 * depends on the number of threads.
 */
public final class Workers implements AutoCloseable {
  /** Most values that a thread takes at a time. */
  private static final int LARGEST_CHUNK = 8;

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

  /** Starts work whose result is needed later. It must not wait for other work of these threads. */
  public <T> Later<T> start(Supplier<T> work) {
    Future<T> future = executor.submit(work::get);
    return () -> await(future);
  }

  /** The result of work that was started. */
  @FunctionalInterface
  public interface Later<T> {
    /** Waits for the result; a failure of the work is thrown here. */
    T get();
  }

  private void eachIndex(int size, Consumer<Integer> action) {
    if (size == 0) {
      return;
    }
    AtomicInteger next = new AtomicInteger();
    int chunk = Math.max(1, Math.min(LARGEST_CHUNK, size / (4 * threads)));
    List<Future<?>> futures = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, size); t++) {
      futures.add(executor.submit(() -> drain(next, size, chunk, action)));
    }
    for (Future<?> future : futures) {
      await(future);
    }
  }

  private static void drain(AtomicInteger next, int size, int chunk, Consumer<Integer> action) {
    for (int start = next.getAndAdd(chunk); start < size; start = next.getAndAdd(chunk)) {
      for (int i = start; i < Math.min(start + chunk, size); i++) {
        action.accept(i);
      }
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
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
