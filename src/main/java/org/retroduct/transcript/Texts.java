package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The words of transcripts for the features that search them. */
@ApplicationScoped
public class Texts {
  /** The words of some text versions by id; one statement. */
  public Map<UUID, String> of(Collection<UUID> textVersions) {
    Map<UUID, String> texts = new HashMap<>();
    if (!textVersions.isEmpty()) {
      Panache.getEntityManager()
          .createQuery("select v.id, v.text from TextVersion v where v.id in ?1", Object[].class)
          .setParameter(1, textVersions)
          .getResultList()
          .forEach(row -> texts.put((UUID) row[0], (String) row[1]));
    }
    return texts;
  }

  /** What was told when the present text of a transcript was stored; none if it is gone. */
  public Optional<TextStored> stored(UUID transcript) {
    return Transcript.<Transcript>findByIdOptional(transcript)
        .flatMap(TextVersion::present)
        .map(version -> told(version, Turn.of(version).stream().map(Turn::span).toList()));
  }

  static TextStored told(TextVersion version, List<Span> turns) {
    Transcript transcript = version.transcript;
    return new TextStored(transcript.project, transcript.id, version.id, version.text, turns);
  }
}
