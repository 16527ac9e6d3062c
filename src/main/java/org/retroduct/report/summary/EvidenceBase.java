package org.retroduct.report.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 4: who and what was heard and read. */
public record EvidenceBase(
    List<ParticipantRow> participants, List<DocumentRow> documents, Totals totals) {

  public EvidenceBase {
    participants = List.copyOf(participants);
    documents = List.copyOf(documents);
  }

  /**
   * One participant; what they consented to is not shown.
   *
   * @param group the role, broad where the group is below the small-number threshold
   * @param minutes length of the recording
   * @param words length of the transcript
   */
  public record ParticipantRow(
      String code,
      String group,
      @Nullable LocalDate date,
      @Nullable Integer minutes,
      @Nullable Integer words,
      @Nullable String phase) {}

  /** One document and what it was used for. */
  public record DocumentRow(
      String number, String kind, @Nullable Integer year, @Nullable String use) {}

  /**
   * People, interviews, focus groups and documents are counted apart.
   *
   * @param transcripts transcripts that could have been double-coded
   * @param doubleCoded those that two coders marked as finished
   */
  public record Totals(
      int people,
      int interviews,
      int focusGroups,
      int documents,
      long words,
      int transcripts,
      int doubleCoded) {}
}
