package org.retroduct.transcript;

import java.util.Optional;

/**
 * A passage of a text.
 *
 * @param start the first Unicode code point that belongs to it, from 0
 * @param end the first code point after it; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses negative starts, and spans that are empty or run backwards. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start < end, not [" + start + ", " + end + ")");
    }
  }

  /** How many code points it holds; at least one. */
  public int length() {
    return end - start;
  }

  /** Whether both hold at least one common code point; spans that only touch do not overlap. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether all of the other lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** What both hold; empty if they do not overlap. */
  public Optional<Span> intersection(Span other) {
    return overlaps(other)
        ? Optional.of(new Span(Math.max(start, other.start), Math.min(end, other.end)))
        : Optional.empty();
  }

  /** The shortest span that holds both. */
  public Span hull(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * The same passage in a text that has {@code by} more code points before it.
   *
   * @param by may be negative; a start that would fall below 0 is refused
   */
  public Span shift(int by) {
    return new Span(Math.addExact(start, by), Math.addExact(end, by));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
