package org.retroduct.theory.proposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retroduct.coding.TurnNotes;
import org.retroduct.project.Membership;
import org.retroduct.transcript.TranscriptText;

/** Tells the workbench what its coder noted of the questions in a transcript; one statement. */
@ApplicationScoped
class QuestionNotes implements TurnNotes {
  private final EntityManager entities;

  QuestionNotes(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<Integer, String> of(Membership member, TranscriptText text) {
    return entities
        .createQuery(
            "select q.turn, p.number from Question q join q.propositions tested"
                + " join Proposition p on p.id = tested and p.deletedAt is null"
                + " where q.transcript = ?1 and q.textVersion = ?2 and q.coder = ?3"
                + " and q.deletedAt is null order by q.turn, p.number",
            Object[].class)
        .setParameter(1, text.transcript())
        .setParameter(2, text.versionNumber())
        .setParameter(3, member.caller().username())
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> (Integer) row[0] + 1,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), QuestionNotes::words)));
  }

  private static String words(List<Object[]> rows) {
    return "Tested " + numbers(rows.stream().map(row -> (Integer) row[1]).toList());
  }

  /** As {@code propositions 3, 7}. */
  private static String numbers(List<Integer> propositions) {
    String all = propositions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (propositions.size() == 1 ? "proposition " : "propositions ") + all;
  }
}
