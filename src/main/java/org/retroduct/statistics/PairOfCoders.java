package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two coders on the documents that both finished, compared character by character. */
final class PairOfCoders {

  private static final List<Measure> MEASURES =
      List.of(Measure.CHAR_PERCENT_AGREEMENT, Measure.CHAR_KAPPA, Measure.CHAR_CODED_ONLY);
  private static final List<Formula> FORMULAS =
      List.of(
          CharacterAgreement::percent, CharacterAgreement::kappa, CharacterAgreement::codedOnly);

  private final Continuum text;
  private final int first;
  private final int second;
  private final int[] shared;
  private final Scope scope;

  /** Two different coders; where there are only two, the scope need not name them. */
  PairOfCoders(Continuum text, Names coders, String first, String second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("a coder is not compared with themselves: " + first);
    }
    this.text = text;
    this.first = coders.place(first);
    this.second = coders.place(second);
    this.shared =
        IntStream.range(0, text.assigned.length)
            .filter(d -> text.assigned[d][this.first] && text.assigned[d][this.second])
            .toArray();
    this.scope = coders.size() == 2 ? Scope.ALL : Scope.ALL.withPair(new Scope.Pair(first, second));
  }

  List<String> documents() {
    return IntStream.of(shared).mapToObj(text.documents::get).toList();
  }

  List<Result> all(Evaluation evaluation) {
    int[] every = IntStream.range(0, text.sizes.codes()).toArray();
    return evaluation.all(MEASURES, scope, cells(every), FORMULAS);
  }

  List<Result> ofCode(Evaluation evaluation, String code, int place) {
    return evaluation.all(MEASURES, scope.withCode(code), cells(place), FORMULAS);
  }

  List<Result> byDocument(Evaluation evaluation, String code, int place) {
    double[][] cells = cells(place);
    List<Result> results = new ArrayList<>();
    for (int d = 0; d < shared.length; d++) {
      Scope here = scope.withCode(code).withDocument(text.documents.get(shared[d]));
      results.addAll(evaluation.all(MEASURES, here, new double[][] {cells[d]}, FORMULAS));
    }
    return List.copyOf(results);
  }

  private double[][] cells(int... codes) {
    double[][] sums = new double[shared.length][CharacterAgreement.CELLS];
    for (int code : codes) {
      double[][] parts = CharacterAgreement.parts(text, code, first, second, shared);
      for (int d = 0; d < sums.length; d++) {
        for (int cell = 0; cell < CharacterAgreement.CELLS; cell++) {
          sums[d][cell] += parts[d][cell];
        }
      }
    }
    return sums;
  }
}
