package org.retroduct.bench;

import java.net.http.HttpRequest;

/** Showing a transcript of 10,000 words with what is coded in it: by the server, to a reader. */
final class Opening {
  private static final int RUNS = 5;
  private static final int REQUESTS = 20;

  private Opening() {}

  static void measure(Subject subject, String name, Table table) {
    Corpus corpus = new Corpus();
    for (int passages : new int[] {500, 5_000}) {
      String transcript = subject.transcript(corpus.interview(10_000, passages), passages);
      for (Subject.View view : subject.views(transcript)) {
        long bytes = 0;
        Load.Seen all = new Load.Seen(Double.MAX_VALUE, 0, 0, 0);
        for (HttpRequest request : view.requests()) {
          bytes += subject.load().send(request).length();
          subject.load().best(1, subject.cpu(), 1, subject.looks(), i -> request);
          Load.Seen seen = subject.load().best(RUNS, subject.cpu(), 1, REQUESTS, i -> request);
          all =
              new Load.Seen(
                  1 / (1 / all.perSecond() + 1 / seen.perSecond()),
                  all.p50() + seen.p50(),
                  all.p95() + seen.p95(),
                  all.cpu() + seen.cpu());
        }
        table.add(
            "open 10,000 words with %,d passages: %s".formatted(passages, view.name()),
            name,
            all,
            "%,d KB".formatted(bytes / 1024));
      }
      for (Subject.Sight sight : subject.sights(transcript, passages)) {
        table.add(
            "see 10,000 words with %,d passages: %s".formatted(passages, sight.name()),
            name,
            Watching.best(subject, sight),
            "in a browser");
      }
    }
  }
}
