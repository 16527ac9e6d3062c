package org.retroduct.report.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 9: what came of it, and how it ended. */
public record Outcomes(
    List<OutcomeRow> categories, List<EndState> endStates, List<Verdict> verdicts) {

  public Outcomes {
    categories = List.copyOf(categories);
    endStates = List.copyOf(endStates);
    verdicts = List.copyOf(verdicts);
  }

  /** One outcome category; every figure is a number of passages. */
  public record OutcomeRow(
      String category,
      int intended,
      int better,
      int same,
      int worse,
      int mixed,
      int firstHand,
      int reported,
      int inferred) {}

  /** The team's dated judgement. */
  public record EndState(String state, @Nullable LocalDate judgedOn, @Nullable String rationale) {}

  /** How many informants gave that verdict themselves. */
  public record Verdict(String verdict, int participants) {}
}
