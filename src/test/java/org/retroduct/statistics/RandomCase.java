package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small random case of spans on documents, with the seed that made it. */
record RandomCase(
    long seed,
    List<String> coders,
    List<String> codes,
    List<Document> documents,
    List<CodedSpan> spans) {

  /** Spans overlap, touch, are empty or cover all, some documents have one coder or none. */
  static RandomCase overlapping(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomCase empty = frame(seed, random);
    List<CodedSpan> spans = new ArrayList<>();
    for (Document document : empty.documents) {
      for (String coder : document.coders()) {
        for (int i = random.nextInt(6); i > 0; i--) {
          int start = random.nextInt(document.length() + 1);
          int end = start + random.nextInt(Math.min(12, document.length() - start) + 1);
          String code = empty.codes.get(random.nextInt(empty.codes.size()));
          spans.add(new CodedSpan(document.id(), coder, start, end, code));
        }
      }
    }
    return new RandomCase(seed, empty.coders, empty.codes, empty.documents, spans);
  }

  /** No coder's spans overlap; some touch. */
  static RandomCase exclusive(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomCase empty = frame(seed, random);
    List<CodedSpan> spans = new ArrayList<>();
    for (Document document : empty.documents) {
      for (String coder : document.coders()) {
        int at = random.nextInt(5);
        while (at < document.length()) {
          int end = Math.min(document.length(), at + 1 + random.nextInt(9));
          String code = empty.codes.get(random.nextInt(empty.codes.size()));
          spans.add(new CodedSpan(document.id(), coder, at, end, code));
          at = end + (random.nextBoolean() ? 0 : random.nextInt(15));
        }
      }
    }
    return new RandomCase(seed, empty.coders, empty.codes, empty.documents, spans);
  }

  private static RandomCase frame(long seed, SplittableRandom random) {
    List<String> coders = List.of("A", "B", "C", "D").subList(0, 2 + random.nextInt(3));
    List<String> codes = List.of("x", "y", "z").subList(0, 1 + random.nextInt(3));
    List<Document> documents = new ArrayList<>();
    for (int d = 1 + random.nextInt(4); d > 0; d--) {
      List<String> of = new ArrayList<>(coders);
      of.removeIf(coder -> random.nextInt(6) == 0);
      documents.add(new Document("t" + d, random.nextInt(60), of));
    }
    return new RandomCase(seed, coders, codes, documents, List.of());
  }

  Unitizing unitizing() {
    return Unitizing.of(coders, codes, documents, spans);
  }
}
