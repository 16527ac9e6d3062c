package org.retroduct.coding;

import java.util.UUID;

/**
 * One coder's task in a round: a transcript.
 *
 * @param round its id
 * @param name of the round
 * @param codebookVersion the number of the version of the codebook that the round keeps to
 * @param coder the id of the account
 * @param finished whether the coder has said so
 */
public record RoundTask(
    UUID round,
    String name,
    RoundState state,
    int codebookVersion,
    UUID transcript,
    UUID coder,
    boolean finished) {
  /** Whether coders still work in the round. */
  public boolean open() {
    return state == RoundState.OPEN;
  }
}
