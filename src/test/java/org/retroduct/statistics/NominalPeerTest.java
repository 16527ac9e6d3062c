package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.HubertKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;

/** Expected values: DKPro Statistics 2.2.1, for the measures in which it is right. */
class NominalPeerTest {

  private static final int CASES = 300;

  @Test
  void complete_ratings_are_as_in_dkpro() {
    for (long seed = 0; seed < CASES; seed++) {
      int coders = 2 + new SplittableRandom(seed).nextInt(3);
      RandomRatings data = RandomRatings.of(seed, coders, true);
      CodingAnnotationStudy study = study(data);
      same(new PercentageAgreement(study), data, Measure.PERCENT_AGREEMENT, seed);
      same(new FleissKappaAgreement(study), data, Measure.FLEISS_KAPPA, seed);
      same(new RandolphKappaAgreement(study), data, Measure.BRENNAN_PREDIGER, seed);
      same(alpha(study), data, Measure.KRIPPENDORFF_ALPHA_NOMINAL, seed);
      if (allUsed(data)) {
        same(new HubertKappaAgreement(study), data, Measure.CONGER_KAPPA, seed);
      }
      if (coders == 2) {
        same(new CohenKappaAgreement(study), data, Measure.COHEN_KAPPA, seed);
        same(new ScottPiAgreement(study), data, Measure.SCOTT_PI, seed);
        same(new BennettSAgreement(study), data, Measure.BENNETT_S, seed);
        same(new PercentageAgreement(study), data, Measure.HOLSTI_CR, seed);
      }
    }
  }

  @Test
  void alpha_with_missing_ratings_is_as_in_dkpro() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomRatings data = RandomRatings.of(seed, 3, false);
      same(alpha(study(data)), data, Measure.KRIPPENDORFF_ALPHA_NOMINAL, seed);
    }
  }

  private static KrippendorffAlphaAgreement alpha(CodingAnnotationStudy study) {
    return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction());
  }

  private static boolean allUsed(RandomRatings data) {
    return data.categories().stream()
        .allMatch(k -> data.rows().stream().anyMatch(row -> row.contains(k)));
  }

  private static CodingAnnotationStudy study(RandomRatings data) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(data.coders().size());
    data.categories().forEach(study::addCategory);
    for (int u = 0; u < data.units(); u++) {
      int unit = u;
      List<Object> item = new ArrayList<>();
      data.rows().forEach(row -> item.add(row.get(unit)));
      study.addItemAsArray(item.toArray());
    }
    return study;
  }

  private static void same(IAgreementMeasure peer, RandomRatings data, Measure m, long seed) {
    Result found = data.ratings().result(m);
    if (found.defined()) {
      assertEquals(peer.calculateAgreement(), found.value(), 1e-9, "seed " + seed + " " + m.key());
    } else {
      boolean known =
          found.reason() == Reason.NO_VARIATION || found.reason() == Reason.NO_PAIRABLE_UNITS;
      assertTrue(known, "seed " + seed + " " + m.key() + " " + found.reason());
    }
  }
}
