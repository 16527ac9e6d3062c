package org.retroduct.report.summary;

import java.util.List;

/**
 * An item of RAMESES II (Wong et al. 2016) and the sections of the summary that report it.
 *
 * @param number 1 to 20
 * @param sections none where nothing that is kept here can answer it
 * @param partly whether the authors must add to it
 */
record RamesesItem(int number, String name, List<Integer> sections, boolean partly) {

  static final List<RamesesItem> ALL =
      List.of(
          missing(1, "Title"),
          missing(2, "Summary or abstract"),
          missing(3, "Rationale for the evaluation"),
          full(4, "Programme theory", 5),
          part(5, "Evaluation questions, objectives and focus", 5),
          full(6, "Ethical approval", 17),
          missing(7, "Rationale for using realist evaluation"),
          full(8, "Environment surrounding the evaluation", 3),
          full(9, "The programme, policy, initiative or product evaluated", 3),
          full(10, "Design of the evaluation", 17),
          full(11, "Data collection methods", 4, 17),
          full(12, "Recruitment process and sampling strategy", 4),
          full(13, "Data analysis", 17),
          full(14, "Details of participants", 4),
          full(15, "Main findings", 10, 11),
          full(16, "Summary of findings", 11, 14),
          part(17, "Strengths, limitations and future directions", 16),
          missing(18, "Comparison with existing literature"),
          part(19, "Conclusion and recommendations", 15),
          missing(20, "Funding and conflict of interest"));

  private static RamesesItem missing(int number, String name) {
    return new RamesesItem(number, name, List.of(), false);
  }

  private static RamesesItem full(int number, String name, Integer... sections) {
    return new RamesesItem(number, name, List.of(sections), false);
  }

  private static RamesesItem part(int number, String name, int section) {
    return new RamesesItem(number, name, List.of(section), true);
  }
}
