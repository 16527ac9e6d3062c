package org.retroduct.agreement;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retroduct.statistics.Reason;

/** Names of measures, and reasons why one has no value, for readers. */
final class AgreementWords {
  private static final Map<String, String> MEASURES =
      Map.of(
          "alpha_binary_pooled", "Krippendorff's alpha, binary",
          "char_percent_agreement", "Percent agreement over characters",
          "char_kappa", "Cohen's kappa over characters",
          "char_coded_only", "Characters coded by both, of those coded by either",
          "alpha_jaccard", "Krippendorff's alpha over sets of codes (Jaccard)",
          "alpha_masi", "Krippendorff's alpha over sets of codes (MASI)");

  private AgreementWords() {}

  static String measure(String key) {
    return MEASURES.getOrDefault(key, key);
  }

  /** The reason within a sentence, as {@code nobody coded anything here}; empty for none. */
  static String reason(@Nullable String key) {
    if (key == null) {
      return "";
    }
    String sentence = Reason.valueOf(key.toUpperCase(Locale.ROOT)).sentence();
    String open = sentence.substring(0, sentence.length() - 1);
    return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
  }
}
