package org.retroduct.codebook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import of codes changes, or would change.
 *
 * @param act by which it can be undone; null if nothing was changed
 * @param changes by line
 * @param unchanged how many codes of the file are in the codebook as they are
 */
public record ImportReport(
    boolean dryRun, @Nullable UUID act, List<Change> changes, int unchanged) {
  /** Copies the changes. */
  public ImportReport {
    changes = List.copyOf(changes);
  }

  /**
   * A code that is added or changed.
   *
   * @param line of the file that says so, from 1
   * @param change {@code added} or {@code changed}
   * @param fields what is said of it, before and after
   */
  public record Change(
      long line, ActKind change, Kind kind, String name, List<CodebookChanges.Field> fields) {
    /** Copies the fields. */
    public Change {
      fields = List.copyOf(fields);
    }
  }
}
