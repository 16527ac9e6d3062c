package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.NotFound;

/**
 * The texts that were read or coded last, at hand for a while, so that the next page or passage
 * does not read a whole interview. A text version never changes, and the database is asked each
 * time which is the present one: what is kept here can be too much, but not wrong. It is dropped
 * after some minutes, so that words which were erased do not stay in memory.
 */
@ApplicationScoped
class TextBodies {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST_CHARACTERS = 8_000_000;

  private final Clock clock;
  // In the order of use, the latest last.
  private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  TextBodies(Clock clock) {
    this.clock = clock;
  }

  private record Key(UUID transcript, int number) {}

  private record Kept(TextBody body, Instant since) {}

  /**
   * The body of a text version; two statements, or none if it is at hand.
   *
   * @param number of the version, from 1; no two of a transcript have the same
   */
  TextBody of(UUID transcript, int number) {
    Key version = new Key(transcript, number);
    Instant now = clock.instant();
    TextBody known = atHand(version, now);
    if (known != null) {
      return known;
    }
    TextBody body = read(version);
    keep(version, new Kept(body, now));
    return body;
  }

  private synchronized @Nullable TextBody atHand(Key version, Instant now) {
    kept.values().removeIf(each -> each.since().plus(KEPT).isBefore(now));
    Kept found = kept.get(version);
    return found == null ? null : found.body();
  }

  private synchronized void keep(Key version, Kept text) {
    kept.put(version, text);
    int all = kept.values().stream().mapToInt(each -> each.body().text().length()).sum();
    var oldest = kept.values().iterator();
    while (all > MOST_CHARACTERS && oldest.hasNext()) {
      all -= oldest.next().body().text().length();
      oldest.remove();
    }
  }

  /** A text that gives way to another is not kept: it may have held words of one who withdrew. */
  synchronized void forget(@Observes TextStored stored) {
    kept.keySet().removeIf(version -> version.transcript().equals(stored.transcript()));
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
