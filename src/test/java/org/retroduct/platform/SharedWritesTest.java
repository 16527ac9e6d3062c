package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedWritesTest {
  private static final int CLIENTS = 8;
  private static final int COMMITS = 500;

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  @AfterEach
  void stop() {
    clients.shutdownNow();
  }

  private static <T> List<T> all(List<Future<T>> futures) throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get(30, TimeUnit.SECONDS));
    }
    return results;
  }

  /** What was committed is counted in memory; a write copies the count, as a file would. */
  @Test
  void nobody_goes_on_before_what_they_committed_is_written() throws Exception {
    AtomicInteger committed = new AtomicInteger();
    AtomicInteger file = new AtomicInteger();
    AtomicInteger times = new AtomicInteger();
    SharedWrites writes =
        new SharedWrites(
            () -> {
              int seen = committed.get();
              times.incrementAndGet();
              Thread.yield();
              file.accumulateAndGet(seen, Math::max);
            });
    Callable<Integer> client =
        () -> {
          int early = 0;
          for (int i = 0; i < COMMITS; i++) {
            writes.begin();
            int mine = committed.incrementAndGet();
            writes.await();
            early += file.get() < mine ? 1 : 0;
            writes.end();
          }
          return early;
        };
    List<Future<Integer>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(clients.submit(client));
    }
    for (int early : all(running)) {
      assertEquals(0, early);
    }
    assertEquals(CLIENTS * COMMITS, file.get());
    assertTrue(times.get() < CLIENTS * COMMITS, times + " writes");
  }

  @Test
  void who_is_alone_writes_at_once_and_each_time() {
    AtomicInteger times = new AtomicInteger();
    SharedWrites writes = new SharedWrites(times::incrementAndGet);
    for (int i = 0; i < 3; i++) {
      writes.begin();
      writes.await();
      writes.end();
    }
    assertEquals(3, times.get());
  }

  @Test
  void a_write_that_fails_fails_for_everybody_and_the_next_one_may_do_better() throws Exception {
    AtomicInteger full = new AtomicInteger(1);
    SharedWrites writes =
        new SharedWrites(
            () -> {
              if (full.get() > 0) {
                throw new IllegalStateException("no space left");
              }
            });
    CyclicBarrier together = new CyclicBarrier(CLIENTS);
    List<Future<String>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(
          clients.submit(
              () -> {
                writes.begin();
                together.await();
                try {
                  return assertThrows(IllegalStateException.class, writes::await).getMessage();
                } finally {
                  writes.end();
                }
              }));
    }
    for (String message : all(running)) {
      assertEquals("no space left", message);
    }
    full.set(0);
    writes.begin();
    writes.await();
    writes.end();
  }
}
