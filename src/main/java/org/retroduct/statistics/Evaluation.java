package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;

/** Makes results of sums over documents: the values, and their intervals if they were asked for. */
record Evaluation(boolean oneCoder, Resampling resampling) {

  Result one(Measure measure, Scope scope, double[][] parts, Formula formula) {
    return all(List.of(measure), scope, parts, List.of(formula)).get(0);
  }

  /** Several measures of the same parts, whose resamples are drawn and summed once. */
  List<Result> all(List<Measure> measures, Scope scope, double[][] parts, List<Formula> formulas) {
    double[] sums = Formula.total(parts);
    List<Estimate> points = new ArrayList<>();
    for (Formula formula : formulas) {
      points.add(oneCoder ? Estimate.undefined(Reason.SINGLE_CODER, 0) : formula.of(sums));
    }
    List<Interval> intervals = resampling.intervals(parts, formulas, points);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      results.add(new Result(measures.get(i), scope, points.get(i), null, intervals.get(i)));
    }
    return List.copyOf(results);
  }
}
