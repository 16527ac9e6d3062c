package org.retroduct.agreement;

/** What has to be cited for a coefficient or an interval. */
enum Reference {
  BRENNAN_PREDIGER_1981(
      "Brennan and Prediger 1981",
      "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and"
          + " alternatives. Educational and Psychological Measurement, 41(3), 687–699."),
  COHEN_1960(
      "Cohen 1960",
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and"
          + " Psychological Measurement, 20(1), 37–46."),
  CONGER_1980(
      "Conger 1980",
      "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters."
          + " Psychological Bulletin, 88(2), 322–328."),
  EFRON_1979(
      "Efron 1979",
      "Efron, B. (1979). Bootstrap methods: Another look at the jackknife. The Annals of"
          + " Statistics, 7(1), 1–26."),
  FLEISS_1971(
      "Fleiss 1971",
      "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological"
          + " Bulletin, 76(5), 378–382."),
  GWET_2008(
      "Gwet 2008",
      "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of"
          + " high agreement. British Journal of Mathematical and Statistical Psychology, 61(1),"
          + " 29–48."),
  HUGHES_2022(
      "Hughes 2022",
      "Hughes, J. (2022). Toward improved inference for Krippendorff’s Alpha agreement"
          + " coefficient. arXiv:2210.13265."),
  KRIPPENDORFF_2004(
      "Krippendorff 2004",
      "Krippendorff, K. (2004). Content analysis: An introduction to its methodology (2nd ed.)."
          + " Sage."),
  KRIPPENDORFF_2016(
      "Krippendorff et al. 2016",
      "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of"
          + " unitizing textual continua: Further developments. Quality & Quantity, 50(6),"
          + " 2347–2364."),
  PASSONNEAU_2006(
      "Passonneau 2006",
      "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and"
          + " pragmatic annotation. In Proceedings of the Fifth International Conference on Language"
          + " Resources and Evaluation (LREC 2006)."),
  TUKEY_1958(
      "Tukey 1958",
      "Tukey, J. W. (1958). Bias and confidence in not-quite large samples (abstract). The Annals"
          + " of Mathematical Statistics, 29(2), 614."),
  ZAPF_2016(
      "Zapf et al. 2016",
      "Zapf, A., Castell, S., Morawietz, L., & Karch, A. (2016). Measuring inter-rater reliability"
          + " for nominal data – which coefficients and confidence intervals are appropriate? BMC"
          + " Medical Research Methodology, 16, 93.");

  private final String inText;
  private final String full;

  Reference(String inText, String full) {
    this.inText = inText;
    this.full = full;
  }

  /** Authors and year. */
  String inText() {
    return inText;
  }

  /** The entry for a list of references. */
  String full() {
    return full;
  }
}
