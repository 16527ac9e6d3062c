package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.platform.Brief;
import org.retroduct.project.Membership;

/** Memos on coded passages. */
@ApplicationScoped
class SegmentSubjects implements Subjects {
  private static final int SHORT = 60;

  private final Segments segments;

  SegmentSubjects(Segments segments) {
    this.segments = segments;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.SEGMENT;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    return segments.visible(member, ids).stream()
        .collect(Collectors.toMap(SegmentView::id, this::subject));
  }

  private Subject subject(SegmentView segment) {
    return new Subject(
        kind(),
        segment.id(),
        "passage “" + Brief.of(segment.text(), SHORT) + "”",
        "/segments/" + segment.id(),
        segment.transcript());
  }
}
