package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.coding.Sight;
import org.retroduct.coding.StandingCoding;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.Study;

/** The passages that a member may bring as evidence. */
@ApplicationScoped
class Passages {
  /** So many passages are offered at once; those that are cited make room for others. */
  static final int OFFERED = 60;

  private final Segments segments;
  private final Study study;
  private final Sight sight;
  private final Projects projects;
  private final EntityManager entities;

  Passages(Segments segments, Study study, Sight sight, Projects projects, EntityManager entities) {
    this.segments = segments;
    this.study = study;
    this.sight = sight;
    this.projects = projects;
    this.entities = entities;
  }

  /** Refused with {@link Invalid}: a passage that the member cannot see, a foreign arrangement. */
  void require(Membership member, List<EvidenceDraft> drafts) {
    Set<UUID> named =
        drafts.stream()
            .map(EvidenceDraft::segment)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> seen =
        segments.visible(member, named).stream().map(SegmentView::id).collect(Collectors.toSet());
    if (!seen.containsAll(named)) {
      throw new Invalid("segment", "is not one that you can see in this project");
    }
    Set<UUID> arrangements =
        study.arrangements(member).stream().map(ArrangementView::id).collect(Collectors.toSet());
    for (EvidenceDraft draft : drafts) {
      if (draft.arrangement() != null && !arrangements.contains(draft.arrangement())) {
        throw new Invalid("arrangement", "is no arrangement of this project");
      }
    }
  }

  /** Whether the member may see a passage. */
  boolean shows(Membership member, UUID segment) {
    return !segments.visible(member, List.of(segment)).isEmpty();
  }

  /** The passages with these ids that the member may see, by id. */
  Map<UUID, OfferedPassage> byId(Membership member, Collection<UUID> ids) {
    List<SegmentView> found = segments.visible(member, ids);
    Map<UUID, String> titles = titles(found);
    Names names = projects.names(member.caller(), member.project());
    return found.stream()
        .map(s -> OfferedPassage.of(s, titles.getOrDefault(s.transcript(), ""), names))
        .collect(Collectors.toMap(OfferedPassage::id, passage -> passage));
  }

  /**
   * The first passages that bear one of the codes and are not {@code cited} yet, by transcript and
   * place.
   */
  List<OfferedPassage> bearing(Membership member, Set<UUID> codes, Set<UUID> cited) {
    if (codes.isEmpty()) {
      return List.of();
    }
    Sight.Line line = sight.of(member);
    var query =
        entities.createQuery(
            "select s.id from Segment s join Transcript t on t.id = s.transcript"
                + " where s.project = :project and s.deletedAt is null and s.id not in :cited"
                + " and exists (select 1 from SegmentCode k where k.segment = s and k.code in :codes)"
                + " and "
                + StandingCoding.condition(line, "s")
                + " order by t.title, s.transcript, s.start, s.end, s.id",
            UUID.class);
    line.values().forEach(query::setParameter);
    query.setParameter("project", member.project());
    query.setParameter("cited", cited).setParameter("codes", codes);
    List<UUID> ids = query.setMaxResults(OFFERED).getResultList();
    Map<UUID, OfferedPassage> passages = byId(member, ids);
    return ids.stream().map(passages::get).filter(Objects::nonNull).toList();
  }

  private Map<UUID, String> titles(List<SegmentView> found) {
    Set<UUID> ids = found.stream().map(SegmentView::transcript).collect(Collectors.toSet());
    Map<UUID, String> titles = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "select t.id as id, t.title as title from Transcript t where t.id in :ids",
              Tuple.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> titles.put(row.get("id", UUID.class), row.get("title", String.class)));
    }
    return titles;
  }
}
