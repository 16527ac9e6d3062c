package org.retroduct.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.transcript.TranscriptIndex;

/** Keeps what coders do to segments, so that each act can be undone by who did it. */
@ApplicationScoped
public class Acts {
  private static final Comparator<Act> NEWEST_FIRST =
      Comparator.comparing(Act::at).reversed().thenComparing(Act::segment);

  private final Segments segments;
  private final TranscriptIndex transcripts;
  private final History history;
  private final ObjectMapper json;
  private final Clock clock;

  Acts(
      Segments segments,
      TranscriptIndex transcripts,
      History history,
      ObjectMapper json,
      Clock clock) {
    this.segments = segments;
    this.transcripts = transcripts;
    this.history = history;
    this.json = json;
    this.clock = clock;
  }

  /** What was done to a segment after its making. */
  public enum Kind {
    CHANGED,
    DELETED,
    RESTORED
  }

  /**
   * One act of a coder.
   *
   * @param id null for the making of the segment
   * @param kind null for the making of the segment
   * @param changed what it changed, in words; empty unless it is a change
   * @param newest whether nothing was done to the segment since
   */
  public record Act(
      @Nullable UUID id,
      @Nullable Kind kind,
      UUID segment,
      Instant at,
      List<String> changed,
      boolean newest) {
    /** Copies the list. */
    public Act {
      changed = List.copyOf(changed);
    }
  }

  /**
   * Acts with the segments that they were done to.
   *
   * @param segments by id, deleted ones too
   * @param deleted those of them that are deleted
   * @param titles of the project's transcripts, by id
   */
  public record Done(
      Membership member,
      List<Act> acts,
      Map<UUID, SegmentView> segments,
      Set<UUID> deleted,
      Map<UUID, String> titles) {}

  /** Records an act that leaves nothing to keep. */
  void note(Membership member, String act, Segment segment) {
    String detail = segment.codes.size() + " codes on " + segment.transcript;
    history.record(member.project(), member.caller().username(), act, segment.id, detail);
  }

  /** Records an act of the segment's coder with what the segment said before. */
  void note(Membership member, Kind kind, Segment segment, SegmentDraft before) {
    CodingAct act = new CodingAct();
    act.project = member.project();
    act.segment = segment.id;
    act.coder = member.account();
    act.kind = kind;
    act.before = written(Past.between(before, segment.draft()));
    act.at = clock.instant();
    act.persist();
    note(member, "segment " + Named.of(kind), segment);
  }

  private String written(Past past) {
    try {
      return json.writeValueAsString(past);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Past past(CodingAct act) {
    try {
      return json.readValue(act.before, Past.class);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What the segment said before a change of the member's. */
  Optional<Map.Entry<UUID, SegmentDraft>> before(Membership member, UUID id) {
    return CodingAct.<CodingAct>find(
            "id = ?1 and project = ?2 and coder = ?3 and kind = ?4",
            id,
            member.project(),
            member.account(),
            Kind.CHANGED)
        .firstResultOptional()
        .map(act -> Map.entry(act.segment, past(act).draft()));
  }

  /**
   * What the member did in the project before a moment, newest first; a fixed number of statements.
   */
  Done mine(Membership member, Instant until, int most) {
    List<Act> all = new ArrayList<>(made(member, until, most));
    List<CodingAct> acts =
        CodingAct.<CodingAct>find(
                "project = ?1 and coder = ?2 and at < ?3 order by at desc, id desc",
                member.project(),
                member.account(),
                until)
            .page(0, most)
            .list();
    acts.forEach(act -> all.add(act(act)));
    all.sort(NEWEST_FIRST);
    return done(member, all.subList(0, Math.min(most, all.size())));
  }

  /** What its coder did to one segment, newest first. */
  Done of(Membership member, UUID segment) {
    List<Act> all = new ArrayList<>();
    Segment.<Segment>find("id = ?1 and coder.id = ?2", segment, member.account())
        .firstResultOptional()
        .ifPresent(s -> all.add(new Act(null, null, s.id, s.createdAt, List.of(), true)));
    CodingAct.<CodingAct>list("segment = ?1 and coder = ?2", segment, member.account())
        .forEach(act -> all.add(act(act)));
    all.sort(NEWEST_FIRST);
    return done(member, all);
  }

  private Act act(CodingAct act) {
    return new Act(act.id, act.kind, act.segment, act.at, past(act).changed(), true);
  }

  private static List<Act> made(Membership member, Instant until, int most) {
    return Segment.getEntityManager()
        .createQuery(
            "select s.id, s.createdAt from Segment s where s.project = ?1 and s.coder.id = ?2"
                + " and s.createdAt < ?3 order by s.createdAt desc, s.id desc",
            Object[].class)
        .setParameter(1, member.project())
        .setParameter(2, member.account())
        .setParameter(3, until)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> new Act(null, null, (UUID) row[0], (Instant) row[1], List.of(), true))
        .toList();
  }

  private Done done(Membership member, List<Act> acts) {
    Set<UUID> ids = new HashSet<>();
    acts.forEach(act -> ids.add(act.segment()));
    List<Segment> found =
        Segment.list(
            "from Segment s join fetch s.coder c left join fetch s.codes"
                + " where s.id in ?1 and c.id = ?2",
            ids,
            member.account());
    Set<UUID> deleted = new HashSet<>();
    found.stream().filter(s -> s.deletedAt != null).forEach(s -> deleted.add(s.id));
    Map<UUID, SegmentView> views = new HashMap<>();
    segments.views(member, found).forEach(view -> views.put(view.id(), view));
    Map<UUID, Instant> last = last(ids);
    List<Act> told =
        acts.stream()
            .map(a -> new Act(a.id, a.kind, a.segment, a.at, a.changed, isLast(a, last)))
            .toList();
    return new Done(member, told, views, deleted, transcripts.titles(member));
  }

  private static boolean isLast(Act act, Map<UUID, Instant> last) {
    Instant newest = last.get(act.segment());
    return newest == null || newest.equals(act.at());
  }

  private static Map<UUID, Instant> last(Set<UUID> segments) {
    Map<UUID, Instant> last = new HashMap<>();
    CodingAct.getEntityManager()
        .createQuery(
            "select a.segment, max(a.at) from CodingAct a where a.segment in ?1 group by a.segment",
            Object[].class)
        .setParameter(1, segments)
        .getResultList()
        .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
    return last;
  }
}
