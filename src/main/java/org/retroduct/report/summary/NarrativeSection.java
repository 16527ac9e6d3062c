package org.retroduct.report.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retroduct.platform.Named;

/** The places where the team writes, with the number of the section in the outline. */
public enum NarrativeSection {
  KEY_MESSAGES(2, true),
  HOW_IT_WAS_MEANT_TO_WORK(5, true),
  WHAT_HAPPENED(6, true),
  CONTEXTS(7, false),
  MECHANISMS(8, false),
  OUTCOMES(9, false),
  HOW_IT_WORKS(11, true),
  WHY_IT_WORKS(11, true),
  WHOM_IT_BENEFITS(11, true),
  DISCONFIRMING_EVIDENCE(12, true),
  WHAT_THIS_ADDS(14, true),
  IMPLICATIONS(15, true),
  STRENGTHS_AND_LIMITS(16, true);

  private final int section;
  private final boolean required;

  NarrativeSection(int section, boolean required) {
    this.section = section;
    this.required = required;
  }

  /** Number of the section, 1 to 17. */
  public int section() {
    return section;
  }

  /** Its number in the summary: {@code 11.2} where a section has several. */
  public String number() {
    List<NarrativeSection> beside =
        Arrays.stream(values()).filter(each -> each.section == section).toList();
    return beside.size() == 1
        ? String.valueOf(section)
        : section + "." + (beside.indexOf(this) + 1);
  }

  /** Whether a final summary must have text here. */
  public boolean required() {
    return required;
  }

  /** The name in addresses, as {@code key-messages}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on pages, as {@code Key messages}. */
  public String title() {
    return Named.label(this);
  }

  /** The section of that name, if there is one. */
  public static Optional<NarrativeSection> ofSlug(String slug) {
    return Arrays.stream(values()).filter(section -> section.slug().equals(slug)).findFirst();
  }
}
