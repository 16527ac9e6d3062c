package org.retroduct.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.retroduct.history.History;

/** How each account wants its pages. */
@ApplicationScoped
class Settings {
  private final History history;

  Settings(History history) {
    this.history = history;
  }

  /** Changes the caller's own; everybody may. */
  @Transactional
  void change(Caller caller, Preferences wanted) {
    Account account = Account.findById(caller.id());
    account.prefer(wanted);
    history.record(History.ACCOUNTS, caller.username(), "settings changed", account.id, "");
  }
}
