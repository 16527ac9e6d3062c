package org.retroduct.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which formula a measure of one category a unit is, and how many coders it takes. */
interface NominalMeasure {

  /** Measures of any number of coders. */
  Set<Measure> ANY_CODERS =
      EnumSet.of(
          Measure.PERCENT_AGREEMENT,
          Measure.FLEISS_KAPPA,
          Measure.CONGER_KAPPA,
          Measure.BRENNAN_PREDIGER,
          Measure.GWET_AC1,
          Measure.KRIPPENDORFF_ALPHA_NOMINAL);

  /** Measures of two coders. */
  Set<Measure> TWO_CODERS =
      EnumSet.of(Measure.COHEN_KAPPA, Measure.SCOTT_PI, Measure.BENNETT_S, Measure.HOLSTI_CR);

  Estimate of(Tally tally);

  /** All that data of so many coders have. */
  static List<Measure> all(int coders) {
    Set<Measure> all = EnumSet.copyOf(ANY_CODERS);
    if (coders <= 2) {
      all.addAll(TWO_CODERS);
    }
    return List.copyOf(all);
  }

  static NominalMeasure of(Measure measure, int coders) {
    if (coders > 2 && TWO_CODERS.contains(measure)) {
      throw new InconsistentRatings("measures", measure.key() + " is for two coders");
    }
    return switch (measure) {
      case PERCENT_AGREEMENT -> NominalCoefficients::percentAgreement;
      case COHEN_KAPPA -> NominalCoefficients::cohen;
      case SCOTT_PI -> NominalCoefficients::scott;
      case FLEISS_KAPPA -> NominalCoefficients::fleiss;
      case CONGER_KAPPA -> NominalCoefficients::conger;
      case BRENNAN_PREDIGER, BENNETT_S -> NominalCoefficients::uniform;
      case GWET_AC1 -> NominalCoefficients::ac1;
      case KRIPPENDORFF_ALPHA_NOMINAL -> NominalCoefficients::alpha;
      case HOLSTI_CR -> NominalCoefficients::holsti;
      default ->
          throw new InconsistentRatings("measures", measure.key() + " is no measure of coding");
    };
  }
}
