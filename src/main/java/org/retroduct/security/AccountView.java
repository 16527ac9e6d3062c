package org.retroduct.security;

import org.retroduct.platform.Versioned;

/** An account as others see it. */
public record AccountView(
    String username, String displayName, boolean administrator, boolean disabled, long version)
    implements Versioned {
  static AccountView of(Account account) {
    return new AccountView(
        account.username,
        account.displayName,
        account.administrator,
        account.disabled,
        account.version);
  }
}
