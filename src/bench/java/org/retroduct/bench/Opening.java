package org.retroduct.bench;

import java.net.http.HttpRequest;

/** Showing a transcript of 10,000 words with what is coded in it: what the server takes for it. */
final class Opening {
  private static final int RUNS = 5;

  private Opening() {}

  static void measure(Subject subject, String name, Table table) {
    Corpus corpus = new Corpus();
    for (int passages : new int[] {500, 5_000}) {
      String transcript = subject.transcript(corpus.interview(10_000, passages), passages);
      for (Subject.View view : subject.views(transcript)) {
        long bytes = 0;
        for (HttpRequest request : view.requests()) {
          bytes += subject.load().send(request).length();
          subject.load().best(1, subject.cpu(), 1, subject.looks(), i -> request);
        }
        for (int clients : new int[] {1, 8}) {
          table.add(
              "open 10,000 words with %,d passages: %s, %d client%s"
                  .formatted(passages, view.name(), clients, clients == 1 ? "" : "s"),
              name,
              seen(subject, view, clients),
              "%,d KB".formatted(bytes / 1024));
        }
      }
    }
  }

  /** One request after the other, as a browser sends them that has read the one before. */
  private static Load.Seen seen(Subject subject, Subject.View view, int clients) {
    Load.Seen all = new Load.Seen(Double.MAX_VALUE, 0, 0, 0);
    for (HttpRequest request : view.requests()) {
      Load.Seen seen =
          subject.load().best(RUNS, subject.cpu(), clients, subject.opened(), i -> request);
      all =
          new Load.Seen(
              1 / (1 / all.perSecond() + 1 / seen.perSecond()),
              all.p50() + seen.p50(),
              all.p95() + seen.p95(),
              all.cpu() + seen.cpu());
    }
    return all;
  }
}
