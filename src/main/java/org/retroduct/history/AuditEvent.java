package org.retroduct.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.retroduct.platform.Digests;

/**
 * One link of a chain; each hash covers the one before it, so that no event can be changed alone.
 */
@Entity
@Immutable
@IdClass(AuditEvent.Key.class)
@Table(name = "audit_event")
class AuditEvent extends PanacheEntityBase {
  /** One event, its values as {@link #addTo} sets them. */
  static final String INSERT =
      "insert into audit_event"
          + " (chain_id, number, at, actor, act, target_type, target_id, detail, hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** What tells one event from another. */
  record Key(UUID chain, long number) implements Serializable {}

  @Id
  @Column(name = "chain_id")
  UUID chain;

  @Id long number;
  Instant at;
  String actor;
  String act;

  @Column(name = "target_type")
  String targetType;

  @Column(name = "target_id")
  String targetId;

  String detail;
  String hash;

  protected AuditEvent() {}

  AuditEvent(UUID chain, long number, Instant at, Change change, String before) {
    this.chain = chain;
    this.number = number;
    this.at = at;
    this.actor = change.actor();
    this.act = change.act();
    this.targetType = change.targetType();
    this.targetId = change.targetId();
    this.detail = change.detail();
    this.hash = hashAfter(before);
  }

  void addTo(PreparedStatement insert) throws SQLException {
    insert.setObject(1, chain);
    insert.setLong(2, number);
    insert.setObject(3, at.atOffset(ZoneOffset.UTC));
    insert.setString(4, actor);
    insert.setString(5, act);
    insert.setString(6, targetType);
    insert.setString(7, targetId);
    insert.setString(8, detail);
    insert.setString(9, hash);
    insert.addBatch();
  }

  /** The hash that this event must bear if {@code before} is the hash of the one before it. */
  String hashAfter(String before) {
    return Digests.sha256Hex(
        String.join(
            "\n",
            before,
            String.valueOf(number),
            at.toString(),
            actor,
            act,
            targetType,
            targetId,
            detail));
  }
}
