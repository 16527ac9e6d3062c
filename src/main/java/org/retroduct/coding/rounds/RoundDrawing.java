package org.retroduct.coding.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;
import org.retroduct.project.Names;

/** How rounds look on their pages. */
final class RoundDrawing {
  /** The units of agreement to choose from. */
  static final List<Choice> UNITS =
      List.of(
          new Choice("character", "Characters", "any passages, overlapping as they may"),
          new Choice("sentence", "Sentences", "whether each has the code"),
          new Choice("turn", "Turns", "whether each has the code"));

  private RoundDrawing() {}

  /** The transcripts of the project to choose from. */
  static List<Choice> transcripts(RoundDesk.Offer offer) {
    List<Choice> transcripts = new ArrayList<>();
    offer.titles().forEach((id, title) -> transcripts.add(Choice.of(id.toString(), title)));
    return transcripts;
  }

  /** Those who may code, to choose from. */
  static List<Choice> coders(RoundDesk.Offer offer) {
    return offer.coders().stream()
        .map(coder -> new Choice(coder.username(), coder.displayName(), coder.username()))
        .toList();
  }

  static RoundRow row(RoundView round, Names names, String base) {
    Set<String> coders = new TreeSet<>();
    round.transcripts().forEach(task -> coders.addAll(names.of(task.coders())));
    return new RoundRow(
        round.name(),
        base + "/rounds/" + round.id(),
        Named.of(round.state()),
        String.join(", ", coders),
        round.transcripts().size(),
        When.day(round.createdAt()));
  }

  static List<Figure> facts(RoundView round) {
    List<Figure> facts = new ArrayList<>();
    facts.add(new Figure(Named.of(round.unit()), "Unit of agreement"));
    facts.add(new Figure(round.includeInterviewer() ? "counted" : "left out", "Interviewers"));
    facts.add(new Figure(round.blind() ? "yes" : "no", "Blind"));
    facts.add(new Figure(String.valueOf(round.codebookVersion()), "Codebook version"));
    facts.add(new Figure(When.day(round.createdAt()), "Opened"));
    if (round.closedAt() != null) {
      facts.add(new Figure(When.day(round.closedAt()), "Closed"));
    }
    if (round.adjudicatedAt() != null) {
      facts.add(new Figure(When.day(round.adjudicatedAt()), "Adjudicated"));
    }
    return facts;
  }

  /** Who has finished is told to leads, of a closed round to all, else to each of themselves. */
  static List<RoundTranscript> transcripts(
      RoundView round, RoundDesk.Shown shown, String reader, boolean lead) {
    boolean told = lead || round.state() != RoundState.OPEN;
    List<RoundTranscript> transcripts = new ArrayList<>();
    for (RoundView.Task task : round.transcripts()) {
      List<Choice> coders = new ArrayList<>();
      for (String coder : task.coders()) {
        String state = task.submitted().contains(coder) ? "finished" : "not finished";
        String name = shown.names().of(coder);
        coders.add(new Choice(coder, name, told || coder.equals(reader) ? state : ""));
      }
      transcripts.add(
          new RoundTranscript(
              shown.titles().getOrDefault(task.id(), "A transcript"),
              "../transcripts/" + task.id(),
              coders,
              counts(round, task),
              round.state() == RoundState.OPEN && task.coders().contains(reader)
                  ? round.id() + "/submissions/" + task.id() + "?from=round"
                  : "",
              task.submitted().contains(reader)));
    }
    return transcripts;
  }

  private static String counts(RoundView round, RoundView.Task task) {
    if (round.state() == RoundState.OPEN) {
      return "";
    }
    return Boolean.TRUE.equals(task.counted()) ? "yes" : "no: fewer than two finished it";
  }
}
