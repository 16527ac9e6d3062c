package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.project.Membership;
import org.retroduct.study.Study;

/** Memos on participants, who are known by their codes. */
@ApplicationScoped
class ParticipantSubjects implements Subjects {
  private final Study study;

  ParticipantSubjects(Study study) {
    this.study = study;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.PARTICIPANT;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    Map<UUID, Subject> found = new HashMap<>();
    study
        .participants(member, Set.copyOf(ids))
        .forEach(
            (id, participant) ->
                found.put(
                    id,
                    new Subject(
                        kind(), id, "participant " + participant.code(), "/participants", null)));
    return found;
  }
}
