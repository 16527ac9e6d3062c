package org.retroduct.coding.text;

import java.util.List;

/**
 * A turn, or one part of a long one, ready to be drawn.
 *
 * @param id names it in addresses, as {@code 41} or {@code 41-2}
 * @param part which part of the turn this is, from 1
 * @param parts how many parts it has; 1 for most turns
 * @param speaker who speaks, as the page says it
 * @param label what the file calls that one, where it is something else; else empty
 * @param time as {@code 00:09:07}; empty if not known
 * @param lines its sentences
 * @param words its words by sentence, if it lies open; else empty
 * @param stripes the codes in its margin, by row
 * @param overflow the codes for which the margin has no room, by row
 */
record CodedTurn(
    String id,
    int number,
    int part,
    int parts,
    String speaker,
    String label,
    boolean interviewer,
    String time,
    List<Line> lines,
    List<List<OpenWord>> words,
    List<Stripe> stripes,
    List<Overflow> overflow) {

  CodedTurn {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    stripes = List.copyOf(stripes);
    overflow = List.copyOf(overflow);
  }

  /** What it is called, as {@code turn 41, part 2}. */
  String title() {
    return parts == 1 ? "turn " + number : "turn " + number + ", part " + part;
  }

  /** Its sentences up to one, with it. */
  List<Line> upTo(int sentence) {
    return lines.subList(0, count(sentence));
  }

  /** Its sentences after one. */
  List<Line> after(int sentence) {
    return lines.subList(count(sentence), lines.size());
  }

  private int count(int sentence) {
    return (int) lines.stream().filter(line -> line.number() <= sentence).count();
  }

  /** Whether one of its sentences has this number. */
  boolean has(int sentence) {
    return !lines.isEmpty()
        && lines.get(0).number() <= sentence
        && sentence <= lines.get(lines.size() - 1).number();
  }
}
