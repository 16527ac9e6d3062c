package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A turn as it is displayed: whole, or cut into parts so that stripes stay near their words.
 *
 * @param part from 1
 * @param parts how many parts the turn has
 * @param words how many words the part has
 */
record TurnPart(SpokenTurn turn, int part, int parts, List<Sentence> sentences, int words) {

  /** The stylesheet has as many rows for stripes. */
  static final int LONGEST = 12;

  /** Measured: with more boxes beside each other a browser is slow to redraw a selection. */
  static final int WORDS = 500;

  TurnPart {
    sentences = List.copyOf(sentences);
  }

  /** How addresses name it: {@code 41}, or {@code 41-2} for the second part. */
  String id() {
    return part == 1 ? String.valueOf(turn.number()) : turn.number() + "-" + part;
  }

  /**
   * The parts of a turn, as even as they can be, each of at most {@link #LONGEST} sentences and
   * {@link #WORDS} words; a longer sentence is a part of its own.
   */
  static List<TurnPart> of(SpokenTurn turn, List<Sentence> sentences) {
    int[] before = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      before[i + 1] = before[i] + sentences.get(i).words();
    }
    int parts = Math.max(1, (sentences.size() + LONGEST - 1) / LONGEST);
    while (parts < sentences.size() && longestOf(parts, before) > WORDS) {
      parts++;
    }
    List<TurnPart> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int from = sentences.size() * i / parts;
      int to = sentences.size() * (i + 1) / parts;
      all.add(
          new TurnPart(turn, i + 1, parts, sentences.subList(from, to), before[to] - before[from]));
    }
    return all;
  }

  private static int longestOf(int parts, int[] before) {
    int sentences = before.length - 1;
    return IntStream.range(0, parts)
        .map(i -> before[sentences * (i + 1) / parts] - before[sentences * i / parts])
        .max()
        .orElse(0);
  }
}
