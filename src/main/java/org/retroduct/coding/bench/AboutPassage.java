package org.retroduct.coding.bench;

import java.util.List;
import java.util.stream.Stream;
import org.retroduct.coding.Basis;
import org.retroduct.coding.Certainty;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;

/**
 * What a coder may say about a passage beside its codes.
 *
 * @param arrangements those of the transcript, if it has several; the passage is about one of them
 */
record AboutPassage(
    List<Choice> arrangements,
    List<Choice> certainty,
    List<Choice> basis,
    List<Choice> change,
    List<Choice> intended) {

  AboutPassage {
    arrangements = List.copyOf(arrangements);
    certainty = List.copyOf(certainty);
    basis = List.copyOf(basis);
    change = List.copyOf(change);
    intended = List.copyOf(intended);
  }

  /** Whether a form says any of it. */
  public boolean saidIn(Form form) {
    return Stream.of("arrangement", "certainty", "basis", "change", "intended")
        .anyMatch(field -> !form.value(field).isEmpty());
  }

  /** The words of the API, with the arrangements of one transcript. */
  static AboutPassage of(List<Choice> arrangements) {
    return new AboutPassage(
        arrangements,
        Choice.each(Certainty.values()),
        Choice.each(Basis.values()),
        List.of(
            Choice.of("better", "Better"),
            Choice.of("same", "The same"),
            Choice.of("worse", "Worse"),
            Choice.of("mixed", "Mixed")),
        List.of(Choice.of("true", "Yes"), Choice.of("false", "No")));
  }
}
