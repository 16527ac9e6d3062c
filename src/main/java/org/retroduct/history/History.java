package org.retroduct.history;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/**
 * The append-only record of changes. An event is part of the transaction that made the change; the
 * chain's head is locked last in it, so that acts on one project wait for each other only briefly.
 */
@ApplicationScoped
public class History {
  /** The chain of what happens to accounts. */
  public static final UUID ACCOUNTS = new UUID(0, 0);

  private static final Order<AuditEvent> NEWEST_FIRST =
      Order.<AuditEvent>descending().by("number", event -> event.number, Long::valueOf);

  private static final String START = "0".repeat(64);
  private static final String MOVED = "update audit_chain set events = ?, head = ? where id = ?";

  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;
  private final DataSource dataSource;
  private final EntityManager entities;
  private final Clock clock;

  History(
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      DataSource dataSource,
      EntityManager entities,
      Clock clock) {
    this.transactions = transactions;
    this.registry = registry;
    this.dataSource = dataSource;
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
    Change change = new Change(chain, actor, act, type, String.valueOf(target), detail);
    pending().changes.computeIfAbsent(chain, first -> new ArrayList<>()).add(change);
  }

  /**
   * Holds a chain from now on and not only at the end: others' acts on the project that are not
   * done yet wait, and those that are done are seen by every question after this. It comes after
   * the last row that the transaction locks, since whoever ends an act holds such rows and waits
   * here.
   */
  public void hold(UUID chain) {
    Map<UUID, Head> heads = pending().heads;
    if (heads.containsKey(chain)) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      heads.put(chain, lockedHead(connection, chain));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private Pending pending() {
    if (registry.getResource(Pending.class) instanceof Pending pending && !pending.sent) {
      return pending;
    }
    Pending pending = new Pending();
    try {
      transactions.getTransaction().registerSynchronization(pending);
    } catch (SystemException | RollbackException ended) {
      throw new IllegalStateException("the transaction has ended", ended);
    }
    registry.putResource(Pending.class, pending);
    return pending;
  }

  /** What one transaction did, by chain: each is locked once, by all in the same order. */
  private final class Pending implements Synchronization {
    private final SortedMap<UUID, List<Change>> changes = new TreeMap<>();
    private final Map<UUID, Head> heads = new HashMap<>();
    private boolean sent;

    @Override
    public void beforeCompletion() {
      sent = true;
      changes.forEach((chain, of) -> append(chain, heads.get(chain), of));
    }

    @Override
    public void afterCompletion(int status) {
      // what was appended shares the fate of the transaction
    }
  }

  /**
   * Runs when Hibernate has sent its own changes, so on the connection itself.
   *
   * @param held the head of the chain if it is held already
   */
  private void append(UUID chain, @Nullable Head held, List<Change> changes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(AuditEvent.INSERT);
        PreparedStatement update = connection.prepareStatement(MOVED)) {
      Head head = held == null ? lockedHead(connection, chain) : held;
      for (Change change : changes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEvent event = new AuditEvent(chain, head.events() + 1, now, change, head.hash());
        event.addTo(insert);
        head = new Head(event.number, event.hash);
      }
      insert.executeBatch();
      update.setLong(1, head.events());
      update.setString(2, head.hash());
      update.setObject(3, chain);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private record Head(long events, String hash) {}

  private static Head lockedHead(Connection connection, UUID chain) throws SQLException {
    Head head = readHead(connection, chain);
    if (head == null) {
      String first =
          "insert into audit_chain (id, events, head) values (?, 0, ?) on conflict do nothing";
      try (PreparedStatement insert = connection.prepareStatement(first)) {
        insert.setObject(1, chain);
        insert.setString(2, START);
        insert.executeUpdate();
      }
      head = readHead(connection, chain);
    }
    return Objects.requireNonNull(head);
  }

  private static @Nullable Head readHead(Connection connection, UUID chain) throws SQLException {
    String read = "select events, head from audit_chain where id = ? for update";
    try (PreparedStatement select = connection.prepareStatement(read)) {
      select.setObject(1, chain);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Head(row.getLong(1), row.getString(2)) : null;
      }
    }
  }

  /** The events of a chain, newest first. */
  public Listing<Entry> entries(
      UUID chain,
      @Nullable String actor,
      @Nullable String target,
      @Nullable Instant since,
      Window window) {
    StringBuilder where = new StringBuilder("from AuditEvent where chain = :chain");
    Map<String, Object> values = new HashMap<>(Map.of("chain", chain));
    condition(where, values, "actor = :actor", "actor", actor);
    condition(where, values, "targetId = :target", "target", target);
    condition(where, values, "at >= :since", "since", since);
    return window.of(AuditEvent.class, where.toString(), values, NEWEST_FIRST).map(Entry::of);
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

  /**
   * When the newest event of a chain was.
   *
   * @param except the types of target whose events are passed over
   */
  public Optional<Instant> newest(UUID chain, Set<String> except) {
    String where = "select max(e.at) from AuditEvent e where e.chain = :chain";
    String others = except.isEmpty() ? "" : " and e.targetType not in :except";
    var query = entities.createQuery(where + others, Instant.class).setParameter("chain", chain);
    if (!except.isEmpty()) {
      query.setParameter("except", except);
    }
    return Optional.ofNullable(query.getSingleResult());
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
    boolean whole =
        number == expected && (heads.isEmpty() || before.equals(((Object[]) heads.get(0))[1]));
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
