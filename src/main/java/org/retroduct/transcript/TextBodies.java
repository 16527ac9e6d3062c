package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.retroduct.platform.Kept;
import org.retroduct.platform.NotFound;

/**
 * The texts that were read or coded last, at hand for a while, so that the next page or passage
 * does not read a whole interview. A text version never changes, and the database is asked each
 * time which is the present one.
 */
@ApplicationScoped
class TextBodies {
  private static final int MOST_CHARACTERS = 8_000_000;

  private final Kept<Key, TextBody> kept;

  TextBodies(Clock clock) {
    kept = new Kept<>(clock, MOST_CHARACTERS, body -> body.text().length());
  }

  private record Key(UUID transcript, int number) {}

  /**
   * The body of a text version; two statements, or none if it is at hand.
   *
   * @param number of the version, from 1; no two of a transcript have the same
   */
  TextBody of(UUID transcript, int number) {
    return kept.of(new Key(transcript, number), TextBodies::read);
  }

  /** A text that gives way to another is not kept: it may have held words of one who withdrew. */
  void forget(@Observes TextStored stored) {
    kept.forget(version -> version.transcript().equals(stored.transcript()));
  }

  private static TextBody read(Key version) {
    Object[] text =
        Panache.getEntityManager()
            .createQuery(
                "select v.id, v.sha256, v.text, v.sentences from TextVersion v"
                    + " where v.transcript.id = ?1 and v.number = ?2",
                Object[].class)
            .setParameter(1, version.transcript())
            .setParameter(2, version.number())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("This transcript was deleted at this moment."));
    UUID id = (UUID) text[0];
    List<TextBody.Place> turns =
        Panache.getEntityManager()
            .createQuery(
                "select t.number, t.speaker.id, t.start, t.end, t.startMs, t.endMs from Turn t"
                    + " where t.textVersion.id = ?1 order by t.number",
                Object[].class)
            .setParameter(1, id)
            .getResultList()
            .stream()
            .map(TextBodies::place)
            .toList();
    return new TextBody(id, (String) text[1], (String) text[2], spans(text[3]), turns);
  }

  private static TextBody.Place place(Object[] turn) {
    Span span = new Span((int) turn[2], (int) turn[3]);
    return new TextBody.Place(
        (int) turn[0], (UUID) turn[1], span, (Integer) turn[4], (Integer) turn[5]);
  }

  private static List<Span> spans(Object sentences) {
    return ((List<?>) sentences).stream().map(Span.class::cast).toList();
  }
}
