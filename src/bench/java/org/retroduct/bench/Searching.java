package org.retroduct.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** Full-text search over many transcripts of 10,000 words. */
final class Searching {
  private static final int RUNS = 5;
  private static final int REQUESTS = 5;
  private static final int MEMOS = 1_000;

  private Searching() {}

  static void measure(Product product, String name, Options options, Table table) {
    Corpus corpus = new Corpus();
    int transcripts = options.number("transcripts", 1_000);
    Load.Seen filled =
        product
            .load()
            .best(1, product.cpu(), 2, transcripts, i -> product.importing(turns(corpus, i)));
    table.add("import %,d transcripts".formatted(transcripts), name, filled, "");
    for (int i = 0; i < MEMOS; i++) {
      product.memo(String.join(" ", corpus.interview(100, i)));
    }
    String common = corpus.ranked(Corpus.COMMON);
    String other = corpus.ranked(Corpus.COMMON + 1);
    ask(product, name, table, "a word of one text", Corpus.RARE, "");
    ask(product, name, table, "a seldom word", corpus.ranked(Corpus.SELDOM), "");
    ask(product, name, table, "a common word", common, "");
    ask(product, name, table, "the commonest word", corpus.ranked(Corpus.COMMONEST), "");
    ask(product, name, table, "two common words", common + " " + other, "");
    ask(product, name, table, "a phrase of two", "\"" + common + " " + other + "\"", "");
    ask(product, name, table, "memos alone", common, "memos");
  }

  private static List<String> turns(Corpus corpus, int number) {
    List<String> turns = new ArrayList<>(corpus.interview(10_000, 1_000_000 + number));
    if (number == 500) {
      turns.set(7, turns.get(7) + " And " + Corpus.RARE + ".");
    }
    return turns;
  }

  private static void ask(
      Product product, String name, Table table, String what, String words, String in) {
    HttpRequest question = product.question(words, in);
    int found = product.found(question);
    Load.Seen seen = product.load().best(RUNS, product.cpu(), 1, REQUESTS, i -> question);
    table.add("search for " + what, name, seen, "%,d places".formatted(found));
  }
}
