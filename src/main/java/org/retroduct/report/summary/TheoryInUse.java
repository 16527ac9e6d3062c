package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 5: the theory before these data, and the propositions tested here. */
public record TheoryInUse(@Nullable String version, List<PropositionRow> propositions) {

  public TheoryInUse {
    propositions = List.copyOf(propositions);
  }

  /** One testable claim. */
  public record PropositionRow(
      String number,
      String text,
      @Nullable String domain,
      @Nullable String source,
      @Nullable String status) {}
}
