package org.retroduct.report.summary;

import org.jspecify.annotations.Nullable;

/** Section 8, Table 5: a resource or a reasoning. */
public record MechanismRow(
    String code,
    Kind kind,
    String name,
    @Nullable String explanation,
    @Nullable String mostFrequentOutcome,
    @Nullable String novelty,
    @Nullable String degreeOfEvidence,
    @Nullable String refinement,
    @Nullable Quotation quotation) {

  /** The two halves of a mechanism, in the order in which they are listed. */
  public enum Kind {
    RESOURCE,
    REASONING
  }
}
