package org.retroduct.coding.home;

import org.jspecify.annotations.Nullable;

/**
 * How far one coder is with one transcript.
 *
 * @param segments how many the coder made in it; in an open round how many of that
 * @param reached the code point after the last of them; 0 for none
 * @param length of the text, in code points
 * @param round the open round that the coder has it in; null for none
 * @param finished whether the coder has said so in that round
 */
record Work(long segments, int reached, int length, @Nullable String round, boolean finished) {
  static Work none(int length) {
    return new Work(0, 0, length, null, false);
  }

  Work coded(long more, int until) {
    return new Work(more, until, length, round, finished);
  }

  /** Both together. */
  Work and(Work more) {
    int until = Math.max(reached, more.reached);
    return new Work(segments + more.segments, until, length, round, finished);
  }

  /** The one that counts, of two where the other may be in a round later opened. */
  Work or(Work later) {
    return round == null || (finished && !later.finished) ? later : this;
  }

  Work in(String name, boolean done) {
    return new Work(segments, reached, length, name, done);
  }

  /** How much of the text lies before the last coded word, in whole per cent. */
  public int percent() {
    return finished ? 100 : length == 0 ? 0 : (int) Math.min(100, 100L * reached / length);
  }

  /** The same in words; empty where nothing was done. */
  public String words() {
    if (finished) {
      return "finished";
    }
    return segments == 0 ? "" : segments + (segments == 1 ? " passage" : " passages");
  }

  /** Whether there is anything to tell. */
  public boolean begun() {
    return segments > 0 || finished;
  }
}
