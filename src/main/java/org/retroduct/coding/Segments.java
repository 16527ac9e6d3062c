package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;
import org.retroduct.project.Membership;
import org.retroduct.study.Study;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptIndex;

/** Reads segments as a member may see them, a fixed number of statements however many they are. */
@ApplicationScoped
public class Segments {
  private final Sight sight;
  private final Codebook codebook;
  private final Study study;
  private final TranscriptIndex transcripts;

  Segments(Sight sight, Codebook codebook, Study study, TranscriptIndex transcripts) {
    this.sight = sight;
    this.codebook = codebook;
    this.study = study;
    this.transcripts = transcripts;
  }

  private static final Order<Object[]> BY_PLACE =
      Order.<Object[]>ascending()
          .by("t.title", row -> (String) row[0], Function.identity())
          .by("s.transcript", row -> (UUID) row[1])
          .by("s.start", row -> (Integer) row[2], Integer::valueOf)
          .by("s.end", row -> (Integer) row[3], Integer::valueOf)
          .by("s.id", row -> (UUID) row[4]);

  /** One page of what the filter finds, by transcript, start, end and id. */
  public Listing<SegmentView> find(Membership member, SegmentFilter filter, Window window) {
    SegmentQuery query = query(member, filter);
    Listing<Object[]> places =
        window.of(
            Object[].class,
            "select t.title, s.transcript, s.start, s.end, s.id from Segment s"
                + " join Transcript t on t.id = s.transcript where "
                + query.where(),
            query.values(),
            BY_PLACE);
    List<UUID> ids = places.items().stream().map(place -> (UUID) place[4]).toList();
    return new Listing<>(views(member, byId(ids)), places.next(), places.total());
  }

  /** How many the filter finds. */
  public int count(Membership member, SegmentFilter filter) {
    SegmentQuery query = query(member, filter);
    var count =
        Panache.getEntityManager()
            .createQuery("select count(*) from Segment s where " + query.where(), Long.class);
    query.values().forEach(count::setParameter);
    return Math.toIntExact(count.getSingleResult());
  }

  private SegmentQuery query(Membership member, SegmentFilter filter) {
    // What stands below a code is asked of few questions, and of no page of the workbench.
    List<CodeView> codes = filter.asksBelow() ? codebook.codes(member) : List.of();
    return filter.own
        ? SegmentQuery.own(filter, member)
        : SegmentQuery.of(filter, sight.of(member), member.project(), codes);
  }

  /** Where all that the filter finds stands, in the same order and without its words. */
  public List<Stretch> stretches(Membership member, SegmentFilter filter) {
    SegmentQuery query = query(member, filter);
    var spans =
        Panache.getEntityManager()
            .createQuery(
                "select s.transcript, s.start, s.end from Segment s"
                    + " join Transcript t on t.id = s.transcript where "
                    + query.where()
                    + BY_PLACE.clause(),
                Object[].class);
    query.values().forEach(spans::setParameter);
    return spans.getResultList().stream()
        .map(row -> new Stretch((UUID) row[0], (int) row[1], (int) row[2]))
        .toList();
  }

  /** A span of a transcript's text in code points. */
  public record Stretch(UUID transcript, int start, int end) {}

  /** All that the filter finds, in the same order. */
  public List<SegmentView> all(Membership member, SegmentFilter filter) {
    SegmentQuery query = query(member, filter);
    List<Segment> found =
        Segment.list(
            "select s from Segment s join Transcript t on t.id = s.transcript"
                + " left join fetch s.coder left join fetch s.codes where "
                + query.where()
                + BY_PLACE.clause(),
            query.values());
    return views(member, found);
  }

  /** The segments with these ids that the member may see, in the given order. */
  public List<SegmentView> visible(Membership member, Collection<UUID> ids) {
    Sight.Line line = sight.of(member);
    return views(
        member,
        byId(ids).stream()
            .filter(s -> s.project.equals(member.project()) && s.deletedAt == null)
            .filter(s -> sees(line, s))
            .toList());
  }

  /** Whether others' work on a transcript is hidden from the member. */
  public boolean hidden(Membership member, UUID transcript) {
    return sight.of(member).hides(transcript);
  }

