package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Membership;

/**
 * Who marked what, as agreement is computed from it: places only, no words. Nothing is left out
 * here but consensus codings, which are nobody's; so whoever asks first finds out with {@link
 * Sight} what the caller may know.
 */
@ApplicationScoped
public class Codings {
  private final Codebook codebook;

  Codings(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * One code on one passage by one coder, in code points of the text version.
   *
   * @param round null if it was made outside any round
   */
  public record Mark(
      UUID transcript,
      UUID textVersion,
      String coder,
      UUID code,
      int start,
      int end,
      @Nullable UUID round) {
    Mark with(UUID otherCode) {
      return new Mark(transcript, textVersion, coder, otherCode, start, end, round);
    }
  }

  /** A coder who has finished a transcript in some round. */
  public record Finished(UUID transcript, String coder) {}

  /** What was marked in a round; one statement. */
  public List<Mark> inRound(Membership member, UUID round) {
    return marks("s.project = ?1 and s.round = ?2", member.project(), round);
  }

  /**
   * What some coders marked in some transcripts, in whatever round, by the present codes; two
   * statements.
   */
  public List<Mark> by(Membership member, Collection<UUID> transcripts, Collection<String> coders) {
    Map<UUID, UUID> successors = codebook.successors(member);
    return marks(
            "s.project = ?1 and s.transcript in ?2 and c.username in ?3",
            member.project(),
            transcripts,
            coders)
        .stream()
        .map(mark -> mark.with(successors.getOrDefault(mark.code(), mark.code())))
        .toList();
  }

  private static List<Mark> marks(String where, Object... values) {
    var query =
        Panache.getEntityManager()
            .createQuery(
                "select s.transcript, s.textVersion, c.username, k.code, s.start, s.end, s.round"
                    + " from Segment s join s.coder c join s.codes k where s.deletedAt is null and "
                    + where
                    + " order by s.transcript, c.username, s.start, s.end, k.code",
                Object[].class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<Mark> marks = new ArrayList<>();
    for (Object[] row : query.getResultList()) {
      marks.add(
          new Mark(
              (UUID) row[0],
              (UUID) row[1],
              (String) row[2],
              (UUID) row[3],
              (int) row[4],
              (int) row[5],
              (UUID) row[6]));
    }
    return marks;
  }

  /** Which of these transcripts which of these coders have finished in any round; one statement. */
  public List<Finished> finished(
      Membership member, Collection<UUID> transcripts, Collection<String> coders) {
    return Panache.getEntityManager()
        .createQuery(
            "select a.transcript, c.username from Assignment a join a.coder c join a.round r"
                + " where r.project = ?1 and a.submittedAt is not null and a.transcript in ?2"
                + " and c.username in ?3",
            Object[].class)
        .setParameter(1, member.project())
        .setParameter(2, transcripts)
        .setParameter(3, coders)
        .getResultList()
        .stream()
        .map(row -> new Finished((UUID) row[0], (String) row[1]))
        .toList();
  }
}
