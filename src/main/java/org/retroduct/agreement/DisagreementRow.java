package org.retroduct.agreement;

import java.util.List;

/**
 * A disagreement in the list.
 *
 * @param codings what each did, as {@code Coder A: C1}
 * @param decision in words; empty while there is none
 */
record DisagreementRow(
    int number,
    String href,
    String transcript,
    String where,
    List<String> codings,
    String category,
    String decision) {
  DisagreementRow {
    codings = List.copyOf(codings);
  }
}
