package org.retroduct.report.matrix;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;

/**
 * How often codes stand where. It rests on the standing coding: overlapping spans of one code are
 * one passage.
 *
 * @param counted what the numbers are: segments, participants or words
 * @param columns in their order; codes that nobody uses are left out
 * @param rows the codes that are used, in codebook order
 */
public record Matrix(Counted counted, List<Column> columns, List<Row> rows) {
  /** Copies the lists. */
  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param key the id of a code or arrangement, a role group, or {@code none} for passages whose
   *     arrangement is not stated or in which no participant speaks that anybody named
   * @param code the short form of a code; null for other columns
   */
  public record Column(String key, @Nullable String code, String name, @Nullable Kind kind) {}

  /**
   * A code.
   *
   * @param total in all columns and outside them; what is in two columns counts once
   * @param cells in the order of the columns; a cell that is missing says nothing
   */
  public record Row(
      UUID id, @Nullable String code, String name, Kind kind, int total, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A number above 0. */
  public record Cell(String column, int count) {}
}
