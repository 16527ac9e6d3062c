package org.retroduct.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The first segment of each making, how many it made and how many of these stand. */
  private static final String MADE =
      """
      select s, (select count(e) from Segment e where {together}),
        (select count(e) from Segment e where {together} and e.deletedAt is null)
      from Segment s
      where s.project = :project and s.coder.id = :coder and s.createdAt < :until
        and not exists (select 1 from Segment e where {together} and e.id < s.id)
      order by s.project, s.coder.id, s.createdAt desc, s.id desc
      """
          .replace(
              "{together}",
              "e.project = s.project and e.coder.id = s.coder.id and e.createdAt = s.createdAt");

  /**
   * The first of all that was done at one moment, how much that was, and how many are gone since.
   */
  private static final String DONE =
      """
      select a, (select count(e) from CodingAct e where {together}),
        (select count(e) from CodingAct e, Segment s
          where {together} and s.id = e.segment and s.deletedAt = a.at)
      from CodingAct a
      where a.project = :project and a.coder = :coder and a.at < :until
        and not exists (select 1 from CodingAct e where {together} and e.id < a.id)
      order by a.coder, a.project, a.at desc, a.id desc
      """
          .replace("{together}", "e.project = a.project and e.coder = a.coder and e.at = a.at");

  private final Segments segments;
  private final TranscriptIndex transcripts;
  private final History history;
  private final ObjectMapper json;

  Acts(Segments segments, TranscriptIndex transcripts, History history, ObjectMapper json) {
    this.segments = segments;
    this.transcripts = transcripts;
    this.history = history;
    this.json = json;
  }

  /** What was done to a segment after its making. */
  public enum Kind {
    CHANGED,
    DELETED,
    RESTORED
  }

  /**
   * One act of a coder. What was done to several segments at one moment is one act.
   *
   * @param id null for the making of segments
   * @param kind null for the making of segments
   * @param segment the first of those that it was done to
   * @param changed what it changed, in words; empty unless it is a change
   * @param words the first words of the passage before it; empty if it left them
   * @param newest whether nothing was done to the segment since
   * @param segments how many it was done to
   * @param left how many of these are still as a making or a deletion left them
   */
  public record Act(
      @Nullable UUID id,
      @Nullable Kind kind,
      UUID segment,
      Instant at,
      List<String> changed,
      String words,
      boolean newest,
      int segments,
      int left) {
    /** Copies the list. */
    public Act {
      changed = List.copyOf(changed);
    }

    private Act known(boolean isNewest) {
      return new Act(id, kind, segment, at, changed, words, isNewest, segments, left);
    }
  }

  /** What a segment said before a change. */
  record Before(UUID segment, SegmentDraft draft) {}

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
  void note(DraftReader.Desk desk, Kind kind, Segment segment, Past past) {
    Membership member = desk.member();
    CodingAct act = new CodingAct();
    act.project = member.project();
    act.segment = segment.id;
    act.coder = member.account();
    act.kind = kind;
    act.before = written(past);
    act.at = desk.moment();
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
  Optional<Before> before(Membership member, UUID id) {
    return CodingAct.of(member, id, Kind.CHANGED)
        .map(act -> new Before(act.segment, past(act).draft()));
  }

  /**
   * What the member did in the project before a moment, newest first; a fixed number of statements.
   */
  Done mine(Membership member, Instant until, int most) {
    List<Act> all = new ArrayList<>();
    firsts(MADE, member, until, most)
        .forEach(row -> all.add(making((Segment) row[0], number(row[1]), number(row[2]))));
    firsts(DONE, member, until, most)
        .forEach(row -> all.add(act((CodingAct) row[0], number(row[1]), number(row[2]))));
    all.sort(NEWEST_FIRST);
    return done(member, all.subList(0, Math.min(most, all.size())));
  }

  private static List<Object[]> firsts(String query, Membership member, Instant until, int most) {
    return Segment.getEntityManager()
        .createQuery(query, Object[].class)
        .setParameter("project", member.project())
        .setParameter("coder", member.account())
        .setParameter("until", until)
        .setMaxResults(most)
        .getResultList();
  }

  private static int number(Object count) {
    return Math.toIntExact((Long) count);
  }

  /** What its coder did to one segment, newest first. */
  Done of(Membership member, UUID segment) {
    List<Act> all = new ArrayList<>();
    Segment.<Segment>find("id = ?1 and coder.id = ?2", segment, member.account())
        .firstResultOptional()
        .ifPresent(s -> all.add(making(s, 1, 1)));
    CodingAct.<CodingAct>list("segment = ?1 and coder = ?2", segment, member.account())
        .forEach(act -> all.add(act(act, 1, 1)));
    all.sort(NEWEST_FIRST);
    return done(member, all);
  }

  private static Act making(Segment first, int segments, int left) {
    return new Act(null, null, first.id, first.createdAt, List.of(), "", true, segments, left);
  }

  private Act act(CodingAct first, int segments, int left) {
    Past past = past(first);
    String words = Objects.requireNonNullElse(past.words(), "");
    return new Act(
        first.id, first.kind, first.segment, first.at, past.changed(), words, true, segments, left);
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
    List<Act> told = acts.stream().map(act -> act.known(isLast(act, last))).toList();
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
