package org.retroduct.agreement;

import java.util.List;
import org.retroduct.coding.text.CodeTag;

/**
 * A disagreement in the list.
 *
 * @param codings what each did
 * @param decision in words; empty while there is none
 */
record DisagreementRow(
    int number,
    String href,
    String transcript,
    String where,
    List<DisagreementRow.Did> codings,
    String category,
    String decision) {
  DisagreementRow {
    codings = List.copyOf(codings);
  }

  /**
   * What one coder did, or several did alike.
   *
   * @param names of the coders, or their letters
   * @param codes each once; empty where they coded nothing
   */
  record Did(String names, List<CodeTag> codes) {
    Did {
      codes = List.copyOf(codes);
    }
  }
}
