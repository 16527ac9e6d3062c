package org.retroduct.statistics;

import java.util.Locale;
import java.util.Optional;

/** The coefficients and counts that the engine gives, by the names they bear in the REST API. */
public enum Measure {
  PERCENT_AGREEMENT,
  COHEN_KAPPA,
  SCOTT_PI,
  FLEISS_KAPPA,
  CONGER_KAPPA,
  BRENNAN_PREDIGER,
  GWET_AC1,
  KRIPPENDORFF_ALPHA_NOMINAL,
  BENNETT_S,
  HOLSTI_CR,
  ALPHA_JACCARD,
  ALPHA_MASI,
  ALPHA_BINARY_CODE,
  ALPHA_BINARY_POOLED,
  U_ALPHA,
  U_ALPHA_BINARY,
  CU_ALPHA,
  CU_COVERAGE,
  K_U_ALPHA,
  K_U_COVERAGE,
  ALPHA_U_2004,
  ALPHA_U_2004_CODE,
  CHAR_PERCENT_AGREEMENT,
  CHAR_KAPPA,
  CHAR_CODED_ONLY;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** The name in JSON, such as {@code alpha_binary_code}. */
  public String key() {
    return key;
  }

  /** The measure of that name, empty when there is none. */
  public static Optional<Measure> ofKey(String key) {
    for (Measure measure : values()) {
      if (measure.key.equals(key)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}
