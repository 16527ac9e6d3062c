package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;

/** Stores new segments: one coder puts a code on exactly the same words once a round. */
@ApplicationScoped
class Placement {
  private static final int MOST_IN_A_QUERY = 1_000;

  /** How many of some codes can be put on words, and how many of some texts there are. */
  private static final String THERE =
      "select (select count(*) from code where id in (:codes) and codable and removed_at is null),"
          + " (select count(*) from text_version where id in (:texts))";

  private final Segments segments;
  private final Acts acts;
  private final History history;

  Placement(Segments segments, Acts acts, History history) {
    this.segments = segments;
    this.acts = acts;
    this.history = history;
  }

  /**
   * Stores all or none and tells what they are. Refused: 409 if one of the codings exists already,
   * or twice among them; the database says so, since asking it first would be no safer.
   */
  List<SegmentView> place(DraftReader.Desk desk, List<Segment> placed) {
    // Asked before anything is stored: later Hibernate looks at each question what to send before.
    SegmentContext context = segments.context(desk.member(), placed);
    store(desk, placed);
    flush(desk, placed);
    return context.views(placed);
  }

  /**
   * Sends to the database what was done to segments. Refused: 409 if a coding exists already, or if
   * a code or a text has gone while the segments were read. Those of an open round need no such
   * look: it keeps to its codes and its texts, and {@link Assignment#hold(UUID, UUID)} keeps it
   * open.
   */
  void flush(DraftReader.Desk desk, Collection<Segment> sent) {
    flush();
    List<Segment> free = sent.stream().filter(segment -> !desk.isInOpenRound(segment)).toList();
    if (free.isEmpty()) {
      return;
    }
    history.hold(desk.member().project());
    Set<UUID> codes = new HashSet<>();
    free.forEach(segment -> codes.addAll(segment.codeIds()));
    Set<UUID> texts = free.stream().map(s -> s.textVersion).collect(Collectors.toSet());
    Object[] there =
        (Object[])
            Segment.getEntityManager()
                .createNativeQuery(THERE)
                .setParameter("codes", codes)
                .setParameter("texts", texts)
                .getSingleResult();
    if (((Number) there[0]).intValue() < codes.size()) {
      throw new Conflict(
          "A code was merged, deleted or made a heading at this moment. Nothing was saved.");
    }
    if (((Number) there[1]).intValue() < texts.size()) {
      throw new Conflict("The transcript was deleted at this moment. Nothing was saved.");
    }
  }

  private static void flush() {
    try {
      Segment.flush();
    } catch (ConstraintViolationException refused) {
      throw refused.getKind() == ConstraintKind.UNIQUE ? codedTwice() : refused;
    }
  }

  /** Stores one of many, of which others may be refused. Refused: the same. */
  void placeOne(DraftReader.Desk desk, Segment segment) {
    List<UUID> keys = keys(List.of(segment));
    if (!Collections.disjoint(keys, desk.taken())) {
      throw codedTwice();
    }
    desk.taken().addAll(keys);
    store(desk, List.of(segment));
  }

  private void store(DraftReader.Desk desk, List<Segment> placed) {
    for (Segment segment : placed) {
      segment.createdAt = desk.moment();
      segment.persist();
      acts.note(desk.member(), "segment created", segment);
    }
  }

  private static Conflict codedTwice() {
    return new Conflict("You have put this code on exactly these words already.");
  }

  /**
   * Those that say something new, without the codes that stand on the same words already. Refused:
   * 409 if there are none.
   */
  static List<Segment> fresh(List<Segment> segments) {
    Set<UUID> stored = stored(keys(segments));
    segments.forEach(s -> s.codes.removeIf(coding -> stored.contains(s.keyOf(coding.code))));
    List<Segment> fresh = segments.stream().filter(s -> !s.codes.isEmpty()).toList();
    if (fresh.isEmpty()) {
      throw new Conflict("You have put this code on all of these words already.");
    }
    return fresh;
  }

  /** Refused: 409 if one of the codings exists already, or twice among them. */
  static void requireNew(List<Segment> segments) {
    List<UUID> keys = keys(segments);
    boolean twice = new HashSet<>(keys).size() < keys.size();
    if (twice || !stored(keys).isEmpty()) {
      throw codedTwice();
    }
  }

  private static List<UUID> keys(Collection<Segment> segments) {
    return segments.stream().flatMap(segment -> segment.keys().stream()).toList();
  }

  /** Those of the keys that the database holds. */
  private static Set<UUID> stored(List<UUID> keys) {
    Set<UUID> stored = new HashSet<>();
    for (int from = 0; from < keys.size(); from += MOST_IN_A_QUERY) {
      List<UUID> some = keys.subList(from, Math.min(keys.size(), from + MOST_IN_A_QUERY));
      stored.addAll(
          Segment.getEntityManager()
              .createQuery("select k.key from SegmentCode k where k.key in ?1", UUID.class)
              .setParameter(1, some)
              .getResultList());
    }
    return stored;
  }
}
