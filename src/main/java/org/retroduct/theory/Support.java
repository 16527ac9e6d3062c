package org.retroduct.theory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How much evidence a configuration has, by relation, as far as the caller sees it. What is missing
 * refutes nothing.
 */
public record Support(Count supports, Count refutes, Count refines, Count illustrates) {
  /**
   * How much there is of one relation.
   *
   * @param segments passages
   * @param participants distinct people whose words they touch
   */
  public record Count(int segments, int participants) {}

  static Support of(List<EvidenceView> evidence) {
    return new Support(
        count(evidence, Relation.SUPPORTS),
        count(evidence, Relation.REFUTES),
        count(evidence, Relation.REFINES),
        count(evidence, Relation.ILLUSTRATES));
  }

  private static Count count(List<EvidenceView> evidence, Relation relation) {
    int segments = 0;
    Set<UUID> participants = new HashSet<>();
    for (EvidenceView each : evidence) {
      if (each.relation() == relation) {
        segments++;
        participants.addAll(each.participants());
      }
    }
    return new Count(segments, participants.size());
  }
}
