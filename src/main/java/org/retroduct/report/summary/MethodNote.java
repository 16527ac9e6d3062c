package org.retroduct.report.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 17: how the coding was done and how far the coders agreed before consensus.
 *
 * @param disagreements how many there were and how they were settled
 * @param undecided disagreements that nobody has decided yet
 * @param software name and version
 */
public record MethodNote(
    List<String> coders,
    List<RoundNote> rounds,
    List<AgreementFigure> agreement,
    @Nullable String disagreements,
    int undecided,
    String software,
    @Nullable String pseudonymisation,
    @Nullable String consent,
    @Nullable String ethicsReference) {

  public MethodNote {
    coders = List.copyOf(coders);
    rounds = List.copyOf(rounds);
    agreement = List.copyOf(agreement);
  }

  /** One coding round. */
  public record RoundNote(
      String name,
      List<String> coders,
      int transcripts,
      String unit,
      boolean interviewerIncluded,
      int codebookVersion,
      @Nullable LocalDate closedOn) {

    public RoundNote {
      coders = List.copyOf(coders);
    }
  }

  /**
   * One figure with its definition; undefined figures have no value but a reason.
   *
   * @param low lower end of the interval, null without one
   * @param high upper end of the interval, null without one
   */
  public record AgreementFigure(
      String measure,
      String scope,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String reason,
      String definition) {}
}
