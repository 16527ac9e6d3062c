package org.retroduct.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.retroduct.platform.Versioned;

/**
 * An account as others see it.
 *
 * @param withoutLogin whether it has no password, as a coder of the sample study; pages say so
 */
public record AccountView(
    String username,
    String displayName,
    boolean administrator,
    boolean disabled,
    long version,
    @JsonIgnore boolean withoutLogin)
    implements Versioned {
  static AccountView of(Account account) {
    return new AccountView(
        account.username,
        account.displayName,
        account.administrator,
        account.disabled,
        account.version,
        account.passwordHash == null);
  }
}
