package org.retroduct.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A wrong password or token, counted per account and per address. */
@Entity
@Table(name = "failed_attempt")
class FailedAttempt extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String bucket;
  Instant at;

  protected FailedAttempt() {}

  FailedAttempt(String bucket, Instant at) {
    this.bucket = bucket;
    this.at = at;
  }
}
