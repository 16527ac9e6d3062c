package org.retroduct.codebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Named;

/** What a code usually stands for; the order is that of the codebook. */
public enum Kind {
  @JsonProperty("context")
  CONTEXT("C", "#12326e", "Context"),
  @JsonProperty("resource")
  RESOURCE("R", "#18743f", "Mechanism-resource"),
  @JsonProperty("reasoning")
  REASONING("T", "#7a3300", "Mechanism-reasoning"),
  @JsonProperty("outcome")
  OUTCOME("O", "#8a4a98", "Outcome"),
  @JsonProperty("domain")
  DOMAIN("D", "#4d5358", "Domain"),
  @JsonProperty("theme")
  THEME("H", "#4d5358", "Theme");

  private final String letter;
  private final String colour;
  private final String label;

  Kind(String letter, String colour, String label) {
    this.letter = letter;
    this.colour = colour;
    this.label = label;
  }

  /** All kinds, to choose from. */
  public static List<Choice> choices() {
    return Arrays.stream(values()).map(kind -> Choice.of(Named.of(kind), kind.title())).toList();
  }

  /** The letter before the number of a code: C, R, T, O, D or H. */
  public String letter() {
    return letter;
  }

  /** The colour that a code has unless it is given one of its own. */
  public String colour() {
    return colour;
  }

  /** The kind's name in the codebook as CSV. */
  public String label() {
    return label;
  }

  /** The kind's name on pages, as {@code Mechanism: reasoning}. */
  public String title() {
    return label.replace("-", ": ");
  }
}
