package org.retroduct.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A log-in that lasts; the cookie holds the secret, the database its hash. */
@Entity
@Table(name = "login_session")
class LoginSession extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  Account account;

  @Column(name = "secret_hash")
  String secretHash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "used_at")
  Instant usedAt;

  static Optional<LoginSession> of(String secret) {
    return find(
            "from LoginSession s join fetch s.account where s.secretHash = ?1",
            Secrets.hash(secret))
        .firstResultOptional();
  }

  static void used(UUID id, Instant at) {
    update("usedAt = ?1 where id = ?2", at, id);
  }
}
