package org.retroduct.theory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Named;

/** A part of the explanation that a code or a passage plays in one configuration. */
public enum Slot {
  /** What was already there. */
  @JsonProperty("context")
  CONTEXT("Context", "what was already there", "Where"),
  /** What the programme offers. */
  @JsonProperty("resource")
  RESOURCE("Mechanism: resource", "what the programme offers", "and the programme offers"),
  /** What people think and feel of it. */
  @JsonProperty("reasoning")
  REASONING("Mechanism: reasoning", "what people think and feel", "people reason that"),
  /** What changed. */
  @JsonProperty("outcome")
  OUTCOME("Outcome", "what changed", "so that");

  private final String title;
  private final String hint;
  private final String lead;

  Slot(String title, String hint, String lead) {
    this.title = title;
    this.hint = hint;
    this.lead = lead;
  }

  /** The name that pages give it. */
  public String title() {
    return title;
  }

  /** What belongs in it, in a few words. */
  public String hint() {
    return hint;
  }

  /** The words before it in the sentence. */
  public String lead() {
    return lead;
  }

  /** The kind of code that usually fills it. */
  public Kind usual() {
    return Kind.valueOf(name());
  }

  /** The name of its list of codes: {@code contexts} and so on. */
  String codesField() {
    return Named.of(this) + "s";
  }

  /** What a passage that is ticked in it posts. */
  String tick(UUID passage) {
    return name() + ":" + passage;
  }

  /** The name of its words: {@code contextText} and so on. */
  String textField() {
    return Named.of(this) + "Text";
  }
}
