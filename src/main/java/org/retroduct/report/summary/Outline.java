package org.retroduct.report.summary;

import java.util.List;
import java.util.Locale;
import org.retroduct.report.document.Block;

/**
 * The order of the summary. Sections are numbered from 1, appendices have letters.
 *
 * @param number 1 to 17, or a letter
 */
record Outline(String number, String title) {

  static final List<Outline> ENTRIES =
      List.of(
          new Outline("1", "Title and status"),
          new Outline("2", "Key messages"),
          new Outline("3", "Arrangement at a glance"),
          new Outline("4", "Evidence base"),
          new Outline("5", "How it was meant to work"),
          new Outline("6", "What happened"),
          new Outline("7", "Contexts"),
          new Outline("8", "Mechanisms"),
          new Outline("9", "Outcomes and end state"),
          new Outline("10", "CMO configurations"),
          new Outline("11", "How it works, why, and whom it benefits"),
          new Outline("12", "Disconfirming evidence and rival explanations"),
          new Outline("13", "Domains touched"),
          new Outline("14", "What this adds to the theory"),
          new Outline("15", "Implications and action statements"),
          new Outline("16", "Strengths and limits for this arrangement"),
          new Outline("17", "Method note"),
          new Outline("A", "Evidence by configuration"),
          new Outline("B", "Codes used"),
          new Outline("C", "Reporting standards map"));

  /** The heading of level 1 of that section or appendix. */
  static Block.Heading heading(String number) {
    return ENTRIES.stream()
        .filter(entry -> entry.number.equals(number))
        .findFirst()
        .orElseThrow()
        .heading();
  }

  static String anchor(String number) {
    return "section-" + number.toLowerCase(Locale.ROOT);
  }

  Block.Heading heading() {
    boolean appendix = Character.isLetter(number.charAt(0));
    return new Block.Heading(1, appendix ? "Appendix " + number : number, title, anchor(number));
  }
}
