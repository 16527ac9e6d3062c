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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** What a script shows instead of a password; only its hash is kept. */
@Entity
@Table(name = "api_token")
class ApiToken extends PanacheEntityBase {
  private static final Order<ApiToken> OLDEST_FIRST =
      Order.ofCreation(token -> token.createdAt, token -> token.id);

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

  /** One page of a caller's, oldest first. */
  static Listing<ApiToken> of(Caller caller, Window window) {
    return window.of(
        ApiToken.class,
        "from ApiToken where account.id = :account",
        Map.of("account", caller.id()),
        OLDEST_FIRST);
  }

  static Optional<ApiToken> of(String secret) {
    return find(
            "from ApiToken t join fetch t.account where t.secretHash = ?1", Secrets.hash(secret))
        .firstResultOptional();
  }
}
