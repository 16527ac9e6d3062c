package org.retroduct.report.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.retroduct.codebook.CodeView;
import org.retroduct.coding.StandingMarks.Mark;

/** Sorts marks into the cells of a matrix. */
final class Tally {
  private final Map<UUID, Map<String, Heap>> cells = new HashMap<>();
  private final Map<UUID, Heap> totals = new HashMap<>();

  /** Counts a mark in the row of its code. */
  void total(Mark mark, Set<UUID> people) {
    Heap heap = totals.computeIfAbsent(mark.code(), code -> new Heap());
    heap.add(mark);
    heap.addPeople(people);
  }

  /** Counts a mark in a column too. */
  void cell(Mark mark, String column, Set<UUID> people) {
    Heap heap =
        cells
            .computeIfAbsent(mark.code(), code -> new HashMap<>())
            .computeIfAbsent(column, each -> new Heap());
    heap.add(mark);
    heap.addPeople(people);
  }

  /**
   * Counts each mark in the columns of the codes that stand on some of the same words.
   *
   * @param voices the people who speak in a mark
   */
  static Tally beside(List<Mark> marks, Function<Mark, Set<UUID>> voices) {
    Tally tally = new Tally();
    Map<Mark, Set<UUID>> open = new LinkedHashMap<>();
    for (Mark mark : marks) {
      open.keySet()
          .removeIf(
              other ->
                  !other.textVersion().equals(mark.textVersion()) || other.end() <= mark.start());
      Set<UUID> people = voices.apply(mark);
      tally.total(mark, people);
      open.forEach(
          (other, theirs) -> {
            if (!other.code().equals(mark.code())) {
              tally.cell(mark, other.code().toString(), people);
              tally.cell(other, mark.code().toString(), theirs);
            }
          });
      open.put(mark, people);
    }
    return tally;
  }

  /** The codes that somebody uses. */
  Set<UUID> used() {
    return new HashSet<>(totals.keySet());
  }

  /** The matrix with these rows and columns. */
  Matrix matrix(Counted counted, List<CodeView> codes, List<Matrix.Column> columns) {
    List<Matrix.Row> rows = new ArrayList<>();
    for (CodeView code : codes) {
      Heap total = totals.get(code.id());
      if (total != null) {
        rows.add(
            new Matrix.Row(
                code.id(),
                code.key(),
                code.name(),
                code.kind(),
                total.count(counted),
                cells(cells.getOrDefault(code.id(), Map.of()), counted, columns)));
      }
    }
    return new Matrix(counted, columns, rows);
  }

  private static List<Matrix.Cell> cells(
      Map<String, Heap> heaps, Counted counted, List<Matrix.Column> columns) {
    List<Matrix.Cell> cells = new ArrayList<>();
    for (Matrix.Column column : columns) {
      Heap heap = heaps.get(column.key());
      int count = heap == null ? 0 : heap.count(counted);
      if (count > 0) {
        cells.add(new Matrix.Cell(column.key(), count));
      }
    }
    return cells;
  }
}
