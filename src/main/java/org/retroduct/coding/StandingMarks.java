package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/** The standing coding that a member sees, as plain marks; what overlaps is not joined yet. */
@ApplicationScoped
public class StandingMarks {
  private final Sight sight;

  StandingMarks(Sight sight) {
    this.sight = sight;
  }

  /**
   * One code on one passage.
   *
   * @param start the first code point of the text version
   * @param end the code point after the last
   * @param firstTurn from 0
   * @param lastTurn the last turn that it touches
   * @param arrangement what it is about; null if that is not stated
   */
  public record Mark(
      UUID code,
      UUID transcript,
      UUID textVersion,
      int start,
      int end,
      int firstTurn,
      int lastTurn,
      @Nullable UUID arrangement,
      String words) {}

  /** All marks by transcript, start, end and code; two statements. */
  public List<Mark> of(Membership member) {
    Sight.Line line = sight.of(member);
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select k.code, s.transcript, s.textVersion, s.start, s.end, s.firstTurn,"
                    + " s.lastTurn, s.arrangement, s.words from Segment s join s.codes k"
                    + " where s.project = :project and s.deletedAt is null and "
                    + StandingCoding.condition(line, "s")
                    + " order by s.transcript, s.start, s.end, k.code, s.id",
                Object[].class)
            .setParameter("project", member.project());
    line.values().forEach(query::setParameter);
    return query.getResultList().stream().map(StandingMarks::mark).toList();
  }

  private static Mark mark(Object[] row) {
    return new Mark(
        (UUID) row[0],
        (UUID) row[1],
        (UUID) row[2],
        (int) row[3],
        (int) row[4],
        (int) row[5],
        (int) row[6],
        (UUID) row[7],
        (String) row[8]);
  }
}
