package org.retroduct.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.platform.Digests;

/** One link of a chain; each hash covers the one before it, so that no event can be changed alone. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "chain_id")
  UUID chain;

  long number;
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
