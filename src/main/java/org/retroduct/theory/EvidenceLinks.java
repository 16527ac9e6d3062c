package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Passages that speak for or against configurations. */
@ApplicationScoped
public class EvidenceLinks {
  private final Access access;
  private final Theory theory;
  private final Passages passages;
  private final History history;
  private final Clock clock;

  EvidenceLinks(Access access, Theory theory, Passages passages, History history, Clock clock) {
    this.access = access;
    this.theory = theory;
    this.passages = passages;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Brings a passage as evidence. Refused: 404, 403, 409 for a passage that is evidence there
   * already or a configuration that was merged, 422 for a passage that the caller cannot see.
   */
  @Transactional
  public EvidenceView add(Caller caller, UUID project, UUID configuration, EvidenceDraft draft) {
    return addAll(caller, project, configuration, List.of(draft)).get(0);
  }

  /** The same for several passages, all or none. */
  @Transactional
  public List<EvidenceView> addAll(
      Caller caller, UUID project, UUID id, List<EvidenceDraft> drafts) {
    Membership member = access.require(caller, project, Permission.CODE);
    Configuration configuration = theory.configuration(member, id);
    Theory.requireLive(configuration);
    drafts.forEach(EvidenceDraft::require);
    passages.require(member, drafts);
    List<UUID> brought = new ArrayList<>();
    for (EvidenceDraft draft : drafts) {
      brought.add(bring(member, id, draft).id);
    }
    Evidence.flush();
    return theory.evidence(member, configuration).stream()
        .filter(evidence -> brought.contains(evidence.id()))
        .toList();
  }

  private Evidence bring(Membership member, UUID configuration, EvidenceDraft draft) {
    UUID segment = Objects.requireNonNull(draft.segment());
    if (Evidence.stands(configuration, segment)) {
      throw new Conflict("This passage is evidence of this configuration already.");
    }
    Evidence evidence = new Evidence();
    evidence.project = member.project();
    evidence.configuration = configuration;
    evidence.segment = segment;
    evidence.arrangement = draft.arrangement();
    evidence.relation = Objects.requireNonNull(draft.relation());
    evidence.slot = draft.slot();
    evidence.strength = words(draft.strength());
    evidence.note = words(draft.note());
    evidence.createdBy = member.caller().username();
    evidence.createdAt = clock.instant();
    evidence.persist();
    history.record(
        member.project(),
        member.caller().username(),
        "evidence added",
        evidence.id,
        "configuration %s segment %s %s"
            .formatted(configuration, segment, Named.of(evidence.relation)));
    return evidence;
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The evidence of a configuration, in the order it was brought. Refused: 404. */
  @Transactional
  public List<EvidenceView> list(Caller caller, UUID project, UUID configuration) {
    Membership member = access.require(caller, project, Permission.READ);
    return theory.evidence(member, theory.configuration(member, configuration));
  }

  /** One piece of evidence. Refused: 404. */
  @Transactional
  public EvidenceView get(Caller caller, UUID project, UUID configuration, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return find(member, configuration, id);
  }

  private EvidenceView find(Membership member, UUID configuration, UUID id) {
    return theory.evidence(member, theory.configuration(member, configuration)).stream()
        .filter(evidence -> evidence.id().equals(id))
        .findFirst()
        .orElseThrow(EvidenceLinks::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such evidence of this configuration.");
  }

  /** Takes evidence away; the passage stays, and it can be put back. Refused: 404, 403, 412. */
  @Transactional
  public void remove(Caller caller, UUID project, UUID configuration, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    expected.require(find(member, configuration, id).version());
    evidence(configuration, id).remove(caller, clock.instant());
    recorded(member, "evidence removed", configuration, id);
  }

  private static Evidence evidence(UUID configuration, UUID id) {
    return Evidence.of(configuration, id).orElseThrow(EvidenceLinks::unknown);
  }

  private void recorded(Membership member, String act, UUID configuration, UUID id) {
    Evidence.flush();
    String detail = "configuration " + configuration;
    history.record(member.project(), member.caller().username(), act, id, detail);
  }

  /**
   * Puts evidence back as it was. Refused: 404, 403, 409 if the passage is evidence there again or
   * is not in sight, or the configuration was merged.
   */
  @Transactional
  public void restore(Caller caller, UUID project, UUID configuration, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Theory.requireLive(theory.configuration(member, configuration));
    Evidence evidence = evidence(configuration, id);
    if (!evidence.isRemoved()) {
      return;
    }
    if (!passages.shows(member, evidence.segment)) {
      throw new Conflict(
          "Its passage is not in sight: the coding was removed, or a round hides it. The evidence"
              + " can be put back once it is.");
    }
    if (Evidence.stands(configuration, evidence.segment)) {
      throw new Conflict(
          "This passage was brought as evidence again since. Remove that first; nothing was"
              + " changed.");
    }
    evidence.putBack();
    recorded(member, "evidence restored", configuration, id);
  }
}
