package org.retroduct.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.retroduct.platform.Versioned;
import org.retroduct.report.summary.NarrativeSection;

/**
 * What the team wrote in one section.
 *
 * @param section the name in addresses, as {@code key-messages}
 * @param number of the section in the summary, 2 to 16
 * @param required whether a final summary must have text here
 * @param text empty if nobody has written yet
 */
public record NarrativeView(String section, int number, boolean required, String text, long version)
    implements Versioned {

  /** The section as people name it: its number and its name. */
  @JsonIgnore
  public String title() {
    return NarrativeSection.ofSlug(section).map(s -> s.number() + " " + s.title()).orElseThrow();
  }

  /** Whether anything is written. */
  @JsonIgnore
  public boolean isWritten() {
    return !text.isBlank();
  }
}
