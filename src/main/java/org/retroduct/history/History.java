package org.retroduct.history;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;

/**
 * The append-only record of changes. An event is part of the transaction that made the change; the
 * chain's head is locked last in it, so that acts on one project wait for each other only briefly.
 */
@ApplicationScoped
public class History {
  /** The chain of what happens to accounts. */
  public static final UUID ACCOUNTS = new UUID(0, 0);

  private static final String START = "0".repeat(64);

  private final Event<Change> changes;
  private final EntityManager entities;
  private final Clock clock;

  History(Event<Change> changes, EntityManager entities, Clock clock) {
    this.changes = changes;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Records an act on {@code target} in the running transaction.
   *
   * @param chain the project, or {@link #ACCOUNTS}
   * @param actor who did it, by user name
   * @param act what was done: subject and verb, such as {@code segment created}
   * @param target the id of what was changed
   * @param detail ids and counts only, never words of a transcript or a password
   */
  public void record(UUID chain, String actor, String act, Object target, String detail) {
    String type = act.contains(" ") ? act.substring(0, act.lastIndexOf(' ')) : act;
    changes.fire(new Change(chain, actor, act, type, String.valueOf(target), detail));
  }

  void append(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Change change) {
    entities.flush();
    Object[] head = lockedHead(change.chain());
    long number = ((Number) head[0]).longValue() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditEvent event = new AuditEvent(change.chain(), number, now, change, (String) head[1]);
    event.persist();
    entities.flush();
    entities
        .createNativeQuery("update audit_chain set events = ?1, head = ?2 where id = ?3")
        .setParameter(1, number)
        .setParameter(2, event.hash)
        .setParameter(3, change.chain())
        .executeUpdate();
  }

  private Object[] lockedHead(UUID chain) {
    String read = "select events, head from audit_chain where id = ?1 for update";
    List<?> heads = entities.createNativeQuery(read).setParameter(1, chain).getResultList();
    if (heads.isEmpty()) {
      entities
          .createNativeQuery(
              "insert into audit_chain (id, events, head) values (?1, 0, ?2) on conflict do nothing")
          .setParameter(1, chain)
          .setParameter(2, START)
          .executeUpdate();
      heads = entities.createNativeQuery(read).setParameter(1, chain).getResultList();
    }
    return (Object[]) heads.get(0);
  }

  /** The events of a chain, newest first. */
  public Listing<Entry> entries(
      UUID chain,
      @Nullable String actor,
      @Nullable String target,
      @Nullable Instant since,
      Window window) {
    StringBuilder where = new StringBuilder("chain = :chain");
    Map<String, Object> values = new HashMap<>(Map.of("chain", chain));
    condition(where, values, "actor = :actor", "actor", actor);
    condition(where, values, "targetId = :target", "target", target);
    condition(where, values, "at >= :since", "since", since);
    PanacheQuery<AuditEvent> query =
        AuditEvent.find(where.toString(), Sort.descending("number"), values);
    return window.of(query).map(Entry::of);
  }

  private static void condition(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  /** Walks the chain from its start and finds the first event that does not fit. */
  public Verification verify(UUID chain) {
    List<?> heads =
        entities
            .createNativeQuery("select events, head from audit_chain where id = ?1")
            .setParameter(1, chain)
            .getResultList();
    long expected = heads.isEmpty() ? 0 : ((Number) ((Object[]) heads.get(0))[0]).longValue();
    String before = START;
    long number = 0;
    try (Stream<AuditEvent> events =
        AuditEvent.stream("chain = ?1", Sort.ascending("number"), chain)) {
      for (AuditEvent event : (Iterable<AuditEvent>) events::iterator) {
        number++;
        if (event.number != number || !event.hash.equals(event.hashAfter(before))) {
          return new Verification(false, expected, number);
        }
        before = event.hash;
        entities.detach(event);
      }
    }
    boolean whole = number == expected && (heads.isEmpty() || before.equals(((Object[]) heads.get(0))[1]));
    return new Verification(whole, expected, whole ? null : number + 1);
  }

  /** One event as it is shown. */
  public record Entry(
      long number,
      Instant at,
      String actor,
      String act,
      String targetType,
      String target,
      String detail) {
    static Entry of(AuditEvent event) {
      return new Entry(
          event.number,
          event.at,
          event.actor,
          event.act,
          event.targetType,
          event.targetId,
          event.detail);
    }
  }

  /**
   * Whether a chain is whole.
   *
   * @param firstBroken the number of the first event that does not fit, from 1; null if all do
   */
  public record Verification(boolean valid, long events, @Nullable Long firstBroken) {}
}
