package org.retroduct.coding.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.Sight;
import org.retroduct.coding.memo.Memos;
import org.retroduct.coding.memo.Subject;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.TextOutline;
import org.retroduct.transcript.TextOutlines;
import org.retroduct.transcript.TranscriptIndex;

/**
 * What the team wrote and a member may read. It is little beside the transcripts and is read anew
 * for each question, under the rule of {@link Sight}: no index could tell more than that.
 */
@ApplicationScoped
class Notes {
  private final EntityManager entities;
  private final Sight sight;
  private final TranscriptIndex transcripts;
  private final TextOutlines outlines;
  private final Memos memos;
  private final Projects projects;

  Notes(
      EntityManager entities,
      Sight sight,
      TranscriptIndex transcripts,
      TextOutlines outlines,
      Memos memos,
      Projects projects) {
    this.entities = entities;
    this.sight = sight;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.memos = memos;
    this.projects = projects;
  }

  /** The notes of coders on their segments, then memos, both oldest first. */
  Stream<Search.Note> visible(Membership member) {
    Names names = projects.names(member.caller(), member.project());
    return Stream.concat(
        onSegments(member, names),
        memos.visible(member).stream().map(placed -> memo(placed, names)));
  }

  private static Search.Note memo(Memos.Placed placed, Names names) {
    Subject on = placed.on();
    String title =
        "%s memo of %s on %s"
            .formatted(
                Named.of(placed.memo().kind()),
                names.of(placed.memo().author()),
                on == null ? "something hidden at present" : on.label());
    return new Search.Note(Source.MEMO, placed.memo().id(), null, title, placed.memo().text());
  }

  private Stream<Search.Note> onSegments(Membership member, Names names) {
    Map<UUID, String> titles = transcripts.titles(member);
    Map<UUID, TextOutline> shapes = outlines.of(member, titles.keySet());
    Sight.Line line = sight.of(member);
    var query =
        entities
            .createQuery(
                "select s.id, s.transcript, c.username, s.memo, s.start, s.end from Segment s"
                    + " left join s.coder c where s.project = :project and s.deletedAt is null"
                    + " and s.memo is not null and s.memo <> '' and "
                    + line.condition("s")
                    + " order by s.start, s.end, s.createdAt, s.id",
                Object[].class)
            .setParameter("project", member.project());
    line.values().forEach(query::setParameter);
    return query.getResultList().stream()
        .sorted(Comparator.comparing(row -> titles.getOrDefault((UUID) row[1], "")))
        .map(
            row ->
                new Search.Note(
                    Source.SEGMENT_MEMO,
                    (UUID) row[0],
                    (UUID) row[1],
                    "%s on %s of %s"
                        .formatted(
                            row[2] == null ? "The consensus" : names.of((String) row[2]),
                            place(shapes.get((UUID) row[1]), (int) row[4], (int) row[5]),
                            titles.getOrDefault((UUID) row[1], "a transcript")),
                    (String) row[3]));
  }

  private static String place(@Nullable TextOutline shape, int start, int end) {
    return shape == null
        ? "a passage"
        : Sentences.named(shape.sentenceAt(start), shape.sentenceAt(end - 1));
  }
}
