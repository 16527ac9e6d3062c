package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 3: partners, aims, the place in each typology, and the place among the others. */
public record Glance(
    List<Partner> partners,
    @Nullable String entryPoint,
    Period dates,
    List<String> motives,
    List<IntendedOutcome> intendedOutcomes,
    List<Position> positions,
    List<Ranked> continuum) {

  public Glance {
    partners = List.copyOf(partners);
    motives = List.copyOf(motives);
    intendedOutcomes = List.copyOf(intendedOutcomes);
    positions = List.copyOf(positions);
    continuum = List.copyOf(continuum);
  }

  /** A partner organisation under its pseudonym. */
  public record Partner(String pseudonym, @Nullable String kind, @Nullable String role) {}

  /** What was intended, and the document that says so. */
  public record IntendedOutcome(@Nullable String category, String text, @Nullable String source) {}

  /**
   * A dated place in the typologies.
   *
   * @param kingsFund 1 to 6
   * @param integrationRank 1 (buddying) to 14 (merger or acquisition)
   * @param motivation -100 (extrinsic) to 100 (intrinsic)
   * @param scope -100 (individual) to 100 (structural)
   */
  public record Position(
      Period dates,
      String type,
      @Nullable String daltonFamily,
      @Nullable String daltonForm,
      @Nullable Integer kingsFund,
      @Nullable String auditOfficeDegree,
      @Nullable Integer integrationRank,
      @Nullable Integer motivation,
      @Nullable Integer scope,
      @Nullable String note) {}

  /** An arrangement of the project on the integration continuum. */
  public record Ranked(String arrangement, String type, int rank, boolean thisOne) {}
}
