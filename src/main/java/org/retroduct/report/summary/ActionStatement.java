package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 15: advice, whom it addresses, and the numbers of the configurations behind it. */
public record ActionStatement(
    String text, @Nullable String audience, List<Integer> configurations) {

  public ActionStatement {
    configurations = List.copyOf(configurations);
  }
}
