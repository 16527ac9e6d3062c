package org.retroduct.coding.bench;

/**
 * The open round that a coder works in on this transcript.
 *
 * @param submitted whether the coder has said that the transcript is finished
 * @param action the address to POST to that says so, or takes it back
 */
record OpenRound(String id, String name, boolean submitted, String action) {}
