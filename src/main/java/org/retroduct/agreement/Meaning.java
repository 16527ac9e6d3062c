package org.retroduct.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retroduct.platform.Named;

/**
 * What a coefficient is, for readers.
 *
 * @param name as {@code Cohen's kappa}
 * @param definition a clause without a full stop
 * @param sources what to cite; empty for a plain share
 */
record Meaning(String name, String definition, List<Reference> sources) {
  private static final String KAPPA =
      "observed agreement less agreement by chance, over what chance leaves; chance ";

  private static final Map<String, Meaning> ALL =
      Map.ofEntries(
          of(
              "alpha_binary_code",
              "Krippendorff’s alpha, binary",
              "1 minus observed over expected disagreement on which characters have the code and"
                  + " which have not; overlapping passages of one coder count once",
              Reference.KRIPPENDORFF_2016),
          of(
              "alpha_binary_pooled",
              "Krippendorff’s alpha, binary, pooled",
              "1 minus the sum of observed over the sum of expected disagreement, each code’s"
                  + " characters taken as coded or not",
              Reference.KRIPPENDORFF_2016,
              Reference.KRIPPENDORFF_2004),
          of(
              "char_percent_agreement",
              "Percent agreement over characters",
              "characters that both coders gave the code or both did not, of all characters"),
          of(
              "char_kappa",
              "Cohen’s kappa over characters",
              KAPPA + "from each coder’s own share of coded characters",
              Reference.COHEN_1960),
          of(
              "char_coded_only",
              "Overlap",
              "characters that both coders coded, of those that either coded"),
          of(
              "percent_agreement",
              "Percent agreement",
              "pairs of coders who agree on whether the unit has the code, of all pairs; the mean"
                  + " over units that two coders or more have seen"),
          of(
              "cohen_kappa",
              "Cohen’s kappa",
              KAPPA + "from each coder’s own share of coded units",
              Reference.COHEN_1960),
          of(
              "fleiss_kappa",
              "Fleiss’ kappa",
              KAPPA + "from the share of coded units over all coders",
              Reference.FLEISS_1971),
          of(
              "conger_kappa",
              "Conger’s kappa",
              KAPPA + "from each coder’s own share, over all pairs of coders",
              Reference.CONGER_1980),
          of(
              "brennan_prediger",
              "Brennan and Prediger’s kappa",
              KAPPA + "is one over the number of categories, here two",
              Reference.BRENNAN_PREDIGER_1981),
          of(
              "gwet_ac1",
              "Gwet’s AC1",
              KAPPA + "from how far the shares are from none or all",
              Reference.GWET_2008),
          of(
              "krippendorff_alpha_nominal",
              "Krippendorff’s alpha, nominal",
              "1 minus observed over expected disagreement on which units have the code",
              Reference.KRIPPENDORFF_2004),
          of(
              "alpha_jaccard",
              "Krippendorff’s alpha over sets of codes (Jaccard)",
              "1 minus observed over expected disagreement on the set of codes of each unit; two"
                  + " sets differ by 1 minus their common part over their union",
              Reference.KRIPPENDORFF_2004),
          of(
              "alpha_masi",
              "Krippendorff’s alpha over sets of codes (MASI)",
              "1 minus observed over expected disagreement on the set of codes of each unit; two"
                  + " sets differ less if one holds the other",
              Reference.KRIPPENDORFF_2004,
              Reference.PASSONNEAU_2006));

  private static Map.Entry<String, Meaning> of(
      String measure, String name, String definition, Reference... sources) {
    return Map.entry(measure, new Meaning(name, definition, List.of(sources)));
  }

  /** Of a measure by its name in the API. */
  static Meaning of(String measure) {
    Meaning meaning = ALL.get(measure);
    return meaning == null ? new Meaning(measure, "", List.of()) : meaning;
  }

  /** The definition with its sources. */
  String sentence() {
    return Named.capital(definition.isEmpty() ? name : definition)
        + (sources.isEmpty() ? "." : " (" + cited() + ").");
  }

  /** Authors and years, as {@code Krippendorff 2004; Passonneau 2006}; empty for none. */
  String cited() {
    return sources.stream().map(Reference::inText).collect(Collectors.joining("; "));
  }
}
