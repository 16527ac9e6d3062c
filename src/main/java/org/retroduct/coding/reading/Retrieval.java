package org.retroduct.coding.reading;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.coding.Sight;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Named;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.RoleGroup;
import org.retroduct.study.Study;
import org.retroduct.transcript.TextOutline;
import org.retroduct.transcript.TextOutlines;
import org.retroduct.transcript.TranscriptIndex;

/** Finds coded passages for their page, a fixed number of statements however many there are. */
@ApplicationScoped
class Retrieval {
  private final Access access;
  private final Segments segments;
  private final Sight sight;
  private final Codebook codebook;
  private final Study study;
  private final TranscriptIndex transcripts;
  private final TextOutlines outlines;
  private final Projects projects;

  Retrieval(
      Access access,
      Segments segments,
      Sight sight,
      Codebook codebook,
      Study study,
      TranscriptIndex transcripts,
      TextOutlines outlines,
      Projects projects) {
    this.access = access;
    this.segments = segments;
    this.sight = sight;
    this.codebook = codebook;
    this.study = study;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.projects = projects;
  }

  /**
   * What was found.
   *
   * @param stretches how many separate stretches of text the found segments cover: overlapping
   *     spans count once, whoever made them
   * @param speakers who speaks in a segment, as {@code P01 (staff)} or, of an interviewer, {@code
   *     IV1}
   */
  record Found(
      Membership member,
      Listing<SegmentView> segments,
      int stretches,
      Map<UUID, TextOutline> outlines,
      Map<UUID, String> speakers) {}

  /**
   * What can be asked for: what this member may see.
   *
   * @param titles of the transcripts, in their order
   * @param coders by user name
   * @param names what they are called
   */
  record Choices(
      Membership member,
      List<CodeView> codes,
      List<ArrangementView> arrangements,
      Map<UUID, String> titles,
      List<String> coders,
      Names names) {}

  /** One page of the passages that the caller may see. Refused: 404, 422 for a wrong filter. */
  @Transactional
  Found find(Caller caller, UUID project, SegmentFilter filter, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    Listing<SegmentView> found = segments.find(member, filter, window);
    List<UUID> read = found.items().stream().map(SegmentView::transcript).distinct().toList();
    return new Found(
        member,
        found,
        joined(segments.stretches(member, filter)),
        outlines.of(member, read),
        speakers(found.items().stream().map(SegmentView::id).toList()));
  }

  /** What the form offers. Refused: 404. */
  @Transactional
  Choices choices(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Choices(
        member,
        codebook.codes(member),
        study.arrangements(member),
        transcripts.titles(member),
        coders(member),
        projects.names(caller, project));
  }

  private List<String> coders(Membership member) {
    Sight.Line line = sight.of(member);
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select distinct c.username from Segment s join s.coder c"
                    + " where s.project = :project and s.deletedAt is null and "
                    + line.condition("s")
                    + " order by c.username",
                String.class)
            .setParameter("project", member.project());
    line.values().forEach(query::setParameter);
    return query.getResultList();
  }

  /** Overlapping spans of one transcript are one stretch; they come in order. */
  private static int joined(List<Segments.Stretch> spans) {
    int count = 0;
    int reached = 0;
    UUID transcript = null;
    for (Segments.Stretch span : spans) {
      boolean elsewhere = !span.transcript().equals(transcript);
      if (elsewhere || span.start() >= reached) {
        count++;
        reached = span.end();
      }
      reached = Math.max(reached, span.end());
      transcript = span.transcript();
    }
    return count;
  }

  /** The participants who speak; where there are none, the labels of the others. */
  private static Map<UUID, String> speakers(Collection<UUID> ids) {
    Map<UUID, String> speakers = new HashMap<>();
    Map<UUID, String> others = new HashMap<>();
    if (ids.isEmpty()) {
      return speakers;
    }
    Panache.getEntityManager()
        .createQuery(
            "select distinct s.id, p.code, p.roleGroup, v.label from Segment s, Turn t"
                + " join t.speaker v left join Participant p on p.id = v.participant"
                + " where s.id in ?1 and t.textVersion.id = s.textVersion"
                + " and t.number between s.firstTurn and s.lastTurn order by s.id, p.code, v.label",
            Object[].class)
        .setParameter(1, ids)
        .getResultList()
        .forEach(
            row -> {
              if (row[1] != null) {
                String who = row[1] + " (" + Named.of((RoleGroup) row[2]).replace('_', ' ') + ")";
                speakers.merge((UUID) row[0], who, Retrieval::and);
              } else if (row[3] != null) {
                others.merge((UUID) row[0], (String) row[3], Retrieval::and);
              }
            });
    others.forEach(speakers::putIfAbsent);
    return speakers;
  }

  private static String and(String one, String other) {
    return one.equals(other) || one.endsWith(", " + other) ? one : one + ", " + other;
  }
}
