package org.retroduct.platform;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A POST that bore an {@code Idempotency-Key}: what it was and what it led to, never a body. */
@Entity
@Table(name = "repeated_request")
class RepeatedRequest extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String account;
  String method;
  String path;

  @Column(name = "idempotency_key")
  String key;

  @Column(name = "request_hash")
  String requestHash;

  @Nullable Integer status;
  @Nullable String location;
  Instant at;

  static Optional<RepeatedRequest> of(String account, String path, String key) {
    return find("account = ?1 and method = 'POST' and path = ?2 and key = ?3", account, path, key)
        .firstResultOptional();
  }
}
