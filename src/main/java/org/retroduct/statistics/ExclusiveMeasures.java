package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;

/** Which measures {@link UnitizingAlphas} gives, when they apply. */
record ExclusiveMeasures(List<String> codes, boolean overlapping) {

  /** All codes together, then each code. */
  List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(Scope.ALL);
    codes.forEach(code -> scopes.add(Scope.ofCode(code)));
    return scopes;
  }

  List<Measure> measures(Scope scope) {
    return scope.code() == null
        ? List.of(Measure.U_ALPHA, Measure.CU_ALPHA, Measure.CU_COVERAGE)
        : List.of(Measure.K_U_ALPHA, Measure.K_U_COVERAGE);
  }

  List<Formula> formulas(Scope scope) {
    if (scope.code() == null) {
      return List.of(
          applied(UnitizingAlphas::uAlpha),
          applied(UnitizingAlphas::cuAlpha),
          applied(UnitizingAlphas::cuCoverage));
    }
    int code = codes.indexOf(scope.code());
    return List.of(
        applied(sums -> UnitizingAlphas.kuAlpha(sums, code)),
        applied(sums -> UnitizingAlphas.kuCoverage(sums, code)));
  }

  private Formula applied(Formula formula) {
    return sums -> {
      if (sums.length == 0 || sums[UnitizingAlphas.TOTAL] == 0) {
        return Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
      }
      return overlapping
          ? Estimate.undefined(Reason.NOT_APPLICABLE_OVERLAPPING_CODES, sums[UnitizingAlphas.TOTAL])
          : formula.of(sums);
    };
  }
}
