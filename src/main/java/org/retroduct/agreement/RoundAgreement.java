package org.retroduct.agreement;

import java.util.List;
import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;

/**
 * The agreement on a round, as one member may see it.
 *
 * @param codings what it was computed on
 * @param everybody all coders of the round, whoever of them the figures are of
 * @param compared the coders as the page of comparison calls them, in its order
 * @param lettered whether letters stand for the coders' names
 */
record RoundAgreement(
    Membership member,
    RoundView round,
    Settings settings,
    CodedTexts codings,
    AgreementView figures,
    List<String> everybody,
    List<String> compared,
    boolean lettered) {
  RoundAgreement {
    everybody = List.copyOf(everybody);
    compared = List.copyOf(compared);
  }

  /** Whether the figures are of two coders only, out of more. */
  boolean isOfPair() {
    return figures.coders().size() < everybody.size();
  }
}
