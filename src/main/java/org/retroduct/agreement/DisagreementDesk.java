package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.text.SpokenTurn;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;

/** What the pages of disagreements show, in a number of statements that is fixed. */
@ApplicationScoped
class DisagreementDesk {
  private final Access access;
  private final Deliberations deliberations;
  private final Transcripts transcripts;

  DisagreementDesk(Access access, Deliberations deliberations, Transcripts transcripts) {
    this.access = access;
    this.deliberations = deliberations;
    this.transcripts = transcripts;
  }

  /**
   * One disagreement among all of its round.
   *
   * @param at its place in the list, from 0
   * @param text of the transcript as it was when the round was closed
   * @param turns with their speakers; empty if the text has been corrected since
   */
  record Shown(Deliberation all, int at, Disagreement of, CodePoints text, List<SpokenTurn> turns) {
    Shown {
      turns = List.copyOf(turns);
    }
  }

  /** All disagreements of a round. Refused: 404, 403, 409 while it is open. */
  @Transactional
  Deliberation all(Caller caller, UUID project, UUID round) {
    Membership member = access.require(caller, project, Permission.READ);
    return deliberations.of(member, round);
  }

  /** The disagreement with this number, from 1. Refused: as for {@link #all}. */
  @Transactional
  Shown numbered(Caller caller, UUID project, UUID round, int number) {
    Deliberation all = all(caller, project, round);
    if (number < 1 || number > all.disagreements().size()) {
      throw new NotFound("This round has %,d disagreements.".formatted(all.disagreements().size()));
    }
    return shown(all, all.disagreements().get(number - 1));
  }

  /** The disagreement with this id. Refused: as for {@link #all}. */
  @Transactional
  Shown one(Caller caller, UUID project, UUID round, UUID id) {
    Deliberation all = all(caller, project, round);
    return shown(all, all.require(id));
  }

  private Shown shown(Deliberation all, Disagreement of) {
    UUID version = all.textVersion(of);
    TranscriptText present = transcripts.text(all.member(), of.transcript());
    Map<UUID, CodePoints> texts = deliberations.words(all, List.of(of));
    CodePoints text = texts.getOrDefault(version, CodePoints.of(present.text()));
    boolean same = present.textVersion().equals(version);
    List<SpokenTurn> turns = same ? SpokenTurn.of(present) : List.of();
    return new Shown(all, all.disagreements().indexOf(of), of, text, turns);
  }
}
