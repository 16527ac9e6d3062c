package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.memo.Subject;
import org.retroduct.coding.memo.Subjects;
import org.retroduct.coding.memo.TargetKind;
import org.retroduct.project.Membership;

/** Memos on propositions. */
@ApplicationScoped
class PropositionSubjects implements Subjects {

  @Override
  public TargetKind kind() {
    return TargetKind.PROPOSITION;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    return Proposition.in(member.project()).stream()
        .filter(each -> ids.contains(each.id))
        .collect(Collectors.toMap(each -> each.id, this::subject));
  }

  private Subject subject(Proposition of) {
    String label = "proposition " + of.number;
    return new Subject(kind(), of.id, label, "/propositions/" + of.id, null);
  }
}
