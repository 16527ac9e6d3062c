package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.memo.Subject;
import org.retroduct.coding.memo.Subjects;
import org.retroduct.coding.memo.TargetKind;
import org.retroduct.project.Membership;

/** Memos on partial configurations, as far as these are in sight. */
@ApplicationScoped
class PartialSubjects implements Subjects {
  private final PartialShelves shelves;

  PartialSubjects(PartialShelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.PARTIAL;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    PartialShelves.Shelf shelf = shelves.shelf(member, ids);
    Map<UUID, Subject> found = new HashMap<>();
    for (PartialView partial : shelf.partials()) {
      UUID transcript =
          partial.segments().stream()
              .map(part -> shelf.passages().get(part.segment()))
              .filter(Objects::nonNull)
              .map(SegmentView::transcript)
              .findFirst()
              .orElse(null);
      found.put(
          partial.id(),
          new Subject(
              kind(),
              partial.id(),
              "partial configuration “" + partial.sentence() + "”",
              "/partials",
              transcript));
    }
    return found;
  }
}
