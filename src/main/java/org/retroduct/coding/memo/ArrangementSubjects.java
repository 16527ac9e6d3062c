package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.project.Membership;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.Study;

/** Memos on arrangements. */
@ApplicationScoped
class ArrangementSubjects implements Subjects {
  private final Study study;

  ArrangementSubjects(Study study) {
    this.study = study;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.ARRANGEMENT;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    return study.arrangements(member).stream()
        .filter(arrangement -> ids.contains(arrangement.id()))
        .collect(Collectors.toMap(ArrangementView::id, this::subject));
  }

  private Subject subject(ArrangementView arrangement) {
    return new Subject(
        kind(),
        arrangement.id(),
        "arrangement " + arrangement.name(),
        "/arrangements/" + arrangement.id(),
        null);
  }
}
