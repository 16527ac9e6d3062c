package org.retroduct.agreement;

/**
 * A disagreement in the list.
 *
 * @param codings what each did, as {@code Coder A: C1 · Coder B: nothing}
 * @param decision in words; empty while there is none
 */
record DisagreementRow(
    int number,
    String href,
    String transcript,
    String where,
    String codings,
    String category,
    String decision) {}
