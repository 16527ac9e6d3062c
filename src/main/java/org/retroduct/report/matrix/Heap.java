package org.retroduct.report.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.StandingMarks.Mark;
import org.retroduct.transcript.Words;

/** Marks of one code that belong to one cell, in any order; counts them as passages. */
final class Heap {
  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::transcript).thenComparing(Mark::start).thenComparing(Mark::end);

  private final Set<Mark> marks = new HashSet<>();
  private final Set<UUID> people = new HashSet<>();

  void add(Mark mark) {
    marks.add(mark);
  }

  void addPeople(Set<UUID> speakers) {
    people.addAll(speakers);
  }

  int count(Counted counted) {
    return switch (counted) {
      case SEGMENTS -> passages().size();
      case PARTICIPANTS -> people.size();
      case WORDS -> passages().stream().mapToInt(Words::count).sum();
    };
  }

  /** The words of each passage: spans that overlap are joined. */
  private List<String> passages() {
    List<String> passages = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    @Nullable Mark last = null;
    int reached = 0;
    for (Mark mark : marks.stream().sorted(ORDER).toList()) {
      boolean joins =
          last != null && last.transcript().equals(mark.transcript()) && mark.start() < reached;
      if (!joins && last != null) {
        passages.add(words.toString());
        words.setLength(0);
      }
      int known = joins ? Math.min(reached, mark.end()) - mark.start() : 0;
      words.append(mark.words(), mark.words().offsetByCodePoints(0, known), mark.words().length());
      reached = joins ? Math.max(reached, mark.end()) : mark.end();
      last = mark;
    }
    if (last != null) {
      passages.add(words.toString());
    }
    return passages;
  }
}