  /** How often each code is used in the {@link StandingCoding} that the member sees. */
  Map<UUID, Integer> uses(Membership member) {
    Sight.Line line = sight.of(member);
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select k.code, s.transcript, s.start, s.end from Segment s join s.codes k"
                    + " where s.project = :project and s.deletedAt is null and "
                    + StandingCoding.condition(line, "s")
                    + " order by k.code, s.transcript, s.start, s.end",
                Object[].class)
            .setParameter("project", member.project());
    line.values().forEach(query::setParameter);
    Map<UUID, Integer> uses = new HashMap<>();
    Object code = null;
    Object transcript = null;
    int reached = 0;
    for (Object[] row : query.getResultList()) {
      boolean elsewhere = !row[0].equals(code) || !row[1].equals(transcript);
      if (elsewhere || (int) row[2] >= reached) {
        uses.merge((UUID) row[0], 1, Integer::sum);
      }
      reached = elsewhere ? (int) row[3] : Math.max(reached, (int) row[3]);
      code = row[0];
      transcript = row[1];
    }
    return uses;
  }

  /** One segment that the member may see. */
  Optional<Segment> find(Membership member, UUID id) {
    Sight.Line line = sight.of(member);
    return byId(List.of(id)).stream()
        .filter(s -> s.project.equals(member.project()) && sees(line, s))
        .findFirst();
  }

  private static boolean sees(Sight.Line line, Segment segment) {
    return segment.isBy(line.caller())
        || (!line.hides(segment.transcript)
            && (segment.round == null || !line.rounds().contains(segment.round)));
  }

  private static List<Segment> byId(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Segment> found =
        Segment.list(
            "from Segment s left join fetch s.coder left join fetch s.codes where s.id in ?1", ids);
    Map<UUID, Segment> byId = new HashMap<>();
    found.forEach(segment -> byId.put(segment.id, segment));
    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
  }

  SegmentView view(Membership member, Segment segment) {
    return context(member, List.of(segment)).view(segment);
  }

  List<SegmentView> views(Membership member, List<Segment> segments) {
    return segments.isEmpty() ? List.of() : context(member, segments).views(segments);
  }

  /**
   * What some segments are shown with; they need not be stored yet.
   *
   * @param segments at least one
   */
  SegmentContext context(Membership member, List<Segment> segments) {
    Map<UUID, TranscriptIndex.Speakers> speakers = speakers(segments);
    Set<UUID> heard = new HashSet<>();
    speakers.values().forEach(each -> heard.addAll(each.participants()));
    return new SegmentContext(
        codesOf(member, segments), study.participants(member, heard), speakers);
  }

  /** A coder's usual segment has one code, and for that the whole codebook is not read. */
  private KnownCodes codesOf(Membership member, List<Segment> segments) {
    List<SegmentCode> first = segments.get(0).codes;
    return KnownCodes.of(
        segments.size() == 1 && first.size() == 1
            ? codebook.known(member, first.get(0).code).stream().toList()
            : codebook.known(member));
  }

  /** Of the turns that one of them touches, and those between. */
  private Map<UUID, TranscriptIndex.Speakers> speakers(List<Segment> segments) {
    Set<UUID> versions = new HashSet<>();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Segment segment : segments) {
      versions.add(segment.textVersion);
      first = Math.min(first, segment.firstTurn);
      last = Math.max(last, segment.lastTurn);
    }
    return versions.size() == 1
        ? transcripts.speakers(versions.iterator().next(), first, last)
        : transcripts.speakers(versions);
  }

  /**
   * Where a segment is, whose, and its codes: what is drawn of many. The codes are of no certain
   * version and in codebook order.
   *
   * @param coder as {@link SegmentView#coder}
   * @param memo whether it has one
   */
  public record Marked(
      UUID id, String coder, Span span, List<SegmentView.CodeOf> codes, boolean memo) {}

  /** All that the filter finds in one transcript, in its order, without its words. */
  public List<Marked> marked(Membership member, SegmentFilter filter) {
    return marked(member, filter, List.of());
  }

  /**
   * The same for one who has read the codebook.
   *
   * @param codebook in its order; if a segment has another, the codebook is read again
   */
  public List<Marked> marked(Membership member, SegmentFilter filter, List<CodeView> codebook) {
    SegmentQuery conditions = query(member, filter);
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select s.id, s.start, s.end, k.code,"
                    + " case when s.memo is null or s.memo = '' then false else true end"
                    + (filter.own ? "" : ", c.username")
                    + " from Segment s join s.codes k"
                    + (filter.own ? "" : " left join s.coder c")
                    + " where "
                    + conditions.where()
                    + " order by s.start, s.end, s.id",
                Object[].class);
    conditions.values().forEach(query::setParameter);
    List<Marked> marked = new ArrayList<>();
    SortedMap<Integer, SegmentView.CodeOf> codes = new TreeMap<>();
    List<Object[]> rows = query.getResultList();
    KnownCodes given = KnownCodes.of(codebook);
    boolean complete = rows.stream().allMatch(row -> given.get((UUID) row[3]) != null);
    KnownCodes known = complete ? given : KnownCodes.of(this.codebook.known(member));
    for (int i = 0; i < rows.size(); i++) {
      Object[] row = rows.get(i);
      KnownCodes.Known code = known.get((UUID) row[3]);
      if (code != null) {
        codes.put(code.place(), code.tag());
      }
      if (i + 1 == rows.size() || !rows.get(i + 1)[0].equals(row[0])) {
        Object coder = filter.own ? member.caller().username() : row[5];
        String whose = coder == null ? SegmentView.CONSENSUS : (String) coder;
        Span span = new Span((int) row[1], (int) row[2]);
        List<SegmentView.CodeOf> each = List.copyOf(codes.values());
        marked.add(new Marked((UUID) row[0], whose, span, each, (boolean) row[4]));
        codes.clear();
      }
    }
    return marked;
  }
}
