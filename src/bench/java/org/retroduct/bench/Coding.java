package org.retroduct.bench;

import java.util.List;

/** Coding a passage, in texts of two lengths, with nothing and with much coded already. */
final class Coding {
  private static final int RUNS = 3;
  private static final int WARM_TEXTS = 3;

  private Coding() {}

  static void measure(Subject subject, String name, Table table) {
    Corpus corpus = new Corpus();
    Load load = subject.load();
    List<String> warm = corpus.interview(10_000, 1);
    String first = subject.transcript(warm, 0);
    int few = subject.requests(10_000);
    Load.Seen begun = load.best(1, subject.cpu(), 8, few, i -> subject.code(first, i));
    table.add(
        "code a passage: the first %,d after the start, 8 clients".formatted(few), name, begun, "");
    for (int i = 0; i < WARM_TEXTS; i++) {
      String text = subject.transcript(warm, 0);
      load.best(1, subject.cpu(), 8, subject.warming(), number -> subject.code(text, number));
    }
    for (int words : new int[] {10_000, 100_000}) {
      for (int present : new int[] {0, 5_000}) {
        if (present > 0 && subject instanceof Taguette) {
          continue; // it takes minutes to fill
        }
        for (int clients : new int[] {1, 8}) {
          String transcript = subject.transcript(corpus.interview(words, words + clients), present);
          Load.Seen seen =
              load.best(
                  RUNS,
                  subject.cpu(),
                  clients,
                  subject.requests(words),
                  i -> subject.code(transcript, i));
          table.add(
              "code a passage: %,d words, %,d coded before, %d client%s"
                  .formatted(words, present, clients, clients == 1 ? "" : "s"),
              name,
              seen,
              "");
        }
      }
    }
  }
}
