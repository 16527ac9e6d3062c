package org.retroduct.report.summary;

import org.jspecify.annotations.Nullable;

/**
 * Appendix A: one passage linked to a configuration.
 *
 * @param source code of the participant or number of the document
 * @param turn index of the first turn, from 1
 * @param time position in the recording, as 00:12:40
 */
public record EvidenceRow(
    int configuration,
    String source,
    int turn,
    @Nullable String time,
    Relation relation,
    @Nullable String strength,
    Quotation quotation) {

  /** What a passage does to a configuration. */
  public enum Relation {
    SUPPORTS,
    REFINES,
    REFUTES,
    ILLUSTRATES
  }
}
