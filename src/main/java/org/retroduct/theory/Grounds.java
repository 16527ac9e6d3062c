package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.coding.Sight;
import org.retroduct.project.Membership;

/**
 * Reads evidence as one member may see it, in four statements however much there is: what rests on
 * a passage that is hidden from the member is neither shown nor counted, and neither is what rests
 * on a deleted one.
 */
@ApplicationScoped
class Grounds {
  private static final String PRESENT =
      " where s.id = e.segment and s.deletedAt is null and e.deletedAt is null"
          + " and e.project = :project";

  private static final String VISIBLE =
      "select e as evidence, s.transcript as transcript,"
          + " coalesce(e.arrangement, s.arrangement) as arrangement"
          + " from Evidence e, Segment s"
          + PRESENT;

  private static final String VOICES =
      "select distinct e.id as id, v.participant as participant"
          + " from Evidence e, Segment s, Turn t join t.speaker v"
          + PRESENT
          + " and t.textVersion.id = s.textVersion"
          + " and t.number between s.firstTurn and s.lastTurn and v.participant is not null";

  /** Those that rest on a passage of their own author, or on what the coders agreed on. */
  private static final String GROUNDED =
      "select distinct e.configuration as id from Evidence e, Configuration c, Segment s"
          + " left join s.coder a"
          + PRESENT
          + " and c.id = e.configuration and (s.consensus = true or c.createdBy = a.username)";

  private final Sight sight;
  private final EntityManager entities;

  Grounds(Sight sight, EntityManager entities) {
    this.sight = sight;
    this.entities = entities;
  }

  /** All evidence in the member's project. */
  Seen in(Membership member) {
    return seen(member, "", Map.of());
  }

  /** The evidence of one configuration. */
  Seen of(Membership member, UUID configuration) {
    return seen(
        member, " and e.configuration = :configuration", Map.of("configuration", configuration));
  }

  /** Whether a configuration rests on passages that an open round may hide from somebody. */
  boolean isInOpenRound(Membership member, UUID configuration) {
    Set<UUID> open = sight.open(member);
    return !open.isEmpty()
        && rows(
                VISIBLE + " and e.configuration = :configuration and s.transcript in :open",
                Map.of("project", member.project(), "configuration", configuration, "open", open))
            .findFirst()
            .isPresent();
  }

  private Seen seen(Membership member, String narrower, Map<String, Object> narrow) {
    Sight.Line line = sight.of(member);
    Map<String, Object> present = new HashMap<>(narrow);
    present.put("project", member.project());
    Map<String, Object> visible = new HashMap<>(present);
    visible.putAll(line.values());
    String condition = narrower + " and " + line.condition("s");
    Map<UUID, Set<UUID>> voices = voices(rows(VOICES + condition, visible));
    List<EvidenceView> evidence =
        rows(VISIBLE + condition + " order by e.createdAt, e.id", visible)
            .map(row -> view(row, voices))
            .toList();
    Set<UUID> grounded =
        rows(GROUNDED + narrower, present)
            .map(row -> row.get("id", UUID.class))
            .collect(Collectors.toSet());
    return Seen.of(member.caller().username(), evidence, grounded);
  }

  private Stream<Tuple> rows(String hql, Map<String, Object> values) {
    var query = entities.createQuery(hql, Tuple.class);
    values.forEach(query::setParameter);
    return query.getResultList().stream();
  }

  /** Whose turns each passage touches, by evidence. */
  private static Map<UUID, Set<UUID>> voices(Stream<Tuple> rows) {
    return rows.collect(
        Collectors.groupingBy(
            row -> row.get("id", UUID.class),
            Collectors.mapping(
                row -> row.get("participant", UUID.class), Collectors.toCollection(TreeSet::new))));
  }

  private static EvidenceView view(Tuple row, Map<UUID, Set<UUID>> voices) {
    Evidence evidence = row.get("evidence", Evidence.class);
    return new EvidenceView(
        evidence.id,
        evidence.configuration,
        evidence.segment,
        row.get("transcript", UUID.class),
        row.get("arrangement", UUID.class),
        evidence.relation,
        evidence.slot,
        evidence.strength.isEmpty() ? null : evidence.strength,
        evidence.note.isEmpty() ? null : evidence.note,
        List.copyOf(voices.getOrDefault(evidence.id, Set.of())),
        evidence.createdBy,
        evidence.createdAt,
        evidence.version);
  }

  /**
   * What one member sees.
   *
   * @param evidence by configuration, each in the order it was brought
   * @param hidden configurations that rest on their author's passages, where all evidence is hidden
   */
  record Seen(String username, Map<UUID, List<EvidenceView>> evidence, Set<UUID> hidden) {
    static Seen of(String username, List<EvidenceView> evidence, Set<UUID> grounded) {
      Map<UUID, List<EvidenceView>> byConfiguration =
          evidence.stream().collect(Collectors.groupingBy(EvidenceView::configuration));
      Set<UUID> hidden = new HashSet<>(grounded);
      hidden.removeAll(byConfiguration.keySet());
      return new Seen(username, byConfiguration, hidden);
    }

    List<EvidenceView> of(Configuration configuration) {
      return evidence.getOrDefault(configuration.id, List.of());
    }

    /**
     * Whether the member may see it: what rests on hidden passages alone would tell what they say.
     * Its author wrote it and sees it.
     */
    boolean shows(Configuration configuration) {
      return !hidden.contains(configuration.id) || configuration.createdBy.equals(username);
    }
  }
}
