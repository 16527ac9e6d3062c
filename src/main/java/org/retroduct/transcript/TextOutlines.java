package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.Membership;

/** Outlines of many texts at once; their words are not read. */
@ApplicationScoped
public class TextOutlines {
  /**
   * The present text of each of these transcripts that is in the member's project; two statements.
   */
  public Map<UUID, TextOutline> of(Membership member, Collection<UUID> transcripts) {
    if (transcripts.isEmpty()) {
      return Map.of();
    }
    List<Object[]> texts =
        Panache.getEntityManager()
            .createQuery(
                "select t.id, v.id, v.length, v.sentences from TextVersion v join v.transcript t"
                    + " where t.project = ?1 and t.id in ?2 and v.number = t.textVersion"
                    + " order by t.id",
                Object[].class)
            .setParameter(1, member.project())
            .setParameter(2, transcripts)
            .getResultList();
    List<UUID> versions = texts.stream().map(row -> (UUID) row[1]).toList();
    Map<UUID, List<TextOutline.Stretch>> turns = turns(versions);
    Map<UUID, TextOutline> outlines = new LinkedHashMap<>();
    for (Object[] row : texts) {
      List<TextOutline.Stretch> of = turns.getOrDefault((UUID) row[1], List.of());
      outlines.put((UUID) row[0], outline(row, of));
    }
    return outlines;
  }

  @SuppressWarnings("unchecked")
  private static TextOutline outline(Object[] row, List<TextOutline.Stretch> turns) {
    return new TextOutline((UUID) row[0], (UUID) row[1], (int) row[2], turns, (List<Span>) row[3]);
  }

  private static Map<UUID, List<TextOutline.Stretch>> turns(Collection<UUID> textVersions) {
    Map<UUID, List<TextOutline.Stretch>> turns = new HashMap<>();
    if (textVersions.isEmpty()) {
      return turns;
    }
    Panache.getEntityManager()
        .createQuery(
            "select v.id, t.start, t.end, s.role from Turn t join t.textVersion v"
                + " join t.speaker s where v.id in ?1 order by v.id, t.number",
            Object[].class)
        .setParameter(1, textVersions)
        .getResultList()
        .forEach(
            row ->
                turns
                    .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(
                        new TextOutline.Stretch(
                            (int) row[1], (int) row[2], row[3] == SpeakerRole.INTERVIEWER)));
    return turns;
  }
}
