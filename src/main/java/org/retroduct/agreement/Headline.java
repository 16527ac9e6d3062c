package org.retroduct.agreement;

import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Unit;

/** Which of the figures stands first on a page: alpha, never one that rare codes flatter. */
final class Headline {
  private Headline() {}

  /** Alpha stands first among the measures of characters and last among those of units. */
  static AgreementView.Figure of(AgreementView figures, AgreementView.OfCode code) {
    return code.results().get(figures.unit() == Unit.CHARACTER ? 0 : code.results().size() - 1);
  }

  /** Over all codes; null where there are no codes. */
  static AgreementView.@Nullable Figure pooled(AgreementView figures) {
    return figures.pooled().isEmpty() ? null : figures.pooled().get(0);
  }

  /** Over all codes for two coders; null where there are no codes. */
  static AgreementView.@Nullable Figure pooled(AgreementView.OfPair pair) {
    return pair.results().stream().filter(Headline::ofAllCodes).findFirst().orElse(null);
  }

  private static boolean ofAllCodes(AgreementView.Figure figure) {
    AgreementView.About about = figure.scope();
    return about == null || (about.code() == null && about.kind() == null);
  }

  /** The name of the coefficient of single codes. */
  static Meaning ofCodes(AgreementView figures) {
    return Meaning.of(
        figures.unit() == Unit.CHARACTER ? "alpha_binary_code" : "krippendorff_alpha_nominal");
  }
}
