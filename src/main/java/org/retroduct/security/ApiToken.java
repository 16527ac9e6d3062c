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

/** What a script shows instead of a password; only its hash is kept. */
@Entity
@Table(name = "api_token")
class ApiToken extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  Account account;

  String name;

  @Column(name = "secret_hash")
  String secretHash;

  @Column(name = "created_at")
  Instant createdAt;

  static Optional<ApiToken> of(String secret) {
    return find(
            "from ApiToken t join fetch t.account where t.secretHash = ?1", Secrets.hash(secret))
        .firstResultOptional();
  }
}
