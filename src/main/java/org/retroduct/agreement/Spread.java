package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the values of the codes lie: the middle one, and the lowest. */
final class Spread {
  static final int LOWEST = 3;

  /** {@code place} counts in codebook order. */
  private record Valued(AgreementView.OfCode code, double value, int place) {
    private double shown() {
      return Double.parseDouble(AgreementWords.rounded(value));
    }
  }

  private final List<Valued> values = new ArrayList<>();

  Spread(AgreementView figures) {
    for (AgreementView.OfCode code : figures.codes()) {
      Double value = Headline.of(figures, code).value();
      if (value != null) {
        values.add(new Valued(code, value, values.size()));
      }
    }
    values.sort(Comparator.comparingDouble(Valued::value));
  }

  /** How many codes have a value. */
  int size() {
    return values.size();
  }

  /** Of the values; there must be one. */
  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle).value()
        : (values.get(middle - 1).value() + values.get(middle).value()) / 2;
  }

  /**
   * Three codes, the lowest first, and all that are shown with the same value as the third; those
   * that are shown with one value are in codebook order.
   */
  List<AgreementView.OfCode> lowest() {
    if (values.isEmpty()) {
      return List.of();
    }
    double third = values.get(Math.min(LOWEST, values.size()) - 1).shown();
    return values.stream()
        .filter(each -> each.shown() <= third)
        .sorted(Comparator.comparingDouble(Valued::shown).thenComparingInt(Valued::place))
        .map(Valued::code)
        .toList();
  }
}
