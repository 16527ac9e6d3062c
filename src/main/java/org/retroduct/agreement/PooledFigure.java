package org.retroduct.agreement;

/**
 * A figure over several codes with the words that go with it, for the features above.
 *
 * @param name of the coefficient
 * @param definition what it is, a sentence with its sources
 * @param reason why there is no value, within a sentence; empty if there is one
 */
public record PooledFigure(
    AgreementView.Figure figure, String name, String definition, String reason) {

  static PooledFigure of(AgreementView.Figure figure) {
    Meaning meaning = Meaning.of(figure.measure());
    return new PooledFigure(
        figure, meaning.name(), meaning.sentence(), AgreementWords.reason(figure.reason()));
  }
}
