package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundView;
import org.retroduct.coding.Rounds;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Forbidden;
import org.retroduct.project.Membership;
import org.retroduct.project.Projects;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.TranscriptIndex;

/** Reads the disagreements of a round from its snapshot, in a fixed number of statements. */
@ApplicationScoped
class Deliberations {
  private final Rounds rounds;
  private final Snapshots snapshots;
  private final Sight sight;
  private final TranscriptIndex transcripts;
  private final Decisions decisions;
  private final Projects projects;

  Deliberations(
      Rounds rounds,
      Snapshots snapshots,
      Sight sight,
      TranscriptIndex transcripts,
      Decisions decisions,
      Projects projects) {
    this.rounds = rounds;
    this.snapshots = snapshots;
    this.sight = sight;
    this.transcripts = transcripts;
    this.decisions = decisions;
    this.projects = projects;
  }

  /**
   * The disagreements of a round. Those of a transcript that is no longer there are gone too.
   * Refused: 404, 409 while it is open, 403 if others' work on any of its transcripts is hidden
   * from the member.
   */
  Deliberation of(Membership member, UUID id) {
    RoundView round = rounds.get(member.caller(), member.project(), id);
    if (round.state() == RoundState.OPEN) {
      throw new Conflict("The round is open. Its disagreements can be seen when it is closed.");
    }
    Sight.Line line = sight.of(member);
    if (line.hidesFrozen(round)) {
      throw new Forbidden("Others’ work on these transcripts is hidden from you for now.");
    }
    Snapshots.Kept kept = snapshots.of(round);
    CodedTexts codings = kept.codings().lettered(kept.drawn());
    Map<UUID, String> titles = transcripts.titles(member);
    Differences differences = Differences.of(id, codings);
    return new Deliberation(
        member,
        round,
        codings,
        round.state() == RoundState.ADJUDICATED ? kept.drawn() : codings.coders(),
        projects.names(member.caller(), member.project()),
        titles,
        differences.agreed().stream().filter(a -> titles.containsKey(a.transcript())).toList(),
        ordered(differences.disagreements(), titles),
        decisions.in(id));
  }

  /** The whole text of each transcript that some disagreements stand in; one statement. */
  Map<UUID, CodePoints> words(Deliberation all, Collection<Disagreement> on) {
    Set<UUID> versions = on.stream().map(all::textVersion).collect(Collectors.toSet());
    return transcripts.words(all.member(), versions);
  }

  private static List<Disagreement> ordered(List<Disagreement> all, Map<UUID, String> titles) {
    return all.stream()
        .filter(each -> titles.containsKey(each.transcript()))
        .sorted(
            Comparator.comparing((Disagreement each) -> titles.getOrDefault(each.transcript(), ""))
                .thenComparing(Disagreement::transcript)
                .thenComparing(Disagreement::span)
                .thenComparing(Disagreement::id))
        .toList();
  }
}
