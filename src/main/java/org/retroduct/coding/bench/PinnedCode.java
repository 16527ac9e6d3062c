package org.retroduct.coding.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.retroduct.project.Membership;

/** A code that a coder wants under the same access key always. */
@Entity
@IdClass(PinnedCode.Key.class)
@Table(name = "pinned_code")
class PinnedCode extends PanacheEntityBase {
  /** What tells one pin from another. */
  record Key(UUID account, UUID project, int place) implements Serializable {}

  @Id
  @Column(name = "account_id")
  UUID account;

  @Id
  @Column(name = "project_id")
  UUID project;

  /** From 0: the place of its access key. */
  @Id int place;

  @Column(name = "code_id")
  UUID code;

  protected PinnedCode() {}

  PinnedCode(Membership member, int place, UUID code) {
    this.account = member.account();
    this.project = member.project();
    this.place = place;
    this.code = code;
  }

  static List<PinnedCode> of(Membership member) {
    return list("account = ?1 and project = ?2", member.account(), member.project());
  }

  static void clear(Membership member) {
    delete("account = ?1 and project = ?2", member.account(), member.project());
  }
}
