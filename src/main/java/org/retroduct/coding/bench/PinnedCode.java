package org.retroduct.coding.bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.retroduct.project.Membership;

/** A code that a coder wants under the same access key always. */
@Entity
@Table(name = "pinned_code")
class PinnedCode extends KeyedCode {
  protected PinnedCode() {}

  PinnedCode(Membership member, int place, UUID code) {
    super(member, place, code);
  }

  static void clear(Membership member) {
    delete("account = ?1 and project = ?2", member.account(), member.project());
  }
}
