package org.retroduct.agreement;

import java.util.List;
import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;

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

  /** The same with what people are called in the place of their user names, for a page. */
  RoundAgreement called(Names names) {
    return new RoundAgreement(
        member,
        round,
        settings,
        codings,
        figures.called(names),
        names.of(everybody),
        names.of(compared),
        lettered);
  }

  /** Whether the figures are of two coders only, out of more. */
  boolean isOfPair() {
    return figures.coders().size() < everybody.size();
  }
}
