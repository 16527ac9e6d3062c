package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Succession;
import org.retroduct.history.History;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Membership;

/**
 * Gives passages another code when the codebook changes, and gives the original back when that is
 * undone. An open round keeps to its own version of the codebook: its passages follow when it is
 * closed and its figures are kept.
 */
@ApplicationScoped
public class Recodings {
  private static final String HAVING =
      "select distinct s from Segment s left join fetch s.coder join fetch s.codes"
          + " where s.project = :project"
          + " and exists (select 1 from SegmentCode k where k.segment = s and k.code = :code) and ";

  private final Codebook codebook;
  private final Segments segments;
  private final History history;

  Recodings(Codebook codebook, Segments segments, History history) {
    this.codebook = codebook;
    this.segments = segments;
    this.history = history;
  }

  /** How often the member sees each code used. */
  public Map<UUID, Integer> uses(Membership member) {
    return segments.uses(member);
  }

  /** How many passages with the code the member sees in the coding that stands. */
  public int passages(Membership member, UUID code) {
    SegmentFilter filter = SegmentFilter.all().standing();
    filter.code = code.toString();
    return segments.count(member, filter);
  }

  /**
   * The passages that a part of a code may be given. Refused with {@link Invalid} unless the member
   * sees them all, each has the code, and none belongs to an open round.
   */
  public Set<UUID> movable(Membership member, UUID code, Collection<UUID> wanted) {
    Set<UUID> open = openRounds(member);
    Set<UUID> movable = new HashSet<>();
    for (SegmentView segment : segments.visible(member, wanted)) {
      boolean has = segment.codes().stream().anyMatch(of -> of.id().equals(code));
      if (has && (segment.round() == null || !open.contains(segment.round()))) {
        movable.add(segment.id());
      }
    }
    if (!movable.containsAll(wanted)) {
      throw new Invalid(
          "segments", "One of these passages does not have the code, or is in an open round.");
    }
    return movable;
  }

  /**
   * All passages with the code that an act put another in the place of; deleted ones too. Those who
   * give it to passages at this moment are waited for, and who comes after sees that it is gone.
   */
  public void move(Membership member, Succession step) {
    Set<UUID> open = openRounds(member);
    String which = "(s.round is null or s.round not in :these)";
    move(member, step, having(member, step, which, open));
    hold(member);
    move(member, step, having(member, step, which, open));
  }

  /** From here on nobody gives codes to passages of the project before the transaction ends. */
  public void hold(Membership member) {
    Segment.flush();
    history.hold(member.project());
  }

  /** Only these passages, as when a code is split; what does not have the code is passed over. */
  public void move(Membership member, Succession step, Collection<UUID> segments) {
    move(member, step, having(member, step, "s.id in :these", segments));
  }

  /** The passages of a round that was closed just now follow what happened to their codes. */
  public void settle(Membership member, UUID round) {
    for (Succession step : codebook.successions(member)) {
      move(member, step, having(member, step, "s.round in :these", Set.of(round)));
    }
  }

  /**
   * The passages of a round, deleted ones too, belong to no round from now on. What their coders
   * said of the same words outside of it stays beside.
   */
  void release(UUID round) {
    List<Segment> released =
        Segment.list(
            "select distinct s from Segment s join fetch s.coder left join fetch s.codes"
                + " where s.round = ?1",
            round);
    Map<UUID, Set<UUID>> taken = new HashMap<>();
    for (Segment segment : released) {
      segment.round = null;
      for (SegmentCode coding : segment.codes) {
        Set<UUID> keys = taken.computeIfAbsent(coding.code, Recodings::keysOf);
        coding.twin |= twin(segment, coding.code, keys);
      }
      segment.rekey();
    }
    Segment.flush();
  }

  /** The rounds of the project that are not closed yet. */
  public static Set<UUID> openRounds(Membership member) {
    Set<UUID> open = new HashSet<>();
    Round.openIn(member.project()).forEach(round -> open.add(round.id));
    return open;
  }

  private static List<Segment> having(
      Membership member, Succession step, String which, Collection<UUID> these) {
    return Segment.list(
        HAVING + which, Map.of("project", member.project(), "code", step.from(), "these", these));
  }

  private void move(Membership member, Succession step, List<Segment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    int version = codebook.version(member).number();
    Set<UUID> taken = keysOf(step.into());
    for (Segment segment : segments) {
      Recoding recoding = new Recoding();
      recoding.act = step.act();
      recoding.segment = segment.id;
      recoding.from = step.from();
      recoding.to = step.into();
      recoding.fromVersion = segment.remove(step.from());
      recoding.added = !segment.has(step.into());
      if (recoding.added) {
        segment.add(step.into(), version, twin(segment, step.into(), taken));
      }
      recoding.persist();
    }
    Segment.flush();
  }

  /**
   * Whether the coder has said the same of these words elsewhere: then both passages stay.
   *
   * @param taken the keys of the code; that of a segment that stands is added
   */
  private static boolean twin(Segment segment, UUID code, Set<UUID> taken) {
    UUID key = segment.keyOf(code);
    return segment.deletedAt == null ? !taken.add(key) : taken.contains(key);
  }

  private static Set<UUID> keysOf(UUID code) {
    return new HashSet<>(
        Panache.getEntityManager()
            .createQuery(
                "select k.key from SegmentCode k where k.code = :code and k.key is not null",
                UUID.class)
            .setParameter("code", code)
            .getResultList());
  }

  /** Gives the passages of an act their codes back, unless their coders recoded them since. */
  public void reverse(UUID act) {
    List<Recoding> done = Recoding.of(act);
    Map<UUID, Segment> segments = new HashMap<>();
    if (!done.isEmpty()) {
      List<Segment> found =
          Segment.list(
              "select distinct s from Segment s left join fetch s.coder join fetch s.codes"
                  + " where s.id in (select r.segment from Recoding r where r.act = ?1)",
              act);
      found.forEach(segment -> segments.put(segment.id, segment));
    }
    Map<UUID, Set<UUID>> taken = new HashMap<>();
    for (Recoding each : done) {
      Set<UUID> keys = taken.computeIfAbsent(each.from, Recodings::keysOf);
      reverse(each, segments.get(each.segment), keys);
      each.delete();
    }
    Segment.flush();
  }

  private static void reverse(Recoding recoding, @Nullable Segment segment, Set<UUID> taken) {
    if (segment == null || !segment.has(recoding.to)) {
      return;
    }
    if (recoding.added) {
      segment.remove(recoding.to);
    }
    if (!segment.has(recoding.from)) {
      boolean twin = twin(segment, recoding.from, taken);
      segment.add(recoding.from, recoding.fromVersion, twin);
    }
  }

  /** Whether any passage has one of these codes, a deleted one that can be put back too. */
  public static boolean anyWith(Collection<UUID> codes) {
    return Segment.count("from Segment s join s.codes k where k.code in ?1", codes) > 0;
  }
}
