package org.retroduct.agreement;

import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;

/**
 * The agreement on a round, as one member may see it.
 *
 * @param codings what it was computed on
 * @param lettered whether letters stand for the coders' names
 */
record RoundAgreement(
    Membership member,
    RoundView round,
    Settings settings,
    CodedTexts codings,
    AgreementView figures,
    boolean lettered) {}
