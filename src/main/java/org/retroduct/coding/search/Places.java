package org.retroduct.coding.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the words of one text stand, as numbers of words.
 *
 * @param words the numbers of the words with a stem, ascending
 * @param turns the number of the first word of each turn, ascending; a turn without words has the
 *     number of the next
 */
record Places(Map<String, int[]> words, int[] turns) {
  /** Found words that stand nearer than this belong to one hit. */
  private static final int NEAR = 12;

  /** A hit has no more words from the first to the last found, so that a page can show it. */
  private static final int LONGEST = 60;

  /** Words side by side: numbers of the first and the last. */
  record Run(int first, int last) {}

  /**
   * A place where the question is answered.
   *
   * @param turn from 0
   * @param runs what was found, in order
   */
  record Match(int turn, List<Run> runs) {
    Match {
      runs = List.copyOf(runs);
    }

    int first() {
      return runs.get(0).first();
    }

    int last() {
      return runs.stream().mapToInt(Run::last).max().orElseThrow();
    }
  }

  /** The places of a text that is one turn. */
  static Places of(List<String> stems) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      lists.computeIfAbsent(stems.get(i), stem -> new ArrayList<>()).add(i);
    }
    Map<String, int[]> words = new HashMap<>();
    lists.forEach((stem, list) -> words.put(stem, list.stream().mapToInt(i -> i).toArray()));
    return new Places(words, new int[] {0});
  }

  /** The hits in order: within each turn that holds all parts, what stands near each other. */
  List<Match> find(Question question) {
    List<Match> matches = new ArrayList<>();
    walk(question, (turn, runs, from, to) -> matches.add(new Match(turn, runs.list(from, to))));
    return matches;
  }

  /** How many {@link #find} finds, without making them: a common word stands everywhere. */
  int count(Question question) {
    int[] count = new int[1];
    walk(question, (turn, runs, from, to) -> count[0]++);
    return count[0];
  }

  private interface Hits {
    /** A hit that is made of the runs from one to before another. */
    void hit(int turn, Runs runs, int from, int to);
  }

  private void walk(Question question, Hits hits) {
    List<Runs> parts = question.parts().stream().map(this::runs).toList();
    int[] at = new int[parts.size()];
    for (int turn = 0; (turn = sharedTurn(parts, at, turn)) >= 0; turn++) {
      int from = at[0];
      Runs runs = parts.get(0);
      at[0] = runs.after(turn, from);
      int to = at[0];
      if (parts.size() > 1) {
        runs = runs.part(from, to);
        for (int i = 1; i < at.length; i++) {
          from = at[i];
          at[i] = parts.get(i).after(turn, from);
          runs.merge(parts.get(i), from, at[i]);
        }
        from = 0;
        to = runs.size;
      }
      near(turn, runs, from, to, hits);
    }
  }

  /** The first turn from {@code least} on that has runs of all parts, or -1; moves up to it. */
  private static int sharedTurn(List<Runs> parts, int[] at, int least) {
    int turn = least;
    for (int i = 0, agreed = 0; agreed < at.length; i = (i + 1) % at.length) {
      Runs runs = parts.get(i);
      at[i] = runs.after(turn - 1, at[i]);
      if (at[i] == runs.size) {
        return -1;
      }
      agreed = runs.turns[at[i]] == turn ? agreed + 1 : 1;
      turn = runs.turns[at[i]];
    }
    return turn;
  }

  private static void near(int turn, Runs runs, int from, int to, Hits hits) {
    int start = from;
    int reached = 0;
    for (int i = from; i < to; i++) {
      boolean apart = runs.firsts[i] - reached >= NEAR;
      if (i > start && (apart || runs.lasts[i] - runs.firsts[start] >= LONGEST)) {
        hits.hit(turn, runs, start, i);
        start = i;
      }
      reached = Math.max(reached, runs.lasts[i]);
    }
    hits.hit(turn, runs, start, to);
  }

  /** Where the words of a part stand side by side within one turn. */
  private Runs runs(List<String> part) {
    Runs runs = new Runs();
    int turn = 0;
    for (int first : words.getOrDefault(part.get(0), new int[0])) {
      int next = 1;
      while (next < part.size() && stands(part.get(next), first + next)) {
        next++;
      }
      if (next == part.size()) {
        int last = first + next - 1;
        while (turn + 1 < turns.length && turns[turn + 1] <= first) {
          turn++;
        }
        if (turn + 1 >= turns.length || turns[turn + 1] > last) {
          runs.add(turn, first, last);
        }
      }
    }
    return runs;
  }

  private boolean stands(String stem, int number) {
    return Arrays.binarySearch(words.getOrDefault(stem, new int[0]), number) >= 0;
  }

  /** Runs in the order of their first words, in columns. */
  private static final class Runs {
    private int[] turns = new int[8];
    private int[] firsts = new int[8];
    private int[] lasts = new int[8];
    private int size;

    void add(int turn, int first, int last) {
      if (size == firsts.length) {
        turns = Arrays.copyOf(turns, size * 2);
        firsts = Arrays.copyOf(firsts, size * 2);
        lasts = Arrays.copyOf(lasts, size * 2);
      }
      int at = size++;
      for (; at > 0 && firsts[at - 1] > first; at--) {
        firsts[at] = firsts[at - 1];
        lasts[at] = lasts[at - 1];
        turns[at] = turns[at - 1];
      }
      turns[at] = turn;
      firsts[at] = first;
      lasts[at] = last;
    }

    /** The first run from {@code at} on that stands in a later turn. */
    int after(int turn, int at) {
      int next = at;
      while (next < size && turns[next] <= turn) {
        next++;
      }
      return next;
    }

    Runs part(int from, int to) {
      Runs part = new Runs();
      part.merge(this, from, to);
      return part;
    }

    void merge(Runs other, int from, int to) {
      for (int i = from; i < to; i++) {
        add(other.turns[i], other.firsts[i], other.lasts[i]);
      }
    }

    List<Run> list(int from, int to) {
      return IntStream.range(from, to).mapToObj(i -> new Run(firsts[i], lasts[i])).toList();
    }
  }
}
