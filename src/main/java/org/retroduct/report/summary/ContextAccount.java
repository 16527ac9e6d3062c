package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 7: one context code with its evidence.
 *
 * @param quotations two at most
 * @param participants distinct participants by role group
 */
public record ContextAccount(
    String code,
    String name,
    @Nullable String account,
    List<Quotation> quotations,
    List<GroupCount> participants) {

  public ContextAccount {
    quotations = Quotation.upToTwo(quotations);
    participants = List.copyOf(participants);
  }
}
