package org.retroduct.report.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Permission;
import org.retroduct.report.rows.Rows;
import org.retroduct.security.Caller;

/** Matrices as tables for spreadsheets; they hold no words of participants. */
@ApplicationScoped
public class MatrixTable {
  private static final Set<String> NAMES =
      Set.of("co-occurrence", "codes-by-arrangement", "codes-by-role-group");

  private final Access access;
  private final Matrices matrices;

  MatrixTable(Access access, Matrices matrices) {
    this.access = access;
    this.matrices = matrices;
  }

  /**
   * Which matrix is asked for.
   *
   * @param name co-occurrence, codes-by-arrangement or codes-by-role-group
   */
  public record Choice(
      String name, @Nullable String kind, @Nullable String with, @Nullable String count) {
    /** Refuses other names with {@link NotFound}. */
    public Choice {
      if (!NAMES.contains(name)) {
        throw new NotFound("There is no such matrix.");
      }
    }
  }

  /** The matrix of that choice. Refused: 404, 422. */
  public Matrix matrix(Caller caller, UUID project, Choice choice) {
    return switch (choice.name()) {
      case "co-occurrence" ->
          matrices.coOccurrence(caller, project, choice.kind(), choice.with(), choice.count());
      case "codes-by-arrangement" -> matrices.codesByArrangement(caller, project, choice.count());
      default -> matrices.codesByRoleGroup(caller, project, choice.count());
    };
  }

  /**
   * A row for each code; an empty cell where nothing was counted. Refused: 404, 403 for viewers,
   * 422.
   */
  @Transactional
  public Rows rows(Caller caller, UUID project, Choice choice) {
    access.require(caller, project, Permission.EXPORT);
    Matrix matrix = matrix(caller, project, choice);
    List<String> header = new ArrayList<>(List.of("short", "code", "kind", "all"));
    matrix.columns().forEach(column -> header.add(label(column)));
    return new Rows(
        choice.name(),
        header,
        Instant.EPOCH,
        matrix.rows().stream().map(row -> cells(row, matrix.columns())));
  }

  private static String label(Matrix.Column column) {
    return column.code() == null ? column.name() : column.code() + " " + column.name();
  }

  private static List<@Nullable Object> cells(Matrix.Row row, List<Matrix.Column> columns) {
    Map<String, Integer> counts = new HashMap<>();
    row.cells().forEach(cell -> counts.put(cell.column(), cell.count()));
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.code());
    cells.add(row.name());
    cells.add(Named.of(row.kind()));
    cells.add(row.total());
    columns.forEach(column -> cells.add(counts.get(column.key())));
    return cells;
  }
}
