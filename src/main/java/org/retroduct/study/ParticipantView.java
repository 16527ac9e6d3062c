package org.retroduct.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Versioned;

/** A participant as members see it. */
public record ParticipantView(
    UUID id,
    String code,
    RoleGroup roleGroup,
    @Nullable String fineRole,
    @Nullable UUID organisation,
    List<UUID> arrangements,
    Consent consent,
    Withdrawal withdrawn,
    long version)
    implements Versioned {
  /** Copies the arrangements. */
  public ParticipantView {
    arrangements = List.copyOf(arrangements);
  }

  static ParticipantView of(Participant participant) {
    return new ParticipantView(
        participant.id,
        participant.code,
        participant.roleGroup,
        participant.fineRole,
        participant.organisation,
        participant.arrangements.stream().sorted().toList(),
        new Consent(
            participant.takePart, participant.record, participant.quote, participant.archive),
        participant.withdrawn,
        participant.version);
  }

  /** Whether this person's words may be printed. */
  public QuoteConsent quote() {
    return consent.quote();
  }

  /** What a change starts from. */
  ParticipantDraft draft() {
    return new ParticipantDraft(code, roleGroup, fineRole, organisation, arrangements, consent);
  }
}
