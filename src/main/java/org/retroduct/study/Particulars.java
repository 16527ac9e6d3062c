package org.retroduct.study;

import java.util.List;

/** What is always read and written together with its arrangement. */
record Particulars(
    List<String> motives,
    List<IntendedOutcome> intendedOutcomes,
    List<Position> positions,
    List<EndStateJudgement> endStates) {
  static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of());

  Particulars {
    motives = List.copyOf(motives);
    intendedOutcomes = List.copyOf(intendedOutcomes);
    positions = List.copyOf(positions);
    endStates = List.copyOf(endStates);
  }
}
