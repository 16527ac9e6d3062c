package org.retroduct.coding.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the coders are with one transcript. */
record TeamRow(String title, String href, List<Cell> cells) {
  TeamRow {
    cells = List.copyOf(cells);
  }

  /**
   * One coder's work on it.
   *
   * @param work null where nothing is known of any
   * @param hidden whether the reader may not know
   */
  record Cell(String coder, @Nullable Work work, boolean hidden) {}
}
