package org.retroduct.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** Sends requests from clients that each wait for an answer before they ask again. */
record Load(HttpClient client) {

  static Load create() {
    return new Load(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build());
  }

  /** What the servers asked to be sent again. */
  CookieStore cookies() {
    return ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore();
  }

  /**
   * What was seen of one run.
   *
   * @param perSecond requests
   * @param p50 milliseconds from request to answer; half of them took less
   * @param p95 milliseconds; one of twenty took more
   * @param cpu milliseconds of the server's processor time for a request
   */
  record Seen(double perSecond, double p50, double p95, double cpu) {
    /** The better of each: what else the machine does only adds to a time. */
    Seen best(Seen other) {
      return new Seen(
          Math.max(perSecond, other.perSecond),
          Math.min(p50, other.p50),
          Math.min(p95, other.p95),
          Math.min(cpu, other.cpu));
    }
  }

  /** One answer; anything but success ends the benchmark. */
  String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 > 3) {
        throw new IllegalStateException(
            request.uri() + " " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new IllegalStateException(request.uri().toString(), failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Some runs; the best of each figure. */
  Seen best(int runs, Cpu cpu, int clients, int requests, IntFunction<HttpRequest> request) {
    Seen best = run(cpu, clients, requests, 0, request);
    for (int i = 1; i < runs; i++) {
      best = best.best(run(cpu, clients, requests, i * requests, request));
    }
    return best;
  }

  private Seen run(
      Cpu cpu, int clients, int requests, int first, IntFunction<HttpRequest> request) {
    long[] took = new long[requests];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<RuntimeException> failed = new AtomicReference<>();
    double before = cpu.seconds();
    long start = System.nanoTime();
    Thread[] threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      threads[i] =
          new Thread(
              () -> {
                int number;
                while ((number = next.getAndIncrement()) < requests) {
                  long asked = System.nanoTime();
                  try {
                    send(request.apply(first + number));
                  } catch (RuntimeException failure) {
                    failed.set(failure);
                  }
                  took[number] = System.nanoTime() - asked;
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = cpu.seconds() - before;
    if (failed.get() != null) {
      throw failed.get();
    }
    Arrays.sort(took);
    return new Seen(
        requests / seconds,
        took[requests / 2] / 1e6,
        took[Math.min(requests - 1, requests * 95 / 100)] / 1e6,
        used / requests * 1e3);
  }
}
