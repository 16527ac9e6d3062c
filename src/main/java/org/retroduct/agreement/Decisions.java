package org.retroduct.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.history.History;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;

/** Keeps what was decided on disagreements. */
@ApplicationScoped
class Decisions {
  private static final TypeReference<List<SegmentDraft>> SEGMENTS = new TypeReference<>() {};

  private final ObjectMapper json;
  private final History history;
  private final Clock clock;

  Decisions(ObjectMapper json, History history, Clock clock) {
    this.json = json;
    this.history = history;
    this.clock = clock;
  }

  /** The decisions of a round by disagreement; one statement. */
  Map<UUID, DecisionView> in(UUID round) {
    Map<UUID, DecisionView> decisions = new HashMap<>();
    Decision.<Decision>list("round", round).forEach(d -> decisions.put(d.disagreement, view(d)));
    return decisions;
  }

  /**
   * Stores a decision that fits, in the place of an earlier one.
   *
   * @param segments those of the draft, by position
   */
  DecisionView put(
      Membership member,
      UUID round,
      UUID disagreement,
      DecisionDraft draft,
      List<SegmentDraft> segments) {
    Decision present = Decision.findById(disagreement);
    Decision decision = present == null ? new Decision() : present;
    decision.disagreement = disagreement;
    decision.round = round;
    decision.outcome = Objects.requireNonNull(draft.outcome());
    decision.accepted =
        draft.acceptedOrNone().stream().map(UUID::toString).collect(Collectors.joining("\n"));
    decision.segments = written(segments);
    decision.reason = String.valueOf(draft.reason()).strip();
    decision.decidedBy = member.caller().username();
    decision.decidedAt = clock.instant();
    decision.persistAndFlush();
    history.record(
        member.project(),
        member.caller().username(),
        present == null ? "decision made" : "decision changed",
        disagreement,
        "round %s, %s".formatted(round, Named.of(decision.outcome)));
    return view(decision);
  }

  private DecisionView view(Decision decision) {
    return new DecisionView(
        decision.outcome,
        decision.acceptedIds(),
        read(decision.segments),
        decision.reason,
        decision.decidedBy,
        decision.decidedAt,
        decision.version);
  }

  private String written(List<SegmentDraft> segments) {
    try {
      return json.writeValueAsString(segments);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<SegmentDraft> read(String segments) {
    try {
      return json.readValue(segments, SEGMENTS);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
