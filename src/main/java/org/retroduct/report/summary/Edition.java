package org.retroduct.report.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state that a summary describes.
 *
 * @param theoryVersion number and title of the theory version, null while there is none
 * @param codebookVersion number of the codebook version, from 1
 * @param changedAt when the newest of the data changed: the only date that the files carry
 */
public record Edition(
    State state,
    @Nullable String theoryVersion,
    boolean theoryPublished,
    int codebookVersion,
    Instant changedAt) {

  /** Whether the team has released the summary. */
  public enum State {
    DRAFT,
    FINAL
  }
}
