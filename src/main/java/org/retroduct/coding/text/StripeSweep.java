package org.retroduct.coding.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays the codes beside the sentences of one turn after the other, in one pass. */
final class StripeSweep {

  private static final int FIRST_ROW = 2; // row 1 is the header of the turn

  private static final Comparator<Tagged> IN_MARGIN =
      Comparator.comparingInt(Tagged::first)
          .thenComparing(Tagged::last, Comparator.reverseOrder())
          .thenComparing(Tagged.IN_TEXT);

  private final List<Tagged> tagged;
  private final int lanes;
  private final int offset;
  private final int told;
  private final List<Tagged> open = new ArrayList<>();

  /** The first stripe of each passage, to which those in later turns lead back. */
  private final IdentityHashMap<Tagged, String> begun = new IdentityHashMap<>();

  private int next;

  /**
   * A margin of so many lanes, with one lane more that counts what they do not hold.
   *
   * @param offset the column of its first lane
   * @param told the sentence below which a message takes a row; 0 for none
   */
  StripeSweep(List<Tagged> tagged, int lanes, int offset, int told) {
    this.tagged = tagged.stream().sorted(IN_MARGIN).toList();
    this.lanes = lanes;
    this.offset = offset;
    this.told = told;
  }

  /** Where the codes of one turn go. */
  record Margin(List<Stripe> stripes, List<Overflow> overflow) {}

  /** The next turn or part; they have to be asked for in the order of the text. */
  Margin margin(List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return new Margin(List.of(), List.of());
    }
    int first = sentences.get(0).number();
    int last = sentences.get(sentences.size() - 1).number();
    open.removeIf(t -> t.last() < first);
    while (next < tagged.size() && tagged.get(next).first() <= last) {
      Tagged t = tagged.get(next++);
      if (t.last() >= first) {
        open.add(t);
      }
    }
    return lay(first, last);
  }

  /** The row of a sentence; where a message stands above it in its turn, one further down. */
  private int row(int sentence, int first) {
    boolean below = first <= told && told < sentence;
    return sentence - first + FIRST_ROW + (below ? 1 : 0);
  }

  private Margin lay(int first, int last) {
    int[] freeFrom = new int[lanes];
    List<Stripe> stripes = new ArrayList<>();
    Map<Integer, List<Tagged>> without = new TreeMap<>(); // by the sentence where they begin here
    for (Tagged t : open) {
      int begins = Math.max(t.first(), first);
      int row = row(begins, first);
      int end = row(Math.min(t.last(), last), first) + 1;
      int lane = 0;
      while (lane < freeFrom.length && freeFrom[lane] > row) {
        lane++;
      }
      if (lane == freeFrom.length) {
        without.computeIfAbsent(begins, s -> new ArrayList<>()).add(t);
      } else {
        freeFrom[lane] = end;
        String id = t.last() > last ? "k" + begins + "-" + (offset + lane) : "";
        String from = begun.getOrDefault(t, "");
        begun.putIfAbsent(t, id);
        stripes.add(new Stripe(t, row, end - row, offset + lane, from.isEmpty() ? id : "", from));
      }
    }
    return new Margin(
        stripes,
        without.entrySet().stream()
            .map(
                e -> new Overflow(row(e.getKey(), first), offset + lanes, e.getKey(), e.getValue()))
            .toList());
  }
}
