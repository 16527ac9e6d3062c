package org.retroduct.coding.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    @Nullable TreeMap<Integer, List<Run>> byTurn = null;
    for (List<String> part : question.parts()) {
      TreeMap<Integer, List<Run>> found = new TreeMap<>();
      for (Run run : runs(part)) {
        int turn = turnOf(run.first());
        if (turn == turnOf(run.last())) {
          found.computeIfAbsent(turn, each -> new ArrayList<>()).add(run);
        }
      }
      if (byTurn != null) {
        found.keySet().retainAll(byTurn.keySet());
        TreeMap<Integer, List<Run>> before = byTurn;
        found.forEach((turn, runs) -> runs.addAll(before.getOrDefault(turn, List.of())));
      }
      byTurn = found;
    }
    List<Match> matches = new ArrayList<>();
    if (byTurn != null) {
      byTurn.forEach((turn, runs) -> addNear(turn, runs, matches));
    }
    return matches;
  }

  private List<Run> runs(List<String> part) {
    List<Run> runs = new ArrayList<>();
    for (int first : words.getOrDefault(part.get(0), new int[0])) {
      int next = 1;
      while (next < part.size() && stands(part.get(next), first + next)) {
        next++;
      }
      if (next == part.size()) {
        runs.add(new Run(first, first + next - 1));
      }
    }
    return runs;
  }

  private boolean stands(String stem, int number) {
    return Arrays.binarySearch(words.getOrDefault(stem, new int[0]), number) >= 0;
  }

  /** The last turn that begins at or before a word. */
  private int turnOf(int word) {
    int low = 0;
    int high = turns.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (turns[middle] <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static void addNear(int turn, List<Run> runs, List<Match> matches) {
    runs.sort((one, other) -> Integer.compare(one.first(), other.first()));
    List<Run> near = new ArrayList<>();
    int reached = 0;
    for (Run run : runs) {
      boolean apart = run.first() - reached >= NEAR;
      if (!near.isEmpty() && (apart || run.last() - near.get(0).first() >= LONGEST)) {
        matches.add(new Match(turn, near));
        near.clear();
      }
      near.add(run);
      reached = Math.max(reached, run.last());
    }
    matches.add(new Match(turn, near));
  }
}
