package org.retroduct.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;

/** Somebody who may log in, or a coder of the sample study, who may not. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {
  private static final Order<Account> BY_NAME =
      Order.<Account>ascending().by("username", account -> account.username, Function.identity());

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Version long version;
  String username;

  @Column(name = "display_name")
  String displayName;

  @Column(name = "password_hash")
  @Nullable String passwordHash;

  boolean administrator;
  boolean disabled;

  @Column(name = "created_at")
  Instant createdAt;

  @Enumerated(EnumType.STRING)
  private Preferences.Theme theme = Preferences.Theme.SYSTEM;

  @Enumerated(EnumType.STRING)
  @Column(name = "text_size")
  private Preferences.TextSize textSize = Preferences.TextSize.NORMAL;

  @Column(name = "access_keys")
  private boolean accessKeys = true;

  @Column(name = "written_marks")
  private boolean writtenMarks;

  protected Account() {}

  Account(String username, String displayName, @Nullable String passwordHash, Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  /** One page of all, by user name. */
  static Listing<Account> all(Window window) {
    return window.of(Account.class, "from Account where id is not null", Map.of(), BY_NAME);
  }

  static Optional<Account> named(String username) {
    return find("username", username).firstResultOptional();
  }

  /** The id that other tables refer to. */
  public UUID id() {
    return id;
  }

  /** The name for logging in: lower case, unique. */
  public String username() {
    return username;
  }

  /** The name that others see. */
  public String displayName() {
    return displayName;
  }

  Preferences preferences() {
    return new Preferences(theme, textSize, accessKeys, writtenMarks);
  }

  void prefer(Preferences wanted) {
    theme = wanted.theme();
    textSize = wanted.size();
    accessKeys = wanted.accessKeys();
    writtenMarks = wanted.writtenMarks();
  }

  boolean administrator() {
    return administrator;
  }
}
